/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;

/**
 * Why something about a person stays although they are erased.
 *
 * @legal GDPR Art 17(3)(b) and (e), Art 17(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ErasureGround {
    /** A law obliges the organisation to keep it for a period that has not passed. */
    LEGAL_OBLIGATION("GDPR Art 17(3)(b)", "a law obliges us to keep it"),
    /** It is held for legal claims. */
    LEGAL_CLAIMS("GDPR Art 17(3)(e)", "it is needed to establish, exercise or defend legal claims"),
    /** The data map says that rows of this kind concern the person and are not theirs. */
    NOT_THEIRS("GDPR Art 17(1)", "the record concerns them and belongs to others or to the organisation"),
    /** Records that stay refer to it, so it stays without anything personal in it. */
    REFERRED_TO("GDPR Recital 26", "records that stay refer to it; nothing that is marked as personal is left in it"),
    /** The person's choices are still needed, for they have to be heeded in what stays. */
    STILL_NEEDED("GDPR Art 17(1)(a)", "it has to be heeded in what stays about them"),
    /** No reason to keep it: nobody said how it is erased, so somebody has to do it. */
    BY_HAND("GDPR Art 17(1)", "it has to be erased by hand, which is still to be done");

    private final String provision;
    private final String sentence;

    ErasureGround(String provision, String sentence) {
        this.provision = provision;
        this.sentence = sentence;
    }

    /**
     * Where that is written.
     *
     * @return the provision
     */
    public Citation citation() {
        return new Citation(provision, Certainty.KNOWN);
    }

    /**
     * The ground in plain words.
     *
     * @return the part of a sentence that follows "because"
     */
    public String sentence() {
        return sentence;
    }
}
