/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reached;
import dev.privet.gate.Use;
import dev.privet.jpa.internal.guard.EntityWatch;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the gate about the entities of one class, and about what is embedded in them. */
final class GuardedEntity implements EntityWatch {

    private final EntityGuard guard;
    private final List<Part> parts;

    /**
     * A marked class, and where its values lie in the entity.
     *
     * @param type the entity's own, or that of an embedded object
     * @param within the property that embeds it, or nothing
     */
    private record Part(RecordType type, Optional<String> within) {

        /** The property of the entity that holds a field. */
        String property(PersonalField field) {
            String name = within.orElseGet(field::name);
            int dot = name.indexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }
    }

    private GuardedEntity(EntityGuard guard, List<Part> parts) {
        this.guard = guard;
        this.parts = List.copyOf(parts);
    }

    /** The watch over an entity, if anything in it is personal data. */
    static Optional<EntityWatch> of(EntityType<?> entity, DataMap dataMap, EntityGuard guard) {
        List<Part> parts = new ArrayList<>();
        dataMap.find(entity.getJavaType())
                .map(type -> new Part(type, Optional.empty()))
                .ifPresent(parts::add);
        for (Attribute<?, ?> attribute : entity.getAttributes()) {
            if (attribute instanceof SingularAttribute<?, ?> one
                    && one.getType() instanceof EmbeddableType<?> embedded) {
                dataMap.find(embedded.getJavaType())
                        .map(type -> new Part(type, Optional.of(attribute.getName())))
                        .ifPresent(parts::add);
            }
        }
        parts.removeIf(part -> part.type().fields().isEmpty());
        return parts.isEmpty() ? Optional.empty() : Optional.of(new GuardedEntity(guard, parts));
    }

    /** Called for every entity that is loaded, so it asks once for each part and makes nothing. */
    @Override
    public void loaded() {
        boolean hasUse = guard.gate().context().current().isPresent();
        boolean needed = false;
        for (int i = 0; i < parts.size(); i++) {
            RecordType type = parts.get(i).type();
            FieldPlan plan = plan(OperationKind.READ, type, hasUse);
            if (plan.denied()) {
                throw refused(OperationKind.READ, type, plan);
            }
            needed = needed || needsAny(plan, type);
        }
        if (!needed) {
            RecordType type = parts.get(0).type();
            @Nullable Use use = use();
            guard.found(GuardFinding.Kind.LOADED, type.name(), use, Set.of(), "");
            if (guard.refuses()) {
                throw notNeeded("was not loaded", type.name(), use);
            }
        }
    }

    private boolean needsAny(FieldPlan plan, RecordType type) {
        int fields = type.fields().size();
        for (int i = 0; i < fields; i++) {
            if (due(plan, i) != FieldOutcome.OMIT) {
                return true;
            }
        }
        return fields == 0 && plan.isOpen();
    }

    /** What the purpose needs; where the gate only observes, a plan shows everything and its verdict alone tells. */
    private FieldOutcome due(FieldPlan plan, int index) {
        if (!guard.observes()) {
            return plan.outcome(index);
        }
        return plan.verdict().denied()
                ? FieldOutcome.OMIT
                : plan.verdict().fields().get(index).outcome();
    }

    @Override
    public void inserting(Predicate<String> given) {
        storing(given);
    }

    @Override
    public void updating(Predicate<String> changed) {
        storing(changed);
    }

    private void storing(Predicate<String> touched) {
        for (Part part : parts) {
            FieldPlan plan = plan(
                    OperationKind.COLLECT,
                    part.type(),
                    guard.gate().context().current().isPresent());
            if (plan.denied() && part.type().fields().stream().anyMatch(field -> touched.test(part.property(field)))) {
                throw refused(OperationKind.COLLECT, part.type(), plan);
            }
            Set<String> needless = new TreeSet<>();
            for (PersonalField field : part.type().fields()) {
                if (due(plan, field.index()) == FieldOutcome.OMIT && touched.test(part.property(field))) {
                    needless.add(field.name());
                }
            }
            if (!needless.isEmpty()) {
                @Nullable Use use = use();
                guard.found(GuardFinding.Kind.STORED, part.type().name(), use, needless, "");
                if (guard.refuses()) {
                    throw notNeeded("was not stored", part.type().name() + " " + needless, use);
                }
            }
        }
    }

    /** Without a purpose the gate would tell that something is shown, and nothing is. */
    private FieldPlan plan(OperationKind kind, RecordType type, boolean hasUse) {
        return hasUse
                ? guard.gate().planFor(kind, type, Reached.PROPERTY)
                : guard.gate().plan(kind, type, null);
    }

    private @Nullable Use use() {
        return guard.gate().context().current().orElse(null);
    }

    /** The refusal is evidence, so it goes to the ledger. */
    private PrivacyFailureException refused(OperationKind kind, RecordType type, FieldPlan plan) {
        guard.gate().context().current().ifPresent(use -> guard.gate().decide(kind, type, use, 1));
        return new PrivacyFailureException(
                "A rule refused an entity",
                new Problem(
                        ProblemCode.ENTITY_REFUSED,
                        type.name(),
                        String.join(
                                " ",
                                plan.verdict().objections().stream()
                                        .map(Object::toString)
                                        .toList()),
                        "mend what the rule objects to; the reasons stand in the ledger as well."),
                null);
    }

    private static PrivacyFailureException notNeeded(String what, String place, @Nullable Use use) {
        return new PrivacyFailureException(
                "An entity " + what,
                new Problem(
                        ProblemCode.ENTITY_REFUSED,
                        place,
                        use == null
                                ? "no purpose is in force, and the guard over entities refuses what has none."
                                : "the purpose " + use.purpose().getSimpleName() + " does not need it.",
                        use == null
                                ? "open one: try (var scope = privet.use(YourPurpose.class)) { … }, or in Spring put @ProcessedFor on the"
                                        + " controller, service or job."
                                : "open the purpose for which it is needed, or add this one to the fields that it needs."),
                null);
    }
}
