/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.datamap.PersonalField;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.Treatment;
import dev.privet.minimise.FieldView;
import dev.privet.minimise.Minimiser;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A field of a class whose objects are told field by field. Read directly: a getter is code of the host, and may load. */
final class ShownField {

    private final Field field;
    private final @Nullable PersonalField personal;
    private final boolean holdsParts;
    private final boolean isCleared;
    private final Map<Treatment, FieldView> views = new ConcurrentHashMap<>(2);
    private volatile @Nullable Known last;

    /** A plan gives the same treatment each time, so most look-ups end here. */
    private record Known(Treatment demanded, FieldView view) {}

    /**
     * A field.
     *
     * @param field made accessible
     * @param personal its mark, if it has one
     * @param holdsParts whether marks stand on what lies in it, which only the holder knows of
     * @param isCleared whether it was said to be no personal data
     */
    ShownField(Field field, @Nullable PersonalField personal, boolean holdsParts, boolean isCleared) {
        this.field = field;
        this.personal = personal;
        this.holdsParts = holdsParts;
        this.isCleared = isCleared;
    }

    String name() {
        return field.getName();
    }

    Class<?> type() {
        return field.getType();
    }

    @Nullable
    PersonalField personal() {
        return personal;
    }

    boolean isCleared() {
        return isCleared;
    }

    boolean holdsParts() {
        return holdsParts;
    }

    @Nullable
    Object read(Object holder) throws IllegalAccessException {
        return field.get(holder);
    }

    /** What a log shows of the field's values. A whole view, which a migration may have in force, is none for a log. */
    @SuppressWarnings("ReferenceEquality") // Another equal one is looked up.
    FieldView view(PersonalField marked, Treatment demanded, Minimiser minimiser) {
        Known recent = last;
        if (recent != null && recent.demanded() == demanded) {
            return recent.view();
        }
        Treatment treatment = demanded.outcome() == FieldOutcome.REVEAL ? Treatment.of(FieldOutcome.MASK) : demanded;
        FieldView view = views.computeIfAbsent(treatment, missing -> minimiser.view(marked, missing));
        last = new Known(demanded, view);
        return view;
    }
}
