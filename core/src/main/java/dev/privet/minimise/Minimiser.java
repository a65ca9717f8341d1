/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Treatment;

/**
 * Shows objects only as far as the purpose in force on the current thread needs them. Never changes an object, and loads nothing.
 * Immutable and thread-safe; adapters are built on it.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Minimiser {

    private final PrivacyGate gate;
    private final Treatments treatments;
    private final LoadState loadState;

    /**
     * Sets up minimising.
     *
     * @param gate decides on each field
     * @param treatments carries out what it decides
     */
    public Minimiser(PrivacyGate gate, Treatments treatments) {
        this(gate, treatments, LoadStates.found());
    }

    Minimiser(PrivacyGate gate, Treatments treatments, LoadState loadState) {
        this.gate = gate;
        this.treatments = treatments;
        this.loadState = loadState;
    }

    /**
     * What decides.
     *
     * @return the gate
     */
    public PrivacyGate gate() {
        return gate;
    }

    /**
     * What carries out what is decided.
     *
     * @return masks, coarser values and pseudonyms
     */
    public Treatments treatments() {
        return treatments;
    }

    /**
     * What is loaded of an object.
     *
     * @return all that persistence providers know together
     */
    public LoadState loadState() {
        return loadState;
    }

    /**
     * How a field is shown under a treatment. To be asked once for each, not for each value.
     *
     * @param field the field
     * @param treatment what becomes of it
     * @return its view
     */
    public FieldView view(PersonalField field, Treatment treatment) {
        return treatments.of(field, treatment);
    }
}
