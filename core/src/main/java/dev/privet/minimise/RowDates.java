/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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
    private final PropertyReaders readers;

    RowDates(LoadState loadState, ZoneId zone) {
        this(loadState, zone, new PropertyReaders());
    }

    RowDates(LoadState loadState, ZoneId zone, PropertyReaders readers) {
        this.loadState = loadState;
        this.zone = zone;
        this.readers = readers;
    }

    /** The dates of a row, by the way that leads to each. */
    Function<List<String>, @Nullable LocalDate> of(Object row) {
        return from -> date(row, from);
    }

    @Nullable
    LocalDate date(Object row, List<String> from) {
        Object next = row;
        try {
            for (int i = 0; i < from.size(); i++) {
                String property = from.get(i);
                if (!loadState.isLoaded(next)) {
                    return null;
                }
                next = loadState.behind(next);
                Optional<PropertyReaders.Reader> reader = readers.find(next.getClass(), property);
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
}
