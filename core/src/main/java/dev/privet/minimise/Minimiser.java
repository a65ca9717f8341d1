/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import dev.privet.gate.Treatment;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

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
    private final RowPlans plans;
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
        this.plans = new RowPlans(gate, loadState);
        this.shapes = new Shapes(plans, gate, treatments, loadState, loadState.asksAnybody());
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
     * Whether single rows of a type may be past their retention period or barred by what a person chose, so that the plan for one of
     * them can be stricter than that for the type.
     *
     * @param type a type of the gate's data map
     * @return true where {@link #planFor} or {@link #showing} is to be asked with each row
     */
    public boolean dependsOnRow(RecordType type) {
        return plans.dependsOnRow(type);
    }

    /**
     * What the use in force gets to see of a row, which is counted.
     *
     * @param kind what is about to be done
     * @param type the row's type
     * @param reached whether the row was reached by itself or within another
     * @param row the row; nothing is loaded of it
     * @return the plan of the type, or one that omits what is past its period or barred by a person's choice
     */
    public FieldPlan planFor(OperationKind kind, RecordType type, Reached reached, Object row) {
        return plans.plan(kind, type, reached, row, ObjectFacts.NO_HOLDERS);
    }

    /**
     * What the use in force gets to see of a row that lies within others, which is counted.
     *
     * @param kind what is about to be done
     * @param type the row's type
     * @param reached whether the row was reached by itself or within another
     * @param row the row; nothing is loaded of it
     * @param holders the objects that are being shown around it: the innermost of a class, or null
     * @return the plan of the type, or one that omits what is past its period or barred by a person's choice
     */
    public FieldPlan planFor(
            OperationKind kind,
            RecordType type,
            Reached reached,
            Object row,
            Function<Class<?>, @Nullable Object> holders) {
        return plans.plan(kind, type, reached, row, holders);
    }

    /**
     * Begins to show a row, for adapters that are asked for one property after the other: until the end, the gate's answers for
     * properties of the type are those for this row.
     *
     * @param kind what is about to be done
     * @param type the row's type
     * @param reached whether the row was reached by itself or within another
     * @param row the row; nothing is loaded of it
     * @return the row, to be closed in a try-with-resources statement
     */
    public ShownRow showing(OperationKind kind, RecordType type, Reached reached, Object row) {
        return plans.show(kind, type, reached, row);
    }

    /**
     * Copies an object, and whatever it holds, as far as the purpose in force needs it: personal properties as they are shown, hidden
     * ones null, zero or false, all others as they are. The copy is of the same class and shares nothing with the original that can
     * change, but for what nobody knows how to make: that is the same object where it certainly holds nothing marked, and null, said once
     * in the log, where it may, such as a stream. A graph with cycles keeps its shape; how deep it is does not matter. What is not loaded
     * is null.
     *
     * @param source an object, or a collection or map of some, which comes back as one of the JDK that does the same
     * @param <T> its type
     * @return the copy
     * @throws PrivacyFailureException if no copy of the object itself can be made, or a constructor with parameters in it refuses what
     *     is left of its own; the message holds no value
     */
    public <T> T copy(T source) {
        return copy(OperationKind.READ, source);
    }

    /**
     * Takes in an object without what the purpose in force does not need: a copy like that of {@link #copy}, by what may be {@linkplain
     * OperationKind#COLLECT collected}. The object that came in is not changed, and should be let go of. A purpose that needs less than
     * a value gets less already here, such as a year instead of a date.
     *
     * @param input an object of a marked class, such as a form
     * @param <T> its type
     * @return what may be kept of it
     * @throws PrivacyFailureException as {@link #copy} does
     * @legal GDPR Art 5(1)(c), Art 25(2) (text)
     */
    public <T> T collected(T input) {
        return copy(OperationKind.COLLECT, input);
    }

    @SuppressWarnings("unchecked") // A copy is of the class of what it is copied from.
    private <T> T copy(OperationKind kind, T source) {
        Object copy =
                new Copying(shapes, kind, Reached.RECORD).copy(Objects.requireNonNull(source, "source"), Overlay.NONE);
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

    /**
     * Shows an object as a map, as far as the purpose in force needs it: each property that the object keeps under its name, in the form
     * that a document has for it. Properties that are hidden, empty or not loaded are absent. An object that contains itself is absent
     * where it is met again, and so is what lies more than 400 levels deep.
     *
     * @param source an object with properties, or a map
     * @return maps, lists, text, numbers and truth values, to be changed at will
     * @throws PrivacyFailureException if the object is not loaded, or nobody knows what it holds
     */
    @SuppressWarnings("unchecked") // An object is written as one.
    public Map<String, @Nullable Object> map(Object source) {
        Output.Tree tree = new Output.Tree();
        new DocumentWriter(shapes, tree).write(Objects.requireNonNull(source, "source"));
        if (tree.root() instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw notShown(source);
    }

    /**
     * Writes an object as JSON, as far as the purpose in force needs it: what {@link #map} would hold, without a map in between.
     *
     * @param source an object, or a collection or map of some; null where nothing is known of it
     * @param generator where the next value goes to
     */
    public void write(Object source, JsonGenerator generator) {
        new DocumentWriter(shapes, new Output.Json(generator)).write(Objects.requireNonNull(source, "source"));
    }

    /**
     * Shows an object as a record of another class, as far as the purpose in force needs it: each component is filled from the property of
     * its name. A component that is a record itself, or a collection of records, shows what the property holds in the same way; one that
     * is text shows any single value as text. What is hidden, empty or not loaded is null, zero, false or an empty optional.
     *
     * @param source an object with properties
     * @param view the record's class
     * @param <R> the record's class
     * @return a new record
     * @throws PrivacyInputException with every component for which the object has no property, or one of another type
     * @throws PrivacyFailureException if the object is not loaded, nobody knows what it holds, or the record's constructor refuses it
     */
    public <R extends Record> R record(Object source, Class<R> view) {
        Object made = new ViewMaker(shapes).make(Objects.requireNonNull(source, "source"), view, Overlay.NONE);
        if (made == null) {
            throw notShown(source);
        }
        return view.cast(made);
    }

    private static PrivacyFailureException notShown(Object source) {
        boolean holdsOthers = source instanceof Iterable
                || source instanceof Map
                || source instanceof Optional
                || source.getClass().isArray();
        return new PrivacyFailureException(
                "An object could not be minimised",
                new Problem(
                        ProblemCode.NOT_COPYABLE,
                        source.getClass().getSimpleName(),
                        holdsOthers
                                ? "it holds objects, and is none with properties."
                                : "it is not loaded, has no properties, or nobody knows what it holds, which the log then says.",
                        holdsOthers
                                ? "show each of the objects by itself."
                                : "load it first, or give a class of your own that holds what is to be shown."),
                null);
    }
}
