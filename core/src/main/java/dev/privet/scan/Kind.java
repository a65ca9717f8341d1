/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import dev.privet.contract.PublicApi;

/**
 * What a scanner can find in free text. Each has a form of its own or a check digit; what has neither, such as a name, nobody finds
 * without guessing.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Kind {
    /** An e-mail address whose domain has a dot, or is an address literal; {@code @} may be full-width or encoded as in a URL. */
    EMAIL("an e-mail address", "e-mail"),
    /** A telephone number in international form ({@code +}, {@code 00}) or in the national form of the United Kingdom. */
    PHONE("a telephone number", "phone"),
    /** The number of a payment card: a known prefix, a length that goes with it, and the check digit of ISO/IEC 7812-1 (Luhn). */
    PAYMENT_CARD("a payment card number", "card"),
    /** An international bank account number: a country's length and the check digits of ISO 13616. */
    IBAN("a bank account number (IBAN)", "IBAN"),
    /** A National Insurance number of the United Kingdom, with its suffix: a prefix that can be given out, six digits, A to D. */
    UK_NATIONAL_INSURANCE_NUMBER("a National Insurance number", "NI number"),
    /** An NHS, CHI or H&amp;C number: ten digits of a range that is given out (or kept for tests), with the check digit. */
    NHS_NUMBER("an NHS number", "NHS number"),
    /**
     * An address of the Internet Protocol, version 4 or 6, other than those that name the machine itself. No check digit tells it from
     * the version number of a program, and most in a log are those of servers, so it is found only where it is asked for.
     */
    IP_ADDRESS("an IP address", "IP address");

    private final String title;
    private final String mark;

    Kind(String title, String name) {
        this.title = title;
        this.mark = '‹' + name + '›';
    }

    /**
     * The kind in words.
     *
     * @return with its article, to be used within a sentence
     */
    public String title() {
        return title;
    }

    /**
     * What stands in the place of a finding once a text is scrubbed. The same for each, so that nothing shows of the value, nor how
     * long it was.
     *
     * @return such as {@code ‹e-mail›}
     */
    public String mark() {
        return mark;
    }
}
