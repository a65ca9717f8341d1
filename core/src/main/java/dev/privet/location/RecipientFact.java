/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import java.util.Set;

/**
 * Something true of a transfer or its recipient that decides which rule applies, for example that the recipient is on a list. What is
 * not stated counts as not so. What each means, and where that is written, stands in {@code transfer-facts.txt}. Immutable.
 *
 * @param id the register's word, for example {@code DPF_LISTED}
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RecipientFact(String id) {

    /** The recipient is on the Data Privacy Framework List. */
    public static final RecipientFact DPF_LISTED = new RecipientFact("DPF_LISTED");

    /** The recipient is on that list as taking part in the UK Extension. */
    public static final RecipientFact DPF_UK_EXTENSION = new RecipientFact("DPF_UK_EXTENSION");

    /** The certification covers human resources data. */
    public static final RecipientFact DPF_HUMAN_RESOURCES_COVER = new RecipientFact("DPF_HUMAN_RESOURCES_COVER");

    /** The data were collected in an employment relationship. */
    public static final RecipientFact HUMAN_RESOURCES_DATA = new RecipientFact("HUMAN_RESOURCES_DATA");

    /** The data are of a kind that the sender must flag as sensitive. */
    public static final RecipientFact SENSITIVE_DATA = new RecipientFact("SENSITIVE_DATA");

    /** The data are flagged as sensitive to the recipient. */
    public static final RecipientFact SENSITIVE_DATA_FLAGGED = new RecipientFact("SENSITIVE_DATA_FLAGGED");

    /** The data were gathered for journalism. */
    public static final RecipientFact JOURNALISTIC_DATA = new RecipientFact("JOURNALISTIC_DATA");

    /** The recipient was in the Safe Harbour. */
    public static final RecipientFact SAFE_HARBOUR = new RecipientFact("SAFE_HARBOUR");

    /** The recipient was in the Privacy Shield. */
    public static final RecipientFact PRIVACY_SHIELD = new RecipientFact("PRIVACY_SHIELD");

    /** The recipient is subject to the Canadian PIPEDA. */
    public static final RecipientFact PIPEDA = new RecipientFact("PIPEDA");

    /** The recipient is subject to the Korean PIPA. */
    public static final RecipientFact PIPA = new RecipientFact("PIPA");

    /** Credit information under the supervision of the Korean FSC. */
    public static final RecipientFact CREDIT_INFORMATION_UNDER_FSC = new RecipientFact("CREDIT_INFORMATION_UNDER_FSC");

    /** The recipient is a business operator under the Japanese APPI and the Supplementary Rules. */
    public static final RecipientFact APPI = new RecipientFact("APPI");

    /** The recipient is a public body. */
    public static final RecipientFact PUBLIC_BODY = new RecipientFact("PUBLIC_BODY");

    /** The recipient processes for the press. */
    public static final RecipientFact PRESS_PROCESSING = new RecipientFact("PRESS_PROCESSING");

    /** The recipient processes for religious or missionary activity. */
    public static final RecipientFact RELIGIOUS_PROCESSING = new RecipientFact("RELIGIOUS_PROCESSING");

    /** The recipient processes for political activity or nomination. */
    public static final RecipientFact POLITICAL_PROCESSING = new RecipientFact("POLITICAL_PROCESSING");

    /** The recipient processes for public security, defence or criminal matters. */
    public static final RecipientFact LAW_ENFORCEMENT_PROCESSING = new RecipientFact("LAW_ENFORCEMENT_PROCESSING");

    /** The data are sent for immigration control. */
    public static final RecipientFact IMMIGRATION_CONTROL = new RecipientFact("IMMIGRATION_CONTROL");

    /** The recipient is not subject to the Faroese data protection Act. */
    public static final RecipientFact OUTSIDE_FAROESE_ACT = new RecipientFact("OUTSIDE_FAROESE_ACT");

    /** The data are and stay outside automated processing. */
    public static final RecipientFact NON_AUTOMATED_PROCESSING = new RecipientFact("NON_AUTOMATED_PROCESSING");

    /** The recipient is outside the State as defined under international law. */
    public static final RecipientFact OUTSIDE_INTERNATIONAL_BORDERS =
            new RecipientFact("OUTSIDE_INTERNATIONAL_BORDERS");

    /** The recipient is where the government of Cyprus has no effective control. */
    public static final RecipientFact NORTHERN_CYPRUS = new RecipientFact("NORTHERN_CYPRUS");

    /** Sender and receiver are one legal entity. */
    public static final RecipientFact SAME_LEGAL_ENTITY = new RecipientFact("SAME_LEGAL_ENTITY");

    /** The exporter acts as a controller. */
    public static final RecipientFact EXPORTER_CONTROLLER = new RecipientFact("EXPORTER_CONTROLLER");

    /** The exporter acts as a processor. */
    public static final RecipientFact EXPORTER_PROCESSOR = new RecipientFact("EXPORTER_PROCESSOR");

    /** The importer acts as a controller. */
    public static final RecipientFact IMPORTER_CONTROLLER = new RecipientFact("IMPORTER_CONTROLLER");

    /** The importer acts as a processor. */
    public static final RecipientFact IMPORTER_PROCESSOR = new RecipientFact("IMPORTER_PROCESSOR");

    /** The importer is itself subject to the EU GDPR. */
    public static final RecipientFact IMPORTER_SUBJECT_TO_GDPR = new RecipientFact("IMPORTER_SUBJECT_TO_GDPR");

    /** The exporter assessed the transfer and documented that protection suffices. */
    public static final RecipientFact PROTECTION_TEST_MET = new RecipientFact("PROTECTION_TEST_MET");

    /** The exporter assessed the transfer and found that protection does not suffice. */
    public static final RecipientFact PROTECTION_TEST_FAILED = new RecipientFact("PROTECTION_TEST_FAILED");

    /** The exporter is a public authority exercising its public powers. */
    public static final RecipientFact PUBLIC_AUTHORITY = new RecipientFact("PUBLIC_AUTHORITY");

    /** The person is able to give consent. */
    public static final RecipientFact SUBJECT_CAN_CONSENT = new RecipientFact("SUBJECT_CAN_CONSENT");

    /** The transfer is repeated, or concerns many people. */
    public static final RecipientFact REPETITIVE_TRANSFER = new RecipientFact("REPETITIVE_TRANSFER");

    /** A safeguard or another derogation could be used. */
    public static final RecipientFact SAFEGUARD_AVAILABLE = new RecipientFact("SAFEGUARD_AVAILABLE");

    /**
     * Refuses what is no plain word of the registers: capitals, digits and underscores.
     *
     * @param id the register's word, or one of the host
     */
    public RecipientFact {
        Terms.requireWord(id);
    }

    /**
     * Finds a fact by its word, and refuses one that the shipped register does not know, so that a slip of the pen is not taken
     * for silence. A host's own word, for rows of its own, is made with the constructor.
     *
     * @param id the word in {@code transfer-facts.txt}; lower case is accepted
     * @return a fact
     * @throws PrivacyInputException if the register does not know it
     */
    public static RecipientFact of(String id) {
        return new RecipientFact(Terms.known("transfer-facts.txt", "fact", id));
    }

    /**
     * The words that the shipped register knows.
     *
     * @return unmodifiable, ordered
     */
    public static Set<String> words() {
        return Terms.words("transfer-facts.txt");
    }

    /**
     * Says a fact as it is written in the registers.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}
