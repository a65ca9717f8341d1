/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.minimise.Minimiser;
import java.util.Collection;
import java.util.EventObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an object that is not marked holds one that is, so that what it prints of itself may print that. Bounded: a graph of
 * more than some hundred objects is one that nobody prints, unless it begins with a record, which prints all that it holds. Loads
 * nothing. Immutable and thread-safe.
 */
final class Search {

    private static final int MOST = 200;
    private static final int MOST_VALUES = 10_000;
    private static final int DEEPEST = 4;

    private final Shapes shapes;
    private final Texts texts;
    private final @Nullable Minimiser minimiser;

    Search(Shapes shapes, Texts texts, @Nullable Minimiser minimiser) {
        this.shapes = shapes;
        this.texts = texts;
        this.minimiser = minimiser;
    }

    /**
     * Whether there is anything in an object.
     *
     * @param inTexts whether texts are looked at too; what is too large or too deep to be looked at then counts as found
     */
    boolean finds(Object object, boolean inTexts) {
        Run run = new Run(inTexts);
        return run.finds(object, 0)
                || (run.isCut && (inTexts || object.getClass().isRecord()));
    }

    private final class Run {

        private final boolean inTexts;
        private int left = MOST;
        private int valuesLeft = MOST_VALUES;
        private boolean isCut;

        Run(boolean inTexts) {
            this.inTexts = inTexts;
        }

        boolean finds(@Nullable Object value, int depth) {
            if (value == null || isOver()) {
                return false;
            }
            Shape shape = shapes.get(value.getClass());
            return switch (shape.kind()) {
                case PLAIN, FAILURE -> countValue();
                case NUMBER, TEXT -> countValue() || (inTexts && !texts.isClean(value.toString()));
                case MARKED -> true;
                case CLOSED -> !Shapes.isOfTheJdk(value.getClass()) || passBy();
                case CONTAINER, OTHER -> countObject(depth) && findsIn(value, shape, depth);
            };
        }

        private boolean isOver() {
            return left <= 0 || valuesLeft <= 0;
        }

        /** Never finds anything; a single value costs next to nothing, so there may be many. */
        private boolean countValue() {
            valuesLeft--;
            isCut |= valuesLeft <= 0;
            return false;
        }

        /** What the JDK keeps to itself is part of many objects of frameworks, which do not print it; a record would. */
        private boolean passBy() {
            isCut = true;
            return false;
        }

        /** Whether it is to be looked into. */
        private boolean countObject(int depth) {
            left--;
            isCut |= left <= 0 || depth > DEEPEST;
            return depth <= DEEPEST;
        }

        private boolean findsIn(Object value, Shape shape, int depth) {
            return switch (shape.kind()) {
                case CONTAINER -> isAtHand(value) && findsWithin(value, depth + 1);
                default -> isAtHand(value) && findsInFields(value, shape, depth + 1);
            };
        }

        private boolean findsInFields(Object holder, Shape shape, int depth) {
            if (holder instanceof EventObject event && finds(event.getSource(), depth)) {
                return true;
            }
            for (ShownField field : shape.fields()) {
                if (field.type().isPrimitive() || (field.type() == String.class && !inTexts)) {
                    continue;
                }
                try {
                    if (finds(field.read(holder), depth)) {
                        return true;
                    }
                } catch (IllegalAccessException e) {
                    return true;
                }
            }
            return false;
        }

        private boolean findsWithin(Object container, int depth) {
            if (container instanceof Collection<?> many) {
                return findsAny(many, depth);
            }
            if (container instanceof Map<?, ?> map) {
                return findsAny(map.keySet(), depth) || findsAny(map.values(), depth);
            }
            if (container instanceof Map.Entry<?, ?> entry) {
                return finds(entry.getKey(), depth) || finds(entry.getValue(), depth);
            }
            if (container instanceof Object[] array) {
                return findsAny(java.util.Arrays.asList(array), depth);
            }
            if (container instanceof Optional<?> optional) {
                return finds(optional.orElse(null), depth);
            }
            return container instanceof AtomicReference<?> reference && finds(reference.get(), depth);
        }

        private boolean findsAny(Iterable<?> many, int depth) {
            for (Object one : many) {
                if (isOver()) {
                    return false;
                }
                if (finds(one, depth)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Without a minimiser nobody knows what is loaded; only the collections of the JDK are sure to be. */
    private boolean isAtHand(Object value) {
        return minimiser == null
                ? !(value instanceof Collection || value instanceof Map) || Shapes.isOfTheJdk(value.getClass())
                : minimiser.loadState().isLoaded(value);
    }
}
