/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.gate.Reached;
import dev.privet.minimise.Minimiser;
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
     * Asks for an object that is written property by property, so that it is counted.
     *
     * @param value any object
     */
    public void count(Object value) {
        guards.get(value.getClass()).ifPresent(guard -> guard.ask(Reached.PART, value));
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
        return !(value instanceof Collection<?> many) || letAll(many, depth);
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
