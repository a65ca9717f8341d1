/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What becomes of personal data once its retention period is over. An erasure that a person asks for does not go by it: it goes by
 * what the link to the person says.
 *
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Disposal {
    /** The row goes. */
    DELETE("deleted"),
    /** The row stays for what is not personal in it; every marked field is replaced by a value that says nothing. */
    ANONYMISE("anonymised"),
    /**
     * The row stays, and every marked value is replaced by a keyed pseudonym of it, so that equal values stay equal.
     *
     * @legal GDPR Art 4(5), Recital 26, which count what can be told by a key as personal data still (text): this limits what
     *     others see, and does not end the storage
     */
    PSEUDONYMISE("pseudonymised"),
    /**
     * The row stays as it is, and its links to persons are cut.
     *
     * @legal GDPR Art 4(1) (text): what else in the row tells who it was about makes it personal data still
     */
    DETACH("detached from its persons"),
    /** The row is handed to the organisation's archive and then goes. */
    ARCHIVE("archived and deleted"),
    /** Nothing becomes of the row by itself: it is told to a person, who decides. */
    REVIEW("reviewed by a person");

    private final String done;

    Disposal(String done) {
        this.done = done;
    }

    /**
     * What has been done then.
     *
     * @return in English, such as {@code deleted}, to follow "then" or "is"
     */
    public String done() {
        return done;
    }

    /**
     * Whether it can become of single values, while the row stays.
     *
     * @return true for what replaces values
     */
    public boolean isOfValues() {
        return this == ANONYMISE || this == PSEUDONYMISE;
    }
}
