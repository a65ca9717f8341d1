/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.subject.Correction;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a row that is in the persistence context, and what it is to be. Prints nothing of it. */
final class CorrectedValue {

    private final Object row;
    private final List<SingularAttribute<?, ?>> path;
    private final Correction correction;
    private final @Nullable Object before;

    private CorrectedValue(
            Object row, List<SingularAttribute<?, ?>> path, Correction correction, @Nullable Object before) {
        this.row = row;
        this.path = path;
        this.correction = correction;
        this.before = before;
    }

    /** The value, or nothing and a problem where it cannot be what it is to be. */
    static Optional<CorrectedValue> of(
            EntityType<?> entity, Object row, Correction correction, List<Problem> problems) {
        List<SingularAttribute<?, ?>> path;
        try {
            path = path(entity, List.of(correction.property().split("\\.", -1)));
        } catch (IllegalArgumentException e) {
            problems.add(JpaRectificationStore.refused(
                    correction,
                    "it is no single value that is stored in the row.",
                    "correct collections and associations in the application itself."));
            return Optional.empty();
        }
        SingularAttribute<?, ?> end = path.get(path.size() - 1);
        if (!takes(end, correction.value())) {
            problems.add(JpaRectificationStore.refused(
                    correction,
                    correction.value() == null
                            ? "it cannot be empty."
                            : "the new value is no " + end.getJavaType().getSimpleName() + ".",
                    "give a value of the property's type."));
            return Optional.empty();
        }
        if (end.isId() || end.isVersion()) {
            problems.add(JpaRectificationStore.refused(
                    correction, "it identifies the row or its version.", "correct other properties only."));
            return Optional.empty();
        }
        try {
            return Optional.of(new CorrectedValue(row, path, correction, Attributes.read(end, owner(row, path))));
        } catch (ReflectiveOperationException | RuntimeException e) {
            problems.add(JpaRectificationStore.refused(
                    correction,
                    "it cannot be read, or lies in an embedded object that is empty.",
                    "let the application fill the embedded object first."));
            return Optional.empty();
        }
    }

    private static List<SingularAttribute<?, ?>> path(ManagedType<?> type, List<String> steps) {
        Attribute<?, ?> attribute = type.getAttribute(steps.get(0));
        if (!(attribute instanceof SingularAttribute<?, ?> single) || single.isAssociation()) {
            throw new IllegalArgumentException(steps.get(0));
        }
        if (steps.size() == 1) {
            return List.of(single);
        }
        if (!(single.getType() instanceof ManagedType<?> embedded)) {
            throw new IllegalArgumentException(steps.get(0));
        }
        List<SingularAttribute<?, ?>> path = new ArrayList<>(List.of(single));
        path.addAll(path(embedded, steps.subList(1, steps.size())));
        return path;
    }

    private static boolean takes(SingularAttribute<?, ?> attribute, @Nullable Object value) {
        return value == null
                ? attribute.isOptional() && !attribute.getJavaType().isPrimitive()
                : Attributes.boxed(attribute.getJavaType()).isInstance(value);
    }

    private static Object owner(Object row, List<SingularAttribute<?, ?>> path) throws ReflectiveOperationException {
        Object owner = row;
        for (SingularAttribute<?, ?> step : path.subList(0, path.size() - 1)) {
            owner = Objects.requireNonNull(Attributes.read(step, owner), "owner");
        }
        return owner;
    }

    Object row() {
        return row;
    }

    @Nullable
    Object before() {
        return before;
    }

    void write() {
        try {
            Attributes.write(path.get(path.size() - 1), owner(row, path), correction.value());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "A property could not be set ("
                            + Attributes.cause(e).getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** What was set past the provider, or turned back by a listener, is not there after the row was read again. */
    void check() {
        Object after;
        try {
            after = Attributes.read(path.get(path.size() - 1), owner(row, path));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A property could not be read again", e);
        }
        if (Objects.deepEquals(after, before) && !Objects.deepEquals(before, correction.value())) {
            throw new PrivacyFailureException(
                    "Nothing was rectified",
                    new Problem(
                            ProblemCode.RECTIFICATION_FAILED,
                            correction.place(),
                            "the old value is still there after it was changed.",
                            "give the property a setter, and see whether a listener or a read-only column turns it back."),
                    null);
        }
    }

    @Override
    public String toString() {
        return "CorrectedValue[" + correction.place() + "]";
    }
}
