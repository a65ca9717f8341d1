/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.Locale;

/**
 * Every kind of problem that Privet reports. Numbers are stable and never used again for something else; {@code
 * docs/problems.md} lists them, which a test holds against this enum. Ranges: 01 marking, 02 use, 03 location, 04 deadlines,
 * 05 retention, 06 requests and archives, 07 ledger and keys, 08 storage and frameworks, 09 legal knowledge.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ProblemCode {
    /** A legal-data file of the library or of the host cannot be read. */
    FACT_FILE_UNREADABLE(901, "A file of legal facts cannot be read"),
    /** Something was said in terms that the regime does not have on that date. */
    NOT_IN_THIS_REGIME(902, "The regime does not know this on that date");

    private final int number;
    private final String title;

    ProblemCode(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /**
     * The stable id under which the problem is documented.
     *
     * @return for example {@code PRIVET-0102}
     */
    public String id() {
        return String.format(Locale.ROOT, "PRIVET-%04d", number);
    }

    /**
     * The kind of problem in a few words.
     *
     * @return a title without a full stop
     */
    public String title() {
        return title;
    }
}
