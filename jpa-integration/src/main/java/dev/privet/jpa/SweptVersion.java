/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tells an older copy of a row from it: whoever read the row before and saves it after must fail, or the person's data would be back.
 *
 * @param value where it lies
 */
record SweptVersion(MappedValue value) {

    private static final Set<Class<?>> COUNTABLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

    /** Whether Privet can change it. */
    static boolean isChangeable(Class<?> type) {
        return COUNTABLE.contains(type) || moment(type).isPresent();
    }

    /** A moment that no copy can have, by no clock. A number counts up by itself. */
    private static Optional<Object> moment(Class<?> type) {
        if (type == Instant.class) {
            return Optional.of(Instant.EPOCH);
        } else if (type == LocalDateTime.class) {
            return Optional.of(LocalDateTime.of(1970, 1, 1, 0, 0));
        } else if (type == Timestamp.class) {
            return Optional.of(Timestamp.from(Instant.EPOCH));
        }
        return Optional.empty();
    }

    /** The next version, as an update assigns it. */
    Sql next() {
        return moment(value.javaType())
                .map(moment -> Sql.of("", value.codec(), moment, ""))
                .orElseGet(() -> Sql.of(value.column() + " + 1"));
    }

    /** The statement that changes rows {@code x} that are {@code due}, up to its condition. */
    static Optional<Sql> atOnce(
            SweptPlace place, Map<String, Map<String, Sql>> assignments, Optional<SweptVersion> version) {
        Map<String, Map<String, Sql>> all = with(assignments, version);
        return place.isOfOneTable() && all.size() == 1
                ? Optional.of(assigned(all.values().iterator().next())
                        .between("update " + place.rows().first() + " x set ", " from due"))
                : Optional.empty();
    }

    private static Map<String, Map<String, Sql>> with(
            Map<String, Map<String, Sql>> assignments, Optional<SweptVersion> version) {
        Map<String, Map<String, Sql>> all = new LinkedHashMap<>();
        assignments.forEach((table, columns) -> all.put(table, new LinkedHashMap<>(columns)));
        version.ifPresent(counted -> all.computeIfAbsent(counted.value().table(), table -> new LinkedHashMap<>())
                .put(counted.value().column(), counted.next()));
        return all;
    }

    private static Sql assigned(Map<String, Sql> columns) {
        return Sql.join(
                ", ",
                columns.entrySet().stream()
                        .map(one -> one.getValue().between(one.getKey() + " = ", ""))
                        .toList());
    }

    /**
     * Changes the rows of a batch, and their version with them.
     *
     * @param assignments by table and column
     * @return how many rows there were
     */
    static long update(SweptBatch batch, Map<String, Map<String, Sql>> assignments, Optional<SweptVersion> version)
            throws SQLException {
        long most = 0;
        long all = 0;
        Map<String, Map<String, Sql>> tables = with(assignments, version);
        for (Map.Entry<String, Map<String, Sql>> table : tables.entrySet()) {
            long rows = batch.update(assigned(table.getValue())
                    .between("update " + table.getKey() + " set ", " where ")
                    .then(batch.in(table.getKey())));
            most = Math.max(most, rows);
            all += rows;
        }
        // A row need not have its part in each table; where none of these has one of every row, one row has it here and
        // another there.
        return tables.containsKey(batch.rows().first())
                ? most
                : Math.min(all, batch.keys().size());
    }
}
