/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What a data subject may ask of a controller, or is owed without asking. Whether a right is there on a given basis is data:
 * see {@link SubjectRights}.
 *
 * @legal UK GDPR Arts 7(3), 13 to 22D; EU GDPR Arts 7(3), 13 to 22 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum SubjectRight {
    /** To be told about the processing, without asking: Arts 13 and 14. */
    INFORMATION("13, 14", "to be informed", "A13", false),
    /** To see one's data and know what is done with it: Art 15. */
    ACCESS("15", "access", "A15", true),
    /** To have wrong data corrected and incomplete data completed: Art 16. */
    RECTIFICATION("16", "rectification", "A16", true),
    /** To have data erased: Art 17. */
    ERASURE("17", "erasure", "A17", true),
    /** To have processing reduced to storage while something is settled: Art 18. */
    RESTRICTION("18", "restriction", "A18", true),
    /** To take one's data elsewhere in a machine's format: Art 20. */
    PORTABILITY("20", "portability", "A20", true),
    /** To object on grounds of one's own situation: Art 21(1). */
    OBJECTION("21(1)", "objection", "A21", true),
    /** To stop direct marketing, without any ground: Art 21(2) and (3). */
    OBJECTION_TO_MARKETING("21(2)", "objection to direct marketing", "A21", true),
    /** Not to be left to a machine in what matters: Art 22 of both, Arts 22A to 22D of the United Kingdom. */
    AUTOMATED_DECISIONS("22", "protection against automated decisions", "A22", true),
    /** To take consent back, at any time and as easily as it was given: Art 7(3). */
    WITHDRAWAL_OF_CONSENT("7(3)", "withdrawal of consent", "A7-3", false);

    private static final String DPV = "https://w3id.org/dpv/legal/eu/gdpr#";

    private final String article;
    private final String title;
    private final String term;
    private final boolean answeredOnRequest;

    SubjectRight(String article, String title, String term, boolean answeredOnRequest) {
        this.article = article;
        this.title = title;
        this.term = term;
        this.answeredOnRequest = answeredOnRequest;
    }

    /**
     * The article or paragraph that grants it.
     *
     * @return for example {@code 21(1)}
     */
    public String article() {
        return article;
    }

    /**
     * The right in words.
     *
     * @return lower case, for example {@code objection}
     */
    public String title() {
        return title;
    }

    /**
     * The term of the W3C Data Privacy Vocabulary. It has none of its own for the United Kingdom, so both regimes share it.
     *
     * @return an IRI without version
     */
    public String dpv() {
        return DPV + term;
    }

    /**
     * Whether a request for it has to be answered within the response time.
     *
     * @return false for what is owed unasked or takes effect at once
     * @legal UK GDPR Art 12(3); EU GDPR Art 12(3): requests under Articles 15 to 22 (text)
     */
    public boolean isAnsweredOnRequest() {
        return answeredOnRequest;
    }
}
