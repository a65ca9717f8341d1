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
    /** Shown to somebody inside the organisation, or to the host's own client, for example as JSON. */
    READ,
    /** Sent to a recipient, who may be in another country. */
    TRANSFER,
    /** Collected into an archive for the person it is about. */
    EXPORT
}
