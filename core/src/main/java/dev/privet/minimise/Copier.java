/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.gate.FieldOutcome;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
     * @param type its declared type
     * @param getter from the object to the value
     * @param setter puts the copy into the copy; null where the constructor takes it
     * @param overlay what the object says of the parts
     */
    record Slot(
            Class<?> type, MethodHandle getter, @Nullable MethodHandle setter, Overlay overlay) {

        @Nullable
        Object get(Object source) {
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
                setter.invokeExact(target, type.isInstance(copy) ? copy : (Object) null);
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "A field cannot be written (" + e.getClass().getName() + ")");
            }
        }
    }

    static Copier of(ObjectShape shape, List<Overlay.Part> parts) {
        List<StoredField> fields = shape.blueprint().fields();
        boolean guesses = computesSomethingHidden(shape, parts);
        Composition composition = new Composition(shape.blueprint());
        List<Slot> slots = new ArrayList<>();
        for (StoredField field : fields) {
            Optional<Overlay.Part> said = Overlay.of(parts, field.name());
            FieldOutcome outcome = said.map(part -> part.treatment().outcome()).orElse(FieldOutcome.REVEAL);
            if (outcome == FieldOutcome.OMIT || (guesses && said.isEmpty() && !isNotPersonal(shape, field))) {
                composition.leaveOut(field);
            } else if (outcome != FieldOutcome.REVEAL) {
                composition.treat(field, Treated.of(shape.shapes(), field, said.orElseThrow()));
            } else if (field.passing() && said.isEmpty()) {
                composition.leaveAsMade(field);
            } else if (field.nests()) {
                slots.add(composition.nest(field, slots.size(), Overlay.within(parts, field.name())));
            } else {
                composition.copy(field);
            }
        }
        return new Copier(shape, composition.composed(), slots);
    }

    private static boolean isNotPersonal(ObjectShape shape, StoredField field) {
        return shape.recordType() != null && shape.recordType().notPersonal().contains(field.name());
    }

    /** Something hidden is no field, so it is computed of fields of which nobody can tell which they are. */
    private static boolean computesSomethingHidden(ObjectShape shape, List<Overlay.Part> parts) {
        Set<String> kept =
                shape.blueprint().fields().stream().map(StoredField::name).collect(Collectors.toSet());
        Set<String> computed = new TreeSet<>();
        for (Overlay.Part part : parts) {
            if (!part.isShown() && !kept.contains(part.first())) {
                computed.add(part.path());
            }
        }
        if (!computed.isEmpty()) {
            shape.shapes()
                    .told()
                    .partsLeftOut(
                            shape.blueprint().type(),
                            "all fields that bear no mark",
                            "the marked " + computed
                                    + " is computed, and nothing says of which of them. Mend: mark the fields, or say of those"
                                    + " that are none @NotPersonalData.");
        }
        return !computed.isEmpty();
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
            return at < slots.length ? slots[at].get(source) : END;
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
            return at < slots.length ? slots[at].get(source) : END;
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
