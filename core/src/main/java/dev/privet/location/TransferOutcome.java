/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;

/**
 * What the law says of a transfer, from the most to the least permissive.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum TransferOutcome {
    /** No transfer to a third country takes place, so Chapter V asks for nothing. */
    NONE_NEEDED,
    /** The destination is adequate or approved for this transfer. */
    ADEQUATE,
    /** The destination is not adequate, and a safeguard that the regime knows is in place. */
    SAFEGUARD_IN_PLACE,
    /** The destination is not adequate and no safeguard was stated: not allowed as it is. */
    SAFEGUARD_NEEDED,
    /** Nothing but a derogation allows it: permitted only where a usable one was stated. */
    DEROGATION_ONLY,
    /** The law is open or contested here: a person decides, not the library. */
    REVIEW,
    /** The transfer as stated cannot stand: regime and exporter differ, the safeguard is none, or the host's policy forbids it. */
    INVALID;

    /** Whether the outcome allows a transfer by itself, without a derogation. */
    boolean allows() {
        return this == NONE_NEEDED || this == ADEQUATE || this == SAFEGUARD_IN_PLACE;
    }
}
