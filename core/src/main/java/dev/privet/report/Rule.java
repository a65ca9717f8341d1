/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * What a finding is measured by. Immutable.
 *
 * @param id a stable id, such as {@code PRIVET-0102} or {@code lock/assess}
 * @param title the rule in words, without a full stop
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Rule(String id, String title) {

    /** Refuses null. */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
