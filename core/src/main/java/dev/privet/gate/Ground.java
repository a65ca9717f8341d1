/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;

/**
 * What a verdict rests on. When verdicts are joined, the later of these wins.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Ground {
    /** A rule speaks for the use. */
    ALLOWED,
    /** No rule speaks of the use: something is not declared, and nothing is shown on silence. */
    GAP,
    /** A rule speaks against the use, or against a part of it. */
    VIOLATION;

    Ground join(Ground other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
