/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The grounds of Article 6(1) on which personal data may be processed. Which regime knows a basis, and since when, is data:
 * see {@link LawfulBases}.
 *
 * @legal UK GDPR Art 6(1); EU GDPR Art 6(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LawfulBasis {
    /** The data subject agreed, and may take it back at any time: Art 6(1)(a). */
    CONSENT("6(1)(a)", "consent"),
    /** Needed for a contract with the data subject, or before it at their request: Art 6(1)(b). */
    CONTRACT("6(1)(b)", "contract"),
    /** Required of the controller by law: Art 6(1)(c). */
    LEGAL_OBLIGATION("6(1)(c)", "legal obligation"),
    /** To protect somebody's life: Art 6(1)(d). */
    VITAL_INTERESTS("6(1)(d)", "vital interests"),
    /** A task in the public interest or official authority: Art 6(1)(e). */
    PUBLIC_TASK("6(1)(e)", "public task"),
    /** A recognised legitimate interest of Annex 1, known to the United Kingdom alone: Art 6(1)(ea). */
    RECOGNISED_LEGITIMATE_INTERESTS("6(1)(ea)", "recognised legitimate interests"),
    /** Interests of the controller or a third party that outweigh those of the data subject: Art 6(1)(f). */
    LEGITIMATE_INTERESTS("6(1)(f)", "legitimate interests");

    private final String article;
    private final String title;

    LawfulBasis(String article, String title) {
        this.article = article;
        this.title = title;
    }

    /**
     * The paragraph of Article 6.
     *
     * @return for example {@code 6(1)(f)}
     */
    public String article() {
        return article;
    }

    /**
     * The basis in words.
     *
     * @return lower case, for example {@code legitimate interests}
     */
    public String title() {
        return title;
    }
}
