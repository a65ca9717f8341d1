/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;

/**
 * What kind of thing a ledger entry is evidence of.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LedgerEvent {
    /** Records were shown or passed on for a purpose. */
    USED,
    /** A use was refused. */
    REFUSED,
    /** A person's data was collected into an archive for them. */
    EXPORTED,
    /** A person was erased. */
    ERASED,
    /** Rows past their retention period were disposed of. */
    DISPOSED,
    /** A transfer to another country was allowed. */
    TRANSFERRED,
    /** A person had the processing of their data restricted. */
    RESTRICTED,
    /** A restriction of the processing was lifted. */
    RESTRICTION_LIFTED,
    /** A person objected to a purpose. */
    OBJECTED,
    /** An objection was outweighed. */
    OBJECTION_OVERRULED,
    /** A person consented to a purpose. */
    CONSENTED,
    /** A person withdrew their consent. */
    CONSENT_WITHDRAWN,
    /** Inaccurate data of a person was corrected. */
    RECTIFIED,
    /** A legal hold was placed. */
    HOLD_PLACED,
    /** A legal hold was released. */
    HOLD_RELEASED,
    /** A breach, or what was found out of it since, was written into the register. */
    BREACH_RECORDED,
    /** Entries of the ledger itself were dropped, up to the block whose number is the count. */
    LEDGER_TRIMMED
}
