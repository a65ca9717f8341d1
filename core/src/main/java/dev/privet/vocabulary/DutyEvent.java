/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Something that happens and brings duties with it.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum DutyEvent {
    /** The controller learns of a personal data breach. */
    BREACH,
    /** A processor learns of a personal data breach. */
    BREACH_AT_PROCESSOR,
    /** Data was rectified, erased or restricted because a person asked. */
    DATA_CHANGED_ON_REQUEST,
    /** A person sends a request to a processor. */
    REQUEST_AT_PROCESSOR,
    /** The processor's services come to their end. */
    PROCESSING_CONTRACT_ENDS
}
