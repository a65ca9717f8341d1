/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What is established of an event.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum DutyFact {
    /** The breach is unlikely to result in a risk for people. */
    RISK_UNLIKELY,
    /** The breach is likely to result in a high risk for people. */
    HIGH_RISK,
    /** The data cannot be understood by those who got at it: encrypted, and the key is safe. */
    UNINTELLIGIBLE,
    /** Measures taken since make the high risk unlikely. */
    RISK_AVERTED,
    /** Telling each person would take a disproportionate effort. */
    DISPROPORTIONATE_EFFORT,
    /** The person asks who the recipients are. */
    ASKED_FOR_RECIPIENTS,
    /** The controller instructed the processor to answer such requests. */
    INSTRUCTED_TO_ANSWER,
    /** The controller chose deletion. */
    DELETION_CHOSEN,
    /** The controller chose the return of the data. */
    RETURN_CHOSEN,
    /** A law demands that the processor go on storing the data. */
    LAW_DEMANDS_STORAGE
}
