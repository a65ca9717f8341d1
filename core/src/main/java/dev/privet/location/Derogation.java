/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;

/**
 * A derogation for a specific situation, the narrow way out where nothing else allows a transfer. Who may not use it is data: see
 * {@code derogations.txt}. Immutable.
 *
 * @param id the register's word, for example {@code LEGAL_CLAIMS}
 * @legal EU GDPR Art 49; UK GDPR Art 49 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Derogation(String id) {

    /** The person explicitly consented, informed of the risks. */
    public static final Derogation EXPLICIT_CONSENT = new Derogation("EXPLICIT_CONSENT");

    /** Needed for a contract with the person, or before it at their request. */
    public static final Derogation CONTRACT_WITH_SUBJECT = new Derogation("CONTRACT_WITH_SUBJECT");

    /** Needed for a contract in the person's interest. */
    public static final Derogation CONTRACT_IN_SUBJECTS_INTEREST = new Derogation("CONTRACT_IN_SUBJECTS_INTEREST");

    /** Important reasons of public interest. */
    public static final Derogation PUBLIC_INTEREST = new Derogation("PUBLIC_INTEREST");

    /** Establishment, exercise or defence of legal claims. */
    public static final Derogation LEGAL_CLAIMS = new Derogation("LEGAL_CLAIMS");

    /** Vital interests of somebody who cannot consent. */
    public static final Derogation VITAL_INTERESTS = new Derogation("VITAL_INTERESTS");

    /** From a register open to the public by law. */
    public static final Derogation PUBLIC_REGISTER = new Derogation("PUBLIC_REGISTER");

    /** Compelling legitimate interests, as a last resort. */
    public static final Derogation COMPELLING_INTERESTS = new Derogation("COMPELLING_INTERESTS");

    /**
     * Refuses what is no plain word of the registers: capitals, digits and underscores.
     *
     * @param id the register's word, or one of the host
     */
    public Derogation {
        Terms.requireWord(id);
    }

    /**
     * Finds a derogation by its word, and refuses one that the shipped register does not know, so that a slip of the pen is not taken
     * for silence. A host's own word, for rows of its own, is made with the constructor.
     *
     * @param id the word in {@code derogations.txt}; lower case is accepted
     * @return a derogation
     * @throws PrivacyInputException if the register does not know it
     */
    public static Derogation of(String id) {
        return new Derogation(Terms.known("derogations.txt", "derogation", id));
    }

    /**
     * Says a derogation as it is written in the registers.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}
