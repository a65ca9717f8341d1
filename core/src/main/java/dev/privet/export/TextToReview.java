/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Free texts of one column that may be about other people, so that somebody reads them before the archive is handed over. Holds no
 * personal data.
 *
 * @param path type and column, such as {@code Ticket.message}
 * @param count of how many rows
 * @legal GDPR Art 15(4); DPA 2018 Sch 2 para 16 (text); to look for them is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record TextToReview(String path, long count) {

    /** Refuses null. */
    public TextToReview {
        Objects.requireNonNull(path, "path");
    }
}
