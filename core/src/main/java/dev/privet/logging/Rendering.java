/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.datamap.PersonalField;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reached;
import dev.privet.minimise.Minimiser;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells one object as a text such as {@code Customer{id=7, name=A•••, orders=[3]}}: bounded in depth, width and length, without calling
 * the host's code and without loading anything. Serves once, on one thread.
 */
final class Rendering {

    private static final String MORE = "…";
    private static final int DEEPEST = 4;
    private static final int WIDEST = 64;
    private static final int LONGEST = 4_096;
    private static final int LONGEST_VALUE = 256;

    private final Shapes shapes;
    private final Search search;
    private final Texts texts;
    private final @Nullable Minimiser minimiser;
    private final StringBuilder out = new StringBuilder(128);
    private final @Nullable Object[] holders = new Object[DEEPEST + 1];

    /** Whether nobody said of what is being told that it is no personal data. Its own class may hide it on purpose, like a password. */
    private boolean isUnsaid;

    Rendering(Shapes shapes, Search search, Texts texts, @Nullable Minimiser minimiser) {
        this.shapes = shapes;
        this.search = search;
        this.texts = texts;
        this.minimiser = minimiser;
    }

    String tell(Object object) {
        append(object, 0, false);
        return out.toString();
    }

    private void append(@Nullable Object object, int depth, boolean held) {
        if (object == null) {
            out.append("null");
            return;
        }
        Shape shape = shapes.get(object.getClass());
        switch (shape.kind()) {
            case PLAIN, NUMBER -> out.append(object);
            case TEXT -> out.append(isUnsaid ? MORE : texts.cut(object.toString(), LONGEST_VALUE));
            case FAILURE -> appendFailure((Throwable) object);
            case CLOSED -> appendClosed(shape);
            case CONTAINER -> appendContainer(object, depth, held);
            case MARKED, OTHER -> appendObject(object, shape, depth, held);
        }
    }

    private void appendFailure(Throwable failure) {
        out.append(failure.getClass().getName());
        String message = failure.getMessage();
        if (message != null && !isUnsaid) {
            out.append(": ").append(texts.cut(message, LONGEST_VALUE));
        }
    }

    private void appendClosed(Shape shape) {
        out.append(shape.name()).append("{…}");
    }

    private void appendObject(Object object, Shape shape, int depth, boolean held) {
        if (minimiser != null && !minimiser.loadState().isLoaded(object)) {
            appendClosed(shape);
            return;
        }
        Object behind = minimiser == null ? object : minimiser.loadState().behind(object);
        if (behind != object) {
            append(behind, depth, true);
        } else if (depth > DEEPEST || isHolding(object, depth)) {
            appendClosed(shape);
        } else if (isUnsaid && shape.kind() == Shape.Kind.OTHER && !search.finds(object, false)) {
            appendClosed(shape);
        } else if (printsItself(object, shape, held)) {
            out.append(texts.cut(String.valueOf(object.toString()), LONGEST_VALUE));
        } else {
            holders[depth] = object;
            appendFields(object, shape, depth);
            holders[depth] = null;
        }
    }

    /**
     * What holds nothing that is marked prints itself, in a list as by itself: its fields may hold what it does not print. Within an
     * object that is told field by field it is told so too, since what prints itself may load what is not there.
     */
    private boolean printsItself(Object object, Shape shape, boolean held) {
        return shape.kind() == Shape.Kind.OTHER && (!held || shape.fields().isEmpty()) && !search.finds(object, false);
    }

