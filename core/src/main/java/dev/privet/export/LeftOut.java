/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;

/**
 * Stands in an archive's row for a value that the person does not get, so that they are told of it. Stands for an empty value
 * as well: whether something is recorded about somebody else is not to be seen from it.
 *
 * @legal GDPR Art 15(4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LeftOut {
    /** The row is about several persons, and the value is not about this one alone. */
    ABOUT_OTHERS("about other people as well"),
    /** A rule of the organisation does not let it be given out. */
    BY_RULE("kept back by a rule of the organisation");

    private final String title;

    LeftOut(String title) {
        this.title = title;
    }

    /**
     * The reason in words that a person can be given.
     *
     * @return lower case, fit to follow “it is”
     */
    public String title() {
        return title;
    }
}
