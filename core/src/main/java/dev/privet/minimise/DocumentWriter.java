/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reached;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one graph as a document. An object that contains itself is left out of itself. For one thread, and one time. */
final class DocumentWriter {

    /** Deeper than any document that somebody reads, and less deep than what Jackson refuses. */
    private static final int DEEPEST = 400;

    /** So often something is shown again that was shown elsewhere: what refers to each other crosswise has no end of ways. */
    private static final int MOST_REPEATED = 10_000;

    private final Shapes shapes;
    private final Output output;
    private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();
    private final Holders holders = new Holders();
    private int repeated;
    private Reached reached = Reached.RECORD;

    DocumentWriter(Shapes shapes, Output output) {
        this.shapes = shapes;
        this.output = output;
    }

    void write(@Nullable Object source) {
        Object there = there(source, 0);
        if (there == null) {
            output.value(null);
        } else {
            write(there, Overlay.NONE, 0);
        }
    }

    /** What can be shown of a value: the value, what it stands for, or nothing. */
    private @Nullable Object there(@Nullable Object value, int depth) {
        Object there = value;
        if (there != null && shapes.asksLoadState() && Scalars.of(there).isEmpty()) {
            there = shapes.loadState().isLoaded(there) ? shapes.loadState().behind(there) : null;
        }
        while (there != null && Scalars.isOptional(there)) {
            there = Containers.held(there);
        }
        return there == null || Scalars.of(there).isPresent() || canBegin(there, depth) ? there : null;
    }

    private boolean canBegin(Object value, int depth) {
        boolean isKnown = value instanceof Collection
                || value instanceof Map
                || value.getClass().isArray()
                || shapes.pages(value.getClass()) != null;
        if (!isKnown) {
            return false;
        }
        Boolean isOpen = open.get(value);
        if (Boolean.TRUE.equals(isOpen)) {
            return false;
        }
        boolean isTooMuch = depth >= DEEPEST || (isOpen != null && ++repeated > MOST_REPEATED);
        if (isTooMuch) {
            shapes.told().leftOut(value.getClass(), "they lie too deep in a document, or are in it too often.");
        }
        return !isTooMuch;
    }

    private void write(Object value, Overlay overlay, int depth) {
        Optional<Object> scalar = Scalars.of(value);
        if (scalar.isPresent()) {
            output.value(scalar.get());
            return;
        }
        open.put(value, true);
        if (value instanceof Collection<?> many) {
            writeAll(many, overlay, depth);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, overlay, depth);
        } else if (value.getClass().isArray()) {
            writeArray(value, overlay, depth);
        } else {
            writeObject(value, overlay, depth);
        }
        open.put(value, false);
    }

    private void writeAll(Iterable<?> many, Overlay overlay, int depth) {
        output.beginArray();
        for (Object element : many) {
            writeElement(element, overlay, depth);
        }
        output.endArray();
    }

    private void writeArray(Object array, Overlay overlay, int depth) {
        if (array instanceof Object[] objects) {
            writeAll(Arrays.asList(objects), overlay, depth);
            return;
        }
        output.beginArray();
        for (int i = 0; i < Array.getLength(array); i++) {
            output.value(Scalars.of(Array.get(array, i)).orElse(null));
        }
        output.endArray();
    }

    /** An array has places, so what is left out leaves its place empty. */
    private void writeElement(@Nullable Object element, Overlay overlay, int depth) {
        Object there = there(element, depth + 1);
        if (there == null) {
            output.value(null);
        } else {
            write(there, overlay, depth + 1);
        }
    }

    private void writeMap(Map<?, ?> map, Overlay overlay, int depth) {
        output.beginObject();
        map.forEach((key, value) -> {
            Optional<String> name =
                    key == null ? Optional.empty() : Scalars.of(key).map(Object::toString);
            Object there = name.isPresent() ? there(value, depth + 1) : null;
            if (there != null) {
                output.name(name.orElseThrow());
                write(there, overlay, depth + 1);
            }
        });
        output.endObject();
    }

    private void writeObject(Object value, Overlay overlay, int depth) {
        PerPlan<Page> pages = shapes.pages(value.getClass());
        output.beginObject();
        if (pages != null) {
            Page page = page(pages, overlay, value);
            holders.push(value);
            for (Page.Line line : page.lines()) {
                Treated treated = line.treated();
                Object held = shapes.isLoaded(value, line.field()) ? line.get(value) : null;
                Object there = there(treated == null ? held : treated.shown(held, value), depth + 1);
                if (there != null) {
                    output.name(line.name());
                    write(there, line.overlay(), depth + 1);
                }
            }
            holders.pop();
        }
        output.endObject();
    }

    private Page page(PerPlan<Page> pages, Overlay overlay, Object source) {
        RecordType type = pages.recordType();
        FieldPlan plan = type == null ? null : shapes.plan(OperationKind.READ, type, reached, source, holders::nearest);
        reached = type == null ? reached : Reached.PART;
        return pages.of(plan, overlay);
    }
}