    private boolean isHolding(Object object, int depth) {
        for (int i = 0; i < depth; i++) {
            if (holders[i] == object) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object holder(Class<?> type, int depth) {
        for (int i = depth - 1; i >= 0; i--) {
            if (type.isInstance(holders[i])) {
                return holders[i];
            }
        }
        return null;
    }

    private void appendFields(Object object, Shape shape, int depth) {
        FieldPlan plan = minimiser == null || shape.type() == null
                ? null
                : minimiser.planFor(
                        OperationKind.LOG,
                        shape.type(),
                        depth == 0 ? Reached.RECORD : Reached.PART,
                        object,
                        type -> holder(type, depth));
        if (plan != null && plan.denied()) {
            appendClosed(shape);
            return;
        }
        out.append(shape.name()).append('{');
        boolean first = true;
        for (ShownField field : shape.fields()) {
            if (out.length() > LONGEST) {
                out.append(first ? MORE : ", " + MORE);
                break;
            }
            int before = out.length();
            if (!first) {
                out.append(", ");
            }
            out.append(field.name()).append('=');
            if (appendField(object, field, plan, depth)) {
                first = false;
            } else {
                out.setLength(before);
            }
        }
        out.append('}');
    }

    /** Whether there was anything to show. */
    private boolean appendField(Object holder, ShownField field, @Nullable FieldPlan plan, int depth) {
        Object value;
        try {
            value = field.read(holder);
        } catch (IllegalAccessException e) {
            return false;
        }
        PersonalField personal = field.personal();
        if (value == null) {
            return false;
        }
        if (personal == null && !field.holdsParts()) {
            boolean before = isUnsaid;
            isUnsaid = isUnsaid(holder, field);
            append(value, depth + 1, true);
            isUnsaid = before;
            return true;
        }
        if (personal == null || plan == null || minimiser == null) {
            return false;
        }
        Object shown = field.view(personal, plan.treatment(personal.index()), minimiser)
                .show(value);
        if (shown != null) {
            out.append(texts.cut(shown.toString(), LONGEST_VALUE));
        }
        return shown != null;
    }

    /** A record prints all of itself, so what it holds is as good as said where it stands. */
    private boolean isUnsaid(Object holder, ShownField field) {
        boolean isMarked = shapes.get(holder.getClass()).kind() == Shape.Kind.MARKED;
        return isMarked ? !field.isCleared() : isUnsaid || !holder.getClass().isRecord();
    }

    /** Within an object, what holds several is told by their number. */
    private void appendContainer(Object container, int depth, boolean held) {
        if (container instanceof Optional<?> optional) {
            appendOptional(optional.orElse(null), depth, held);
        } else if (container instanceof AtomicReference<?> reference) {
            append(reference.get(), depth, held);
        } else if (container instanceof Map.Entry<?, ?> entry) {
            append(entry.getKey(), depth, held);
            out.append('=');
            append(entry.getValue(), depth, held);
        } else if (container instanceof Map<?, ?> map) {
            appendMany('{', map.entrySet(), isAtHand(map), '}', depth, held);
        } else if (container instanceof Collection<?> many) {
            appendMany('[', many, isAtHand(many), ']', depth, held);
        } else if (container instanceof Object[] array) {
            appendMany('[', Arrays.asList(array), true, ']', depth, held);
        } else {
            // Characters one by one would pass by whoever looks for words, and bytes say nothing to a reader.
            out.append(container.getClass().getComponentType())
                    .append('[')
                    .append(java.lang.reflect.Array.getLength(container))
                    .append(']');
        }
    }

    private void appendOptional(@Nullable Object value, int depth, boolean held) {
        if (value == null) {
            out.append("Optional.empty");
        } else {
            out.append("Optional[");
            append(value, depth, held || shapes.get(value.getClass()).kind() == Shape.Kind.CONTAINER);
            out.append(']');
        }
    }

    private void appendMany(char opening, Collection<?> many, boolean atHand, char closing, int depth, boolean held) {
        out.append(opening);
        if (!atHand || depth >= DEEPEST) {
            out.append(MORE);
        } else if (held) {
            out.append(many.size());
        } else {
            int count = 0;
            for (Object one : many) {
                if (count > 0) {
                    out.append(", ");
                }
                if (count == WIDEST || out.length() > LONGEST) {
                    out.append(MORE);
                    break;
                }
                append(one, depth + 1, false);
                count++;
            }
        }
        out.append(closing);
    }

    /** Without a minimiser nobody knows what is loaded; only the collections of the JDK are sure to be. */
    private boolean isAtHand(Object many) {
        return minimiser == null
                ? Shapes.isOfTheJdk(many.getClass())
                : minimiser.loadState().isLoaded(many);
    }
}
