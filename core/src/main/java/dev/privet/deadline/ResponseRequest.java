/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the response time of a request depends on. Names nobody. Dates are civil dates at the place of the controller.
 * Immutable; each method returns a new value.
 *
 * @param regime the law the request is made under
 * @param right the right it invokes
 * @param received the day on which it arrived by any channel, working day or not
 * @param enquiries what was asked of the person, in any order
 * @param extension whether the time was extended
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ResponseRequest(
        Regime regime, SubjectRight right, LocalDate received, List<Enquiry> enquiries, Extension extension) {

    /**
     * Copies the enquiries and puts them in order of asking.
     *
     * @throws PrivacyInputException if the right has no response time, or something happened before the request arrived
     */
    public ResponseRequest {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(extension, "extension");
        List<Problem> problems = new ArrayList<>();
        if (!right.isAnsweredOnRequest()) {
            problems.add(new Problem(
                    ProblemCode.RIGHT_WITHOUT_RESPONSE_CLOCK,
                    "right " + right.title(),
                    "Article 12(3) gives a response time to requests under Articles 15 to 22 only.",
                    "use the notice clock for Articles 13 and 14; stop at once when consent is withdrawn."));
        }
        for (Enquiry enquiry : enquiries) {
            if (enquiry.asked().isBefore(received)) {
                problems.add(beforeReceipt("enquiry for " + enquiry.kind().title(), enquiry.asked(), received));
            }
        }
        if (extension.notified() != null && extension.notified().isBefore(received)) {
            problems.add(beforeReceipt("notice of extension", extension.notified(), received));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyInputException("The response time cannot be reckoned", problems);
        }
        enquiries = enquiries.size() < 2 ? List.copyOf(enquiries) : sorted(enquiries);
    }

    private static List<Enquiry> sorted(List<Enquiry> enquiries) {
        return enquiries.stream()
                .sorted((a, b) -> a.asked().compareTo(b.asked()))
                .toList();
    }

    private static Problem beforeReceipt(String place, LocalDate date, LocalDate received) {
        return new Problem(
                ProblemCode.CLOCK_DATES_CONTRADICT,
                place,
                "its date " + date + " lies before the receipt of the request on " + received + ".",
                "correct one of the two dates.");
    }

    /**
     * A request to which nothing happened yet.
     *
     * @param regime the law it is made under
     * @param right the right it invokes
     * @param received the day on which it arrived
     * @return the request
     */
    public static ResponseRequest received(Regime regime, SubjectRight right, LocalDate received) {
        return new ResponseRequest(regime, right, received, List.of(), Extension.NONE);
    }

    /**
     * Adds something that the controller asked of the person.
     *
     * @param enquiry what was asked, and whether it came
     * @return a new request
     */
    public ResponseRequest with(Enquiry enquiry) {
        List<Enquiry> all = new ArrayList<>(enquiries);
        all.add(enquiry);
        return new ResponseRequest(regime, right, received, all, extension);
    }

    /**
     * Extends the time, with notice taken to be given in time.
     *
     * @return a new request
     */
    public ResponseRequest extended() {
        return new ResponseRequest(regime, right, received, enquiries, Extension.TIMELY);
    }

    /**
     * Extends the time by a notice given on a day; a late notice extends nothing.
     *
     * @param notified the day on which the person was told, with reasons
     * @return a new request
     */
    public ResponseRequest extendedByNoticeOn(LocalDate notified) {
        return new ResponseRequest(regime, right, received, enquiries, Extension.notifiedOn(notified));
    }
}
