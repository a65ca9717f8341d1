/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.gate.PrivacyGate;
import java.util.List;

/** Minimisers as tests of adapters need them. */
public final class Minimisers {

    private Minimisers() {}

    /**
     * A minimiser that is told what is loaded.
     *
     * @param gate decides
     * @param treatments carry it out
     * @param loadState what is loaded
     * @return a minimiser
     */
    public static Minimiser of(PrivacyGate gate, Treatments treatments, LoadState loadState) {
        return new Minimiser(gate, treatments, new LoadStates(List.of(loadState)));
    }
}
