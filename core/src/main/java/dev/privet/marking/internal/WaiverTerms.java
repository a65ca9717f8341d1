/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What a waiver has to say to hold on a day, for the rules of a build and for discovery alike.
 *
 * @param today the day on which it is judged
 * @param longest how far ahead of that its last day may be
 */
public record WaiverTerms(LocalDate today, Period longest) {

    /** How far ahead the last day may be, unless the host says otherwise: an exception is looked at again. */
    public static final Period LONGEST = Period.ofYears(2);

    /**
     * Why a waiver does not hold.
     *
     * @param what continues a sentence on the waiver
     * @param remedy what to write instead
     */
    public record Fault(String what, String remedy) {}

    /**
     * What is wrong with a waiver. What is told stays the same from day to day, so that it can be frozen.
     *
     * @param because its reason
     * @param until its last day, as it is written
     * @return nothing where it holds
     */
    public Optional<Fault> fault(String because, String until) {
        if (because.isBlank()) {
            return told("without a reason", "Give one in a sentence");
        }
        if (!Because.says(because)) {
            return told(
                    "for the reason \"" + because.strip() + "\"",
                    "Say in a sentence of at least " + Because.FEWEST + " words why that is right for now");
        }
        Optional<LocalDate> last = date(until);
        if (last.isEmpty()) {
            return told("until \"" + until + "\"", "Give the last day as a date such as 2027-03-31");
        }
        if (last.get().isBefore(today)) {
            return told(
                    "that ran out on " + until,
                    "Mend what it excused and take it away, or decide anew and give a later day");
        }
        if (last.get().isAfter(today.plus(longest))) {
            return told(
                    "until " + until + ", which is more than " + longest + " ahead",
                    "Give a nearer day, on which somebody decides anew, or another limit: PrivacyRules.all(clock, …)");
        }
        return Optional.empty();
    }

    private static Optional<Fault> told(String what, String remedy) {
        return Optional.of(new Fault(what, remedy));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
