/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Values of one column that an archive does not give out. Holds no personal data.
 *
 * @param path type and column, such as {@code Mail.receipt.device}
 * @param reason why
 * @param count of how many rows
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Redaction(String path, LeftOut reason, long count) {

    /** Refuses null. */
    public Redaction {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
    }
}
