/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import jakarta.validation.ValidationException;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** What a value holds: itself, or what is in it where it is a collection, a map, an array or an optional. */
final class Held {

    private Held() {}

    static boolean isContainer(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value.getClass().isArray();
    }

    /** Whether somebody gave a value at all. */
    static boolean isPresent(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return isPresent(optional.orElse(null));
        }
        if (value == null
                || (value instanceof CharSequence text && text.isEmpty())
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())) {
            return false;
        }
        boolean emptyOptional = (value instanceof OptionalInt one && one.isEmpty())
                || (value instanceof OptionalLong two && two.isEmpty())
                || (value instanceof OptionalDouble three && three.isEmpty());
        return !emptyOptional && !(value.getClass().isArray() && Array.getLength(value) == 0);
    }

    /** Each object within, with its index in a list or array, or one of {@link Trail}'s constants. */
    static void each(@Nullable Object value, int index, int depth, ObjIntConsumer<Object> reader) {
        if (value == null) {
            return;
        }
        if (depth > IntakeWalk.DEEPEST) {
            throw new ValidationException("Collections lie too deep within each other to be checked.");
        }
        if (value instanceof Optional<?> optional) {
            each(optional.orElse(null), index, depth + 1, reader);
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> each(key, Trail.SOME, depth + 1, reader));
            map.values().forEach(one -> each(one, Trail.SOME, depth + 1, reader));
        } else if (value instanceof Collection<?> many) {
            int place = 0;
            for (Object one : many) {
                each(one, many instanceof List ? place++ : Trail.SOME, depth + 1, reader);
            }
        } else if (value instanceof Object[] array) {
            for (int place = 0; place < array.length; place++) {
                each(array[place], place, depth + 1, reader);
            }
        } else {
            reader.accept(value, index);
        }
    }
}
