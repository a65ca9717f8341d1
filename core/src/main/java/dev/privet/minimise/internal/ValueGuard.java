/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import dev.privet.minimise.Minimiser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether a value may be handed to something that writes it as a whole: not if it is, or holds, an object that is seen in part. */
public final class ValueGuard {

    private static final int DEEPEST = 8;

    private final ClassValue<Optional<ClassGuard>> guards;

    /**
     * Guards values of any class.
     *
     * @param minimiser is asked for each marked object
     */
    public ValueGuard(Minimiser minimiser) {
        this.guards = new ClassValue<>() {
            @Override
            protected Optional<ClassGuard> computeValue(Class<?> type) {
                MarkedClass marked = MarkedClass.of(minimiser.gate(), type);
                return marked.isMarked() ? Optional.of(new ClassGuard(minimiser, marked)) : Optional.empty();
            }
        };
    }

    /**
     * Asks for a value; marked objects are counted.
     *
     * @param value any value
     * @return false where nothing of it is to be shown
     */
    public boolean lets(@Nullable Object value) {
        return lets(value, 0);
    }

    /**
     * Whether objects of a class may be, or hold, marked ones that are told with them.
     *
     * @param type the class as which they are written
     * @param marked its marks
     * @return false where nobody needs to ask
     */
    public static boolean mayConcern(Class<?> type, MarkedClass marked) {
        return marked.isMarked()
                || marked.isAboveMarked()
                || type == Optional.class
                || type.isArray()
                || type.isRecord()
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Map.Entry.class.isAssignableFrom(type);
    }

    /**
     * Begins to show an object that is written property by property as if it were of a superclass; a marked one is counted.
     *
     * @param value any object
     * @return to be closed in a try-with-resources statement; null where nothing depends on the very object
     */
    public @Nullable ShownRow show(Object value) {
        ClassGuard guard = guards.get(value.getClass()).orElse(null);
        if (guard == null) {
            return null;
        }
        if (guard.dependsOnRow()) {
            return guard.show(Reached.PART, value);
        }
        guard.ask(Reached.PART, value);
        return null;
    }

    private boolean lets(@Nullable Object value, int depth) {
        if (value == null) {
            return true;
        }
        if (depth > DEEPEST) {
            return false;
        }
        Optional<ClassGuard> guard = guards.get(value.getClass());
        if (guard.isPresent()) {
            return guard.get().letsWhole(value);
        }
        if (value instanceof Optional<?> optional) {
            return lets(optional.orElse(null), depth + 1);
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return lets(entry.getKey(), depth + 1) && lets(entry.getValue(), depth + 1);
        }
        if (value instanceof Map<?, ?> map) {
            return letAll(map.keySet(), depth) && letAll(map.values(), depth);
        }
        if (value instanceof Object[] array) {
            return letAll(Arrays.asList(array), depth);
        }
        if (value instanceof Record record) {
            return letsParts(record, depth);
        }
        return !(value instanceof Collection<?> many) || letAll(many, depth);
    }

    /** A record prints all that it holds. One that cannot be looked into may hold anything. */
    private boolean letsParts(Record record, int depth) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Class<?> type = component.getType();
            if (type.isPrimitive() || type == String.class || type.isEnum()) {
                continue;
            }
            try {
                Method accessor = component.getAccessor();
                if (!accessor.trySetAccessible() || !lets(accessor.invoke(record), depth + 1)) {
                    return false;
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                return false;
            }
        }
        return true;
    }

    private boolean letAll(Collection<?> many, int depth) {
        for (Object one : many) {
            if (!lets(one, depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
