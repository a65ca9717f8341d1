/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;

/**
 * Whether a gate's verdicts are carried out.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum GateMode {
    /** They are. */
    ENFORCE,
    /**
     * Everything is shown and done as it was before Privet came, and what would have been withheld is counted and reported. For the
     * time in which a running system adopts Privet; it protects nobody. What answers a person, an export or an erasure, is
     * carried out all the same.
     */
    OBSERVE
}
