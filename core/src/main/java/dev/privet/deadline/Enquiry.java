/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the controller asked of the person before the request could be dealt with, and when it came. Whether that
 * moves the deadline is for the rule set to say. Immutable.
 *
 * @param kind what was asked for
 * @param asked the day of asking, at the place of the controller
 * @param answered the day on which it came, or null while it has not
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Enquiry(Kind kind, LocalDate asked, @Nullable LocalDate answered) {

    /** What a controller may have to ask for. */
    @PublicApi(since = "0.1")
    public enum Kind {
        /**
         * Information that confirms who is asking.
         *
         * @legal UK GDPR Art 12(6); EU GDPR Art 12(6) (text)
         */
        IDENTITY("proof of identity"),
        /** Proof that somebody may ask for another person. */
        AUTHORITY("proof of authority"),
        /**
         * A fee for a request that is manifestly unfounded or excessive.
         *
         * @legal UK GDPR Arts 12(5), 12A(2)(c); EU GDPR Art 12(5) (text)
         */
        FEE("the fee"),
        /**
         * Which data or which processing the request is about.
         *
         * @legal UK GDPR Art 12A(5) (text); EU GDPR recital 63
         */
        CLARIFICATION("clarification");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /**
         * The thing asked for, in words.
         *
         * @return for example {@code proof of identity}
         */
        public String title() {
            return title;
        }
    }

    /**
     * Refuses an answer that came before it was asked for.
     *
     * @throws PrivacyInputException if {@code answered} lies before {@code asked}
     */
    public Enquiry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(asked, "asked");
        if (answered != null && answered.isBefore(asked)) {
            throw PrivacyInputException.of(
                    "The dates of an enquiry cannot be read",
                    new Problem(
                            ProblemCode.CLOCK_DATES_CONTRADICT,
                            "enquiry for " + kind.title(),
                            "it was answered on " + answered + ", before it was asked on " + asked + ".",
                            "swap or correct the dates."));
        }
    }

    /**
     * An enquiry that was answered.
     *
     * @param kind what was asked for
     * @param asked the day of asking
     * @param answered the day on which it came
     * @return the enquiry
     */
    public static Enquiry answered(Kind kind, LocalDate asked, LocalDate answered) {
        return new Enquiry(kind, asked, Objects.requireNonNull(answered, "answered"));
    }

    /**
     * An enquiry that is still open.
     *
     * @param kind what was asked for
     * @param asked the day of asking
     * @return the enquiry
     */
    public static Enquiry open(Kind kind, LocalDate asked) {
        return new Enquiry(kind, asked, null);
    }
}
