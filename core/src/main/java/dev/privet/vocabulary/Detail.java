/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * How much of a value a purpose needs, from all of it to the least. What a purpose can do without, it does not get.
 *
 * @legal GDPR Art 5(1)(c) (text); the grades are our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Detail {
    /** The value as it is. */
    FULL("as it is"),
    /** A coarser value, such as the year of a date of birth. */
    GENERALISED("generalised"),
    /** So much that somebody who knows the value recognises it, such as the last digits of a telephone number. */
    MASKED("masked"),
    /** Only whether two values are the same, by a keyed pseudonym. It stays personal data: GDPR Art 4(5). */
    PSEUDONYMISED("pseudonymised");

    private final String words;

    Detail(String words) {
        this.words = words;
    }

    /**
     * The grade in words, after "to see a value …".
     *
     * @return for example {@code masked}
     */
    public String words() {
        return words;
    }
}
