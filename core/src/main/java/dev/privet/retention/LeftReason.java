/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;

/**
 * Why a row that is past its period is not disposed of.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LeftReason {
    /** A legal hold keeps it. */
    HELD,
    /** Rows that are kept longer refer to it, or would go along with it. */
    REFERRED_TO,
    /** A person decides. */
    TO_BE_REVIEWED
}
