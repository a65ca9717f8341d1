/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document shows of objects of one class under one plan.
 *
 * @param lines the properties that it shows
 */
record Page(List<Line> lines) {

    Page {
        lines = List.copyOf(lines);
    }

    /**
     * A property.
     *
     * @param name its name
     * @param field where its values are
     * @param treated how they are treated; null where they are shown as they are
     * @param overlay what is said of what they hold
     */
    record Line(String name, StoredField field, @Nullable Treated treated, Overlay overlay) {

        @Nullable
        Object get(Object source) {
            try {
                return (Object) field.reader().invokeExact(source);
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "A field cannot be read (" + e.getClass().getName() + ")");
            }
        }
    }

    @Nullable
    Line line(String name) {
        for (Line line : lines) {
            if (line.name().equals(name)) {
                return line;
            }
        }
        return null;
    }

    static Page of(
            Shapes shapes,
            Class<?> type,
            List<StoredField> fields,
            @Nullable RecordType known,
            List<Overlay.Part> parts) {
        List<Line> lines = new ArrayList<>();
        for (Decision decision : Decision.of(type, fields, known, parts, shapes.told())) {
            StoredField field = decision.field();
            boolean isShown = decision.outcome() != FieldOutcome.OMIT && !(field.passing() && decision.said() == null);
            if (isShown) {
                lines.add(new Line(
                        field.name(),
                        field,
                        decision.outcome() == FieldOutcome.REVEAL ? null : decision.treated(shapes),
                        decision.overlay()));
            }
        }
        return new Page(lines);
    }
}
