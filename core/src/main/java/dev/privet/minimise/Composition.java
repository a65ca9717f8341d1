/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Composes one method that makes a copy of an object, field by field, so that the JIT compiles it as a whole: no reflection, no boxing
 * and no loop are left. It takes the object, and the copies of what has parts.
 */
final class Composition {

    private static final MethodType COPY = MethodType.methodType(Object.class, Object.class, Object[].class);
    private static final MethodType FILL = MethodType.methodType(void.class, Object.class, Object.class);
    private static final MethodHandle TREAT = treat();

    private final Blueprint blueprint;
    private final List<MethodHandle> fills = new ArrayList<>();
    private final List<MethodHandle> arguments = new ArrayList<>();

    Composition(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    private static MethodHandle treat() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(Treated.class, "of", MethodType.methodType(Object.class, Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    void copy(StoredField field) {
        add(field, field.getter());
    }

    void treat(StoredField field, Treated treated) {
        MethodHandle shown = MethodHandles.foldArguments(TREAT.bindTo(treated), field.reader());
        // Where nothing is shown, a primitive has its default.
        add(field, MethodHandles.explicitCastArguments(shown, MethodType.methodType(field.type(), Object.class)));
    }

    void leaveOut(StoredField field) {
        add(field, MethodHandles.dropArguments(MethodHandles.zero(field.type()), 0, Object.class));
    }

    /** As the constructor made it; one that takes every part is given nothing. */
    void leaveAsMade(StoredField field) {
        if (blueprint.ofParts()) {
            leaveOut(field);
        }
    }

    Copier.Slot nest(StoredField field, int place, Overlay overlay) {
        MethodHandle getter = field.reader();
        if (blueprint.ofParts()) {
            arguments.add(MethodHandles.insertArguments(
                    MethodHandles.arrayElementGetter(Object[].class)
                            .asType(MethodType.methodType(field.type(), Object[].class, int.class)),
                    1,
                    place));
        }
        return new Copier.Slot(field, getter, blueprint.ofParts() ? null : setter(field), overlay);
    }

    private static @Nullable MethodHandle setter(StoredField field) {
        return Objects.requireNonNull(field.setter(), "setter").asType(FILL);
    }

    private void add(StoredField field, MethodHandle value) {
        if (blueprint.ofParts()) {
            arguments.add(value);
        } else {
            fills.add(MethodHandles.filterArguments(Objects.requireNonNull(field.setter(), "setter"), 1, value));
        }
    }

    MethodHandle composed() {
        return blueprint.ofParts() ? ofParts() : ofNothing();
    }

    private MethodHandle ofNothing() {
        MethodHandle make = blueprint.constructor().asType(MethodType.methodType(Object.class));
        MethodHandle target =
                MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Object.class, Object[].class);
        MethodHandle filled = fills.isEmpty()
                ? target
                : MethodHandles.foldArguments(
                        target, MethodHandles.dropArguments(all(0, fills.size()), 2, Object[].class));
        return MethodHandles.foldArguments(filled, make);
    }

    /** One after the other, as a tree: a chain of many would be deeper than the JIT looks. */
    private MethodHandle all(int from, int to) {
        if (to - from == 1) {
            return fills.get(from);
        }
        int middle = (from + to) >>> 1;
        return MethodHandles.foldArguments(all(middle, to), all(from, middle));
    }

    private MethodHandle ofParts() {
        MethodHandle made =
                MethodHandles.filterArguments(blueprint.constructor(), 0, arguments.toArray(MethodHandle[]::new));
        int[] order = new int[arguments.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = made.type().parameterType(i) == Object.class ? 0 : 1;
        }
        MethodHandle plain = made.asType(made.type().changeReturnType(Object.class));
        return MethodHandles.permuteArguments(plain, COPY, order);
    }
}
