/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;

/**
 * A group of places that law or policy speaks of as one. Who belongs to it, and when, is data: see {@link Regions}.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Region {
    /** The United Kingdom, without the Crown Dependencies and the overseas territories. */
    UK("the United Kingdom"),
    /** The member states of the European Union with the territories that are part of it. */
    EU("the European Union"),
    /** The European Economic Area: the Union with Iceland, Liechtenstein and Norway. */
    EEA("the European Economic Area"),
    /**
     * Where EU data protection law applies as the law of the place. Not the same as membership: the United Kingdom stayed in it
     * to the end of 2020, the three EFTA states came to the GDPR in July 2018.
     *
     * @legal Withdrawal Agreement Art 127; EEA Joint Committee Decision 154/2018 (text)
     */
    EU_LAW("the territory of EU data protection law");

    private final String title;

    Region(String title) {
        this.title = title;
    }

    /**
     * The region in words.
     *
     * @return with its article, to be used within a sentence
     */
    public String title() {
        return title;
    }
}
