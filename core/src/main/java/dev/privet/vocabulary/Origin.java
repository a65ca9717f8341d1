/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Where personal data comes from.
 *
 * @legal GDPR Art 13, Art 14(2)(f), Art 20(1) (text); the split of what is observed and derived is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Origin {
    /** The person gave it. */
    PROVIDED("given by the person", "https://w3id.org/dpv#DataSubjectDataSource"),
    /** It was seen while the person used the service. */
    OBSERVED("observed while the service is used", "https://w3id.org/dpv#ObservedPersonalData"),
    /** It was worked out from other data. */
    DERIVED("derived from other data", "https://w3id.org/dpv#DerivedPersonalData"),
    /** Somebody else gave it. */
    THIRD_PARTY("obtained from a third party", "https://w3id.org/dpv#ThirdPartyDataSource"),
    /** Everybody can read it. */
    PUBLIC_SOURCE("obtained from a publicly accessible source", "https://w3id.org/dpv#PublicDataSource");

    private final String title;
    private final String dpv;

    Origin(String title, String dpv) {
        this.title = title;
        this.dpv = dpv;
    }

    /**
     * The origin in words.
     *
     * @return lower case
     */
    public String title() {
        return title;
    }

    /**
     * The term of the W3C Data Privacy Vocabulary.
     *
     * @return an IRI
     */
    public String dpv() {
        return dpv;
    }
}
