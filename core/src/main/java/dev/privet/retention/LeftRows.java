/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Rows that are past their period and stay. Immutable.
 *
 * @param reason why
 * @param by what keeps them, without personal data: the reason of a hold, or the property that refers to them, such as
 *     {@code Invoice.customer}
 * @param rows how many, one or more
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LeftRows(LeftReason reason, String by, long rows) {

    /** Refuses null and a number below one. */
    public LeftRows {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        if (rows < 1) {
            throw new IllegalArgumentException("rows: " + rows + " is below one");
        }
    }
}
