/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    CONSENT("6(1)(a)", "consent", "https://w3id.org/dpv/legal/eu/gdpr#A6-1-a", null),
    /** Needed for a contract with the data subject, or before it at their request: Art 6(1)(b). */
    CONTRACT("6(1)(b)", "contract", "https://w3id.org/dpv/legal/eu/gdpr#A6-1-b", null),
    /** Required of the controller by law: Art 6(1)(c). */
    LEGAL_OBLIGATION("6(1)(c)", "legal obligation", "https://w3id.org/dpv/legal/eu/gdpr#A6-1-c", null),
    /** To protect somebody's life: Art 6(1)(d). */
    VITAL_INTERESTS("6(1)(d)", "vital interests", "https://w3id.org/dpv/legal/eu/gdpr#A6-1-d", null),
    /** A task in the public interest or official authority: Art 6(1)(e). */
    PUBLIC_TASK("6(1)(e)", "public task", "https://w3id.org/dpv/legal/eu/gdpr#A6-1-e", null),
    /** A recognised legitimate interest of Annex 1, known to the United Kingdom alone: Art 6(1)(ea). */
    RECOGNISED_LEGITIMATE_INTERESTS(
            "6(1)(ea)",
            "recognised legitimate interests",
            "https://privet.dev/law/uk-gdpr#A6-1-ea",
            "https://w3id.org/dpv#LegitimateInterest"),
    /** Interests of the controller or a third party that outweigh those of the data subject: Art 6(1)(f). */
    LEGITIMATE_INTERESTS("6(1)(f)", "legitimate interests", "https://w3id.org/dpv/legal/eu/gdpr#A6-1-f", null);

    private final String article;
    private final String title;
    private final String dpv;
    private final @Nullable String broadMatch;

    LawfulBasis(String article, String title, String dpv, @Nullable String broadMatch) {
        this.article = article;
        this.title = title;
        this.dpv = dpv;
        this.broadMatch = broadMatch;
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

    /**
     * The term of the W3C Data Privacy Vocabulary, which both regimes share. It has none for what the United Kingdom alone
     * knows: there it is a term of our own, to be exported with {@link #broadMatch()}.
     *
     * @return an IRI without version
     */
    public String dpv() {
        return dpv;
    }

    /**
     * The nearest wider term of the W3C Data Privacy Vocabulary, for a basis that has no term of its own there.
     *
     * @return an IRI, or nothing where {@link #dpv()} is a term of that vocabulary
     */
    public Optional<String> broadMatch() {
        return Optional.ofNullable(broadMatch);
    }
}
