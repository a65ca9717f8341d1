/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The conditions of Article 9(2), one of which a purpose needs beside its lawful basis before it may use special category
 * data.
 *
 * @legal UK GDPR Art 9(2); EU GDPR Art 9(2) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum SpecialCategoryCondition {
    /** Explicit consent: Art 9(2)(a). */
    EXPLICIT_CONSENT("9(2)(a)", "explicit consent"),
    /** Employment, social security and social protection law: Art 9(2)(b). */
    EMPLOYMENT_SOCIAL_SECURITY("9(2)(b)", "employment, social security and social protection law"),
    /** Vital interests of somebody who cannot consent: Art 9(2)(c). */
    VITAL_INTERESTS("9(2)(c)", "vital interests"),
    /** Members and contacts of a not-for-profit body: Art 9(2)(d). */
    NOT_FOR_PROFIT("9(2)(d)", "not-for-profit body"),
    /** Manifestly made public by the data subject: Art 9(2)(e). */
    MADE_PUBLIC("9(2)(e)", "manifestly made public"),
    /** Legal claims, courts and, in the United Kingdom, tribunals: Art 9(2)(f). */
    LEGAL_CLAIMS("9(2)(f)", "legal claims"),
    /** Substantial public interest on a legal basis: Art 9(2)(g). */
    SUBSTANTIAL_PUBLIC_INTEREST("9(2)(g)", "substantial public interest"),
    /** Preventive or occupational medicine, diagnosis, care: Art 9(2)(h). */
    HEALTH_OR_SOCIAL_CARE("9(2)(h)", "health or social care"),
    /** Public health: Art 9(2)(i). */
    PUBLIC_HEALTH("9(2)(i)", "public health"),
    /** Archiving, research and statistics: Art 9(2)(j). */
    ARCHIVING_RESEARCH_STATISTICS("9(2)(j)", "archiving, research and statistics");

    private final String article;
    private final String title;

    SpecialCategoryCondition(String article, String title) {
        this.article = article;
        this.title = title;
    }

    /**
     * The paragraph of Article 9.
     *
     * @return for example {@code 9(2)(a)}
     */
    public String article() {
        return article;
    }

    /**
     * The condition in words.
     *
     * @return lower case, for example {@code explicit consent}
     */
    public String title() {
        return title;
    }

    /**
     * The term of the W3C Data Privacy Vocabulary, which both regimes share.
     *
     * @return an IRI without version
     */
    public String dpv() {
        return "https://w3id.org/dpv/legal/eu/gdpr#A"
                + article.replaceAll("[()]+", "-").replaceAll("-$", "");
    }
}
