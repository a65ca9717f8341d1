/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates from which the periods of a row run. Loads nothing: a period whose date lies behind something that is not loaded counts
 * as not begun, as it is for the sweep to ask the database. A date that cannot be read counts as long ago, so that a fault shows less.
 */
final class RowDates {

    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private final LoadState loadState;
    private final ZoneId zone;
    private final ClassValue<Map<String, Optional<Reader>>> readers = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Reader>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    RowDates(LoadState loadState, ZoneId zone) {
        this.loadState = loadState;
        this.zone = zone;
    }

    /** Reads one property of an object. */
    @FunctionalInterface
    private interface Reader {

        @Nullable
        Object read(Object object) throws IllegalAccessException, InvocationTargetException;
    }

    /** The dates of a row, by the way that leads to each. */
    Function<List<String>, @Nullable LocalDate> of(Object row) {
        return from -> date(row, from);
    }

    private @Nullable LocalDate date(Object row, List<String> from) {
        Object next = row;
        try {
            for (String property : from) {
                if (!loadState.isLoaded(next)) {
                    return null;
                }
                next = loadState.behind(next);
                Optional<Reader> reader =
                        readers.get(next.getClass()).computeIfAbsent(property, reader(next.getClass())::named);
                if (!loadState.isLoaded(next, property)) {
                    return null;
                }
                Object value = reader.isEmpty() ? LONG_AGO : reader.get().read(next);
                if (value == null || value == Optional.empty()) {
                    return null;
                }
                next = value instanceof Optional<?> optional ? optional.get() : value;
            }
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
            return LONG_AGO;
        }
        return civil(next);
    }

    private LocalDate civil(Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        if (value instanceof LocalDateTime local) {
            return local.toLocalDate();
        }
        if (value instanceof Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(zone).toLocalDate();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(zone).toLocalDate();
        }
        return LONG_AGO;
    }

    private static Readers reader(Class<?> type) {
        return new Readers(type);
    }

    /**
     * Finds what reads a property: its field first, as a getter may do more than read.
     *
     * @param type the class that has the property
     */
    private record Readers(Class<?> type) {

        Optional<Reader> named(String property) {
            for (Class<?> next = type; next != null; next = next.getSuperclass()) {
                for (Field field : next.getDeclaredFields()) {
                    if (field.getName().equals(property) && !Modifier.isStatic(field.getModifiers())) {
                        return opened(field) ? Optional.of(field::get) : Optional.empty();
                    }
                }
            }
            String capitalised = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
            for (Class<?> next = type; next != null; next = next.getSuperclass()) {
                for (Method method : next.getDeclaredMethods()) {
                    boolean reads = method.getName().equals(property)
                            || method.getName().equals("get" + capitalised);
                    if (reads && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                        return opened(method) ? Optional.of(method::invoke) : Optional.empty();
                    }
                }
            }
            return Optional.empty();
        }

        private static boolean opened(AccessibleObject member) {
            return member.trySetAccessible();
        }
    }
}
