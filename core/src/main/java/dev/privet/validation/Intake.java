/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.vocabulary.Purpose;
import jakarta.validation.ConstraintDeclarationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What may come in for some purposes: asks the gate, and knows which class says what is personal. Thread-safe. */
final class Intake {

    private final PrivacyGate gate;
    private final List<Use> uses;
    private final @Nullable Model filled;
    private final InputProperties properties = new InputProperties();
    private final Set<Judged> judged = ConcurrentHashMap.newKeySet();

    Intake(PrivacyGate gate, List<Class<? extends Purpose>> purposes, Class<?> of) {
        this.gate = gate;
        this.uses = purposes.stream().map(purpose -> declared(gate, purpose)).toList();
        this.filled = of == void.class ? null : Model.of(marked(of), true);
    }

    /** A purpose that nothing is declared for would refuse every input, and tell whoever sent it. */
    private static Use declared(PrivacyGate gate, Class<? extends Purpose> purpose) {
        if (gate.dataMap().purpose(purpose).isEmpty()) {
            throw new ConstraintDeclarationException("@CollectedFor names " + purpose.getSimpleName()
                    + ", a purpose that no marked field is declared for. Name it on the fields that it needs:"
                    + " @PersonalData(purposes = " + purpose.getSimpleName() + ".class).");
        }
        return Use.of(purpose);
    }

    private RecordType marked(Class<?> of) {
        return gate.typeOf(of)
                .orElseThrow(
                        () -> new ConstraintDeclarationException(
                                "@CollectedFor(of = " + of.getSimpleName()
                                        + ".class) names a class that is not in the data map. Mark it and give it to Privet.builder().marked(…)."));
    }

    /** The ways to the properties that are present and that no purpose needs. */
    List<Trail> unneeded(Object input) {
        if (Held.isContainer(input)) {
            throw new ConstraintDeclarationException(
                    "@CollectedFor stands on something that holds many. Put it on what it holds: List<@CollectedFor(…) Input>.");
        }
        Model model = filled == null ? ownModel(input.getClass()) : filled;
        if (model == null) {
            throw new ConstraintDeclarationException(input.getClass().getSimpleName()
                    + " is collected for a purpose and not in the data map. Mark it and give it to Privet.builder().marked(…),"
                    + " or name the class that it fills: @CollectedFor(value = …, of = ….class).");
        }
        return new IntakeWalk(this).over(input, model);
    }

    /** Whether any purpose needs a field, however much of it. */
    boolean needs(RecordType type, PersonalField field) {
        return uses.stream()
                .anyMatch(
                        use -> gate.plan(OperationKind.COLLECT, type, use).outcome(field.index()) != FieldOutcome.OMIT);
    }

    Map<String, InputProperty> properties(Class<?> type) {
        return properties.get(type);
    }

    /** What the marks of an object's own class say, or null where it has none. */
    @Nullable
    Model ownModel(Class<?> type) {
        Set<String> outside = gate.dataMap().marksOutside(type);
        if (!outside.isEmpty()) {
            throw new ConstraintDeclarationException(
                    type.getSimpleName() + " bears marks that the data map was not told of ("
                            + String.join(", ", outside.stream().sorted().toList())
                            + "). Give the class to Privet.builder().marked(…).");
        }
        return gate.typeOf(type).map(found -> Model.of(found, false)).orElse(null);
    }

    /** What says which properties of the objects in a property are personal, or null where nothing does. */
    @Nullable
    Model within(@Nullable Model model, InputProperty property, Class<?> held) {
        if (model == null || !model.byName()) {
            return model != null && model.reachesInto(property.name())
                    ? model.part(property.name(), held)
                    : ownModel(held);
        }
        InputProperty counterpart = properties.get(model.javaClass()).get(property.name());
        Class<?> target = counterpart == null ? held : counterpart.element();
        if (model.reachesInto(property.name())) {
            return model.part(property.name(), target);
        }
        Optional<RecordType> linked = gate.typeOf(target);
        return linked.isPresent() ? Model.of(linked.get(), true) : ownModel(held);
    }

    /** Refuses an input with properties of which nobody knows what they are. */
    void judge(Class<?> input, Model model) {
        if (!model.byName() || judged.contains(new Judged(input, model))) {
            return;
        }
        Map<String, InputProperty> known = properties.get(model.javaClass());
        List<String> unknown = properties.get(input).values().stream()
                .filter(property -> !known.containsKey(property.name())
                        && model.field(property.name()).isEmpty()
                        && !model.reachesInto(property.name())
                        && !property.isSaidToBeNone(input))
                .map(InputProperty::name)
                .toList();
        if (!unknown.isEmpty()) {
            throw new ConstraintDeclarationException(
                    input.getSimpleName() + " fills " + model.javaClass().getSimpleName()
                            + ", which has no " + Template.or(unknown)
                            + ". Spell each as there, or say what it is: @NotPersonalData(because = \"…\").");
        }
        judged.add(new Judged(input, model));
    }

    private record Judged(Class<?> input, Model model) {}
}
