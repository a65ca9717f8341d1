/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * On what ground data that was collected for one purpose may be used for another. Which law knows a ground, since when, and whether
 * it serves for data collected on consent, is data: see {@link FurtherUses}.
 *
 * @legal EU GDPR Arts 5(1)(b), 6(4); UK GDPR Art 8A (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum FurtherUseGround {
    /** The person agrees to the further use as well. */
    FRESH_CONSENT("fresh consent"),
    /** Scientific or historical research, archiving in the public interest, or statistics, with the safeguards for them. */
    RESEARCH("research, archiving or statistics"),
    /** Ensuring or demonstrating that the principles of Art 5(1) are kept: known to the United Kingdom alone. */
    COMPLIANCE("ensuring or demonstrating compliance"),
    /** An {@link AnnexTwoCondition} is met: known to the United Kingdom alone. */
    ANNEX_TWO("a condition of Annex 2"),
    /** A law authorises it, to safeguard an objective of general public interest that Art 23(1) lists. */
    AUTHORISED_BY_LAW("an objective of Art 23(1), authorised by law"),
    /**
     * A person assessed it by the factors of the law: links between the purposes, context, nature of the data, consequences,
     * safeguards.
     */
    ASSESSED("assessed as compatible");

    private final String title;

    FurtherUseGround(String title) {
        this.title = title;
    }

    /**
     * The ground in words.
     *
     * @return lower case, for example {@code fresh consent}
     */
    public String title() {
        return title;
    }
}
