/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;

/**
 * What is about to be done with records.
 *
 * @legal GDPR Art 4(2), what processing is (text); the grouping is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum OperationKind {
    /** Taken in from somebody, for example by a form or a message. */
    COLLECT,
    /** Shown to somebody inside the organisation, or to the host's own client, for example as JSON. */
    READ,
    /** Given to a recipient, where it is not asked in which country. */
    DISCLOSE,
    /** Sent to a recipient, who may be in another country. */
    TRANSFER,
    /** Written to a log, where it stays longer and is seen by more people than anybody decided. */
    LOG,
    /** Collected into an archive for the person it is about. */
    EXPORT,
    /** Deleted or anonymised. */
    ERASE
}
