/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What is established of one item that a person asks to see.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ExemptionFact {
    /** The item tells something of another person who can be identified. */
    RELATES_TO_OTHER_INDIVIDUAL,
    /** The item names, or lets the requester find out, another person as the source. */
    NAMED_AS_SOURCE,
    /** That other person consents to the disclosure. */
    CONSENT_OF_OTHER,
    /** That other person expressly refuses. */
    CONSENT_REFUSED,
    /** A duty of confidence is owed to that other person. */
    DUTY_OF_CONFIDENCE,
    /** Somebody weighed it and found that disclosing without consent is reasonable. */
    REASONABLE_WITHOUT_CONSENT,
    /** Somebody weighed it and found that disclosing without consent is not reasonable. */
    UNREASONABLE_WITHOUT_CONSENT,
    /** That other person acted as a health, social work or education professional. */
    PROFESSIONAL_ACTING_AS_SUCH,
    /** What concerns the other person cannot be taken out of the item. */
    NOT_SEPARABLE,
    /** The item is covered by legal professional privilege or a lawyer's duty of confidence to a client. */
    LEGAL_PRIVILEGE,
    /** The item is a reference given or received in confidence, for work, training, an office or a service. */
    CONFIDENTIAL_REFERENCE,
    /** The item was written down by a candidate in an examination. */
    EXAM_SCRIPT,
    /** The item is a mark that is not announced yet. */
    EXAM_MARKS,
    /** Disclosure may hinder the fight against crime, or a tax. */
    CRIME_OR_TAXATION,
    /** The item belongs to a system that assesses the risk of tax or benefit fraud. */
    RISK_ASSESSMENT_SYSTEM,
    /** Disclosure may hinder immigration control. */
    IMMIGRATION_CONTROL,
    /** Disclosure to others is demanded by law, or serves legal proceedings or advice. */
    LEGAL_PROCEEDINGS,
    /** Disclosure may hinder a regulator or another body that protects the public. */
    PROTECTIVE_FUNCTION,
    /** Disclosure may infringe the privileges of Parliament. */
    PARLIAMENTARY_PRIVILEGE,
    /** The item concerns judicial appointments or proceedings, or Crown honours. */
    JUDICIAL_OR_HONOURS,
    /** Disclosure would expose the controller to proceedings for an offence. */
    SELF_INCRIMINATION,
    /** The item serves a corporate finance service and may move prices or markets. */
    CORPORATE_FINANCE,
    /** The item is management forecasting or planning. */
    MANAGEMENT_PLANNING,
    /** The item records the controller's intentions in negotiations with the requester. */
    NEGOTIATION_WITH_REQUESTER,
    /** The item is processed for journalism, academic, artistic or literary purposes. */
    JOURNALISM_OR_ART,
    /** The item is processed for research, statistics or archiving in the public interest. */
    RESEARCH_OR_ARCHIVE,
    /** The item is health, social work, education or child abuse data. */
    HEALTH_SOCIAL_OR_EDUCATION,
    /** Another enactment forbids or restricts the disclosure. */
    OTHER_ENACTMENT,
    /** The item holds a trade secret or work protected as intellectual property. */
    TRADE_SECRET
}
