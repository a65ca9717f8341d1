/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import java.util.Set;

/**
 * An appropriate safeguard under which data are sent to a third country. Which regime knows it, when, and for which roles is data: see
 * {@code safeguards.txt}. Immutable.
 *
 * @param id the register's word, for example {@code EU_SCC_M2}
 * @legal EU GDPR Art 46; UK GDPR Arts 46, 47A (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Safeguard(String id) {

    /** EU standard contractual clauses of 2021, module not stated. */
    public static final Safeguard EU_SCC = new Safeguard("EU_SCC");

    /** EU standard contractual clauses of 2021, controller to controller. */
    public static final Safeguard EU_SCC_M1 = new Safeguard("EU_SCC_M1");

    /** EU standard contractual clauses of 2021, controller to processor. */
    public static final Safeguard EU_SCC_M2 = new Safeguard("EU_SCC_M2");

    /** EU standard contractual clauses of 2021, processor to processor. */
    public static final Safeguard EU_SCC_M3 = new Safeguard("EU_SCC_M3");

    /** EU standard contractual clauses of 2021, processor to controller. */
    public static final Safeguard EU_SCC_M4 = new Safeguard("EU_SCC_M4");

    /** Standard contractual clauses of 2001, 2004 or 2010. */
    public static final Safeguard LEGACY_SCC = new Safeguard("LEGACY_SCC");

    /** Binding corporate rules. */
    public static final Safeguard BCR = new Safeguard("BCR");

    /** Binding instrument between public bodies. */
    public static final Safeguard PUBLIC_BODY_INSTRUMENT = new Safeguard("PUBLIC_BODY_INSTRUMENT");

    /** Standard clauses of a supervisory authority. */
    public static final Safeguard AUTHORITY_CLAUSES = new Safeguard("AUTHORITY_CLAUSES");

    /** Approved code of conduct with binding commitments. */
    public static final Safeguard CODE_OF_CONDUCT = new Safeguard("CODE_OF_CONDUCT");

    /** Approved certification with binding commitments. */
    public static final Safeguard CERTIFICATION = new Safeguard("CERTIFICATION");

    /** Contractual clauses authorised one by one. */
    public static final Safeguard AD_HOC_CLAUSES = new Safeguard("AD_HOC_CLAUSES");

    /** Administrative arrangement authorised one by one. */
    public static final Safeguard ADMINISTRATIVE_ARRANGEMENT = new Safeguard("ADMINISTRATIVE_ARRANGEMENT");

    /** International data transfer agreement A1.0. */
    public static final Safeguard IDTA = new Safeguard("IDTA");

    /** The UK Addendum to the EU clauses, never alone. */
    public static final Safeguard UK_ADDENDUM = new Safeguard("UK_ADDENDUM");

    /** Standard clauses made by the Secretary of State. */
    public static final Safeguard REGULATION_CLAUSES = new Safeguard("REGULATION_CLAUSES");

    /** Further safeguard provided for by regulations. */
    public static final Safeguard FURTHER_SAFEGUARD = new Safeguard("FURTHER_SAFEGUARD");

    /**
     * Refuses what is no plain word of the registers: capitals, digits and underscores.
     *
     * @param id the register's word, or one of the host
     */
    public Safeguard {
        Terms.requireWord(id);
    }

    /**
     * Finds a safeguard by its word, and refuses one that the shipped register does not know, so that a slip of the pen is not taken
     * for silence. A host's own word, for rows of its own, is made with the constructor.
     *
     * @param id the word in {@code safeguards.txt}; lower case is accepted
     * @return a safeguard
     * @throws PrivacyInputException if the register does not know it
     */
    public static Safeguard of(String id) {
        return new Safeguard(Terms.known("safeguards.txt", "safeguard", id));
    }

    /**
     * The words that the shipped register knows.
     *
     * @return unmodifiable, ordered
     */
    public static Set<String> words() {
        return Terms.words("safeguards.txt");
    }

    /**
     * Says a safeguard as it is written in the registers.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}
