/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.gate.FieldOutcome;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How objects of one class are copied under one plan: one composed method for all that has no parts, and slots for what has. */
final class Copier {

    private static final Object[] NO_PARTS = {};

    private final ObjectShape shape;
    private final MethodHandle make;
    private final Slot[] slots;
    private final boolean ofParts;

    private Copier(ObjectShape shape, MethodHandle make, List<Slot> slots) {
        this.shape = shape;
        this.make = make;
        this.slots = slots.toArray(Slot[]::new);
        this.ofParts = shape.blueprint().ofParts();
    }

    /**
     * A property whose values have parts.
     *
     * @param field the property
     * @param getter from the object to the value
     * @param setter puts the copy into the copy; null where the constructor takes it
     * @param overlay what the object says of the parts
     */
    record Slot(
            StoredField field,
            MethodHandle getter,
            @Nullable MethodHandle setter,
            Overlay overlay) {

        Class<?> type() {
            return field.type();
        }

        @Nullable
        Object get(Object source, Shapes shapes) {
            if (!shapes.isLoaded(source, field)) {
                return null;
            }
            try {
                return (Object) getter.invokeExact(source);
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "A field cannot be read (" + e.getClass().getName() + ")");
            }
        }

        void set(Object target, @Nullable Object copy) {
            if (setter == null) {
                return;
            }
            try {
                setter.invokeExact(target, type().isInstance(copy) ? copy : (Object) null);
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "A field cannot be written (" + e.getClass().getName() + ")");
            }
        }
    }

    static Copier of(ObjectShape shape, List<Overlay.Part> parts) {
        Blueprint blueprint = shape.blueprint();
        Shapes shapes = shape.shapes();
        Composition composition = new Composition(blueprint);
        List<Slot> slots = new ArrayList<>();
        for (Decision decision :
                Decision.of(blueprint.type(), blueprint.fields(), shape.recordType(), parts, shapes.told())) {
            StoredField field = decision.field();
            if (decision.outcome() == FieldOutcome.OMIT) {
                composition.leaveOut(field);
            } else if (decision.outcome() != FieldOutcome.REVEAL) {
                composition.treat(field, decision.treated(shapes));
            } else if (field.passing() && decision.said() == null) {
                composition.leaveAsMade(field);
            } else if (field.nests()) {
                slots.add(composition.nest(field, slots.size(), decision.overlay()));
            } else {
                composition.copy(field);
            }
        }
        return new Copier(shape, composition.composed(), slots);
    }

    @Nullable
    Object enter(Copying copying, Object source, Overlay overlay) {
        if (slots.length == 0) {
            return make(source, NO_PARTS);
        }
        if (ofParts) {
            return copying.begin(new PartsFrame(source), source, overlay, null);
        }
        Object target = make(source, NO_PARTS);
        return target == null ? null : copying.begin(new BeanFrame(source, target), source, overlay, target);
    }

    private @Nullable Object make(Object source, Object[] copies) {
        try {
            return (Object) make.invokeExact(source, copies);
        } catch (Throwable e) {
            return shape.refused(e);
        }
    }

    /** An object that is there before its parts. */
    private final class BeanFrame extends Frame {

        private final Object source;
        private final Object target;
        private int at = -1;

        BeanFrame(Object source, Object target) {
            this.source = source;
            this.target = target;
        }

        @Override
        @Nullable
        Object next() {
            at++;
            return at < slots.length ? slots[at].get(source, shape.shapes()) : END;
        }

        @Override
        Object source() {
            return source;
        }

        @Override
        Class<?> wanted() {
            return slots[at].type();
        }

        @Override
        Overlay overlay() {
            return slots[at].overlay();
        }

        @Override
        void accept(@Nullable Object copy) {
            slots[at].set(target, copy);
        }

        @Override
        Runnable fillLater(Met.Entry unfinished) {
            Slot slot = slots[at];
            slot.set(target, null);
            return () -> slot.set(target, unfinished.copy());
        }

        @Override
        Object end() {
            return target;
        }
    }

    /** An object that is made of its parts. */
    private final class PartsFrame extends Frame {

        private final Object source;
        private final @Nullable Object[] copies = new Object[slots.length];
        private int at = -1;

        PartsFrame(Object source) {
            this.source = source;
        }

        @Override
        @Nullable
        Object next() {
            at++;
            return at < slots.length ? slots[at].get(source, shape.shapes()) : END;
        }

        @Override
        Object source() {
            return source;
        }

        @Override
        Class<?> wanted() {
            return slots[at].type();
        }

        @Override
        Overlay overlay() {
            return slots[at].overlay();
        }

        @Override
        void accept(@Nullable Object copy) {
            copies[at] = slots[at].type().isInstance(copy) ? copy : null;
        }

        @Override
        @Nullable
        Object end() {
            return make(source, copies);
        }
    }
}
