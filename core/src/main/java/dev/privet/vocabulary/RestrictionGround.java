/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Why a person may have the processing of their data restricted.
 *
 * @legal GDPR Art 18(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum RestrictionGround {
    /** The person contests the accuracy of the data: Art 18(1)(a). */
    ACCURACY_CONTESTED("18(1)(a)"),
    /** The processing is unlawful and the person does not want the data erased: Art 18(1)(b). */
    UNLAWFUL_BUT_NOT_ERASED("18(1)(b)"),
    /** The organisation needs the data no longer, and the person needs it for legal claims: Art 18(1)(c). */
    NEEDED_FOR_CLAIMS("18(1)(c)"),
    /** The person has objected, and it is not settled whose grounds weigh more: Art 18(1)(d). */
    OBJECTION_PENDING("18(1)(d)");

    private final String article;

    RestrictionGround(String article) {
        this.article = article;
    }

    /**
     * Where it is written.
     *
     * @return the article with its paragraph, for example {@code 18(1)(a)}
     */
    public String article() {
        return article;
    }
}
