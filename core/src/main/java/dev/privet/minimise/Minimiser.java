/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Treatment;
import java.util.Objects;

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
    private final Shapes shapes;

    /**
     * Sets up minimising.
     *
     * @param gate decides on each field
     * @param treatments carries out what it decides
     */
    public Minimiser(PrivacyGate gate, Treatments treatments) {
        this(gate, treatments, LoadStates.found());
    }

    Minimiser(PrivacyGate gate, Treatments treatments, LoadStates loadState) {
        this.gate = gate;
        this.treatments = treatments;
        this.loadState = loadState;
        this.shapes = new Shapes(gate, treatments, loadState, loadState.asksAnybody());
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

    /**
     * Copies an object, and whatever it holds, as far as the purpose in force needs it: personal properties as they are shown, hidden
     * ones null, zero or false, all others as they are. The copy is of the same class and shares nothing with the original that can
     * change. A graph with cycles keeps its shape; how deep it is does not matter. What is not loaded is null. What nobody knows how to
     * copy, such as a stream, is null as well, and said once in the log.
     *
     * @param source an object, or a collection or map of some, which comes back as one of the JDK that does the same
     * @param <T> its type
     * @return the copy
     * @throws PrivacyFailureException if no copy of the object itself can be made, or a constructor with parameters in it refuses what
     *     is left of its own; the message holds no value
     */
    @SuppressWarnings("unchecked") // A copy is of the class of what it is copied from.
    public <T> T copy(T source) {
        Object copy = new Copying(shapes, gate).copy(Objects.requireNonNull(source, "source"));
        if (copy == null) {
            throw new PrivacyFailureException(
                    "No minimised copy could be made",
                    new Problem(
                            ProblemCode.NOT_COPYABLE,
                            source.getClass().getSimpleName(),
                            "it is not loaded, or nobody knows how to copy such an object; the log says why.",
                            "load it first, give the class a constructor without parameters, or use Minimiser.map() or a"
                                    + " view record."),
                    null);
        }
        return (T) copy;
    }
}
