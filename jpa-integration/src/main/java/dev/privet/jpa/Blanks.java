/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What takes the place of a personal value: nothing where the column may be empty, else what says nothing. */
final class Blanks {

    private static final Map<Class<?>, Object> NEUTRAL = Map.ofEntries(
            Map.entry(boolean.class, false),
            Map.entry(Boolean.class, false),
            Map.entry(int.class, 0),
            Map.entry(Integer.class, 0),
            Map.entry(long.class, 0L),
            Map.entry(Long.class, 0L),
            Map.entry(short.class, (short) 0),
            Map.entry(Short.class, (short) 0),
            Map.entry(byte.class, (byte) 0),
            Map.entry(Byte.class, (byte) 0),
            Map.entry(double.class, 0d),
            Map.entry(Double.class, 0d),
            Map.entry(float.class, 0f),
            Map.entry(Float.class, 0f),
            Map.entry(BigDecimal.class, BigDecimal.ZERO),
            Map.entry(BigInteger.class, BigInteger.ZERO),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.MIDNIGHT),
            Map.entry(LocalDateTime.class, LocalDate.EPOCH.atStartOfDay()),
            Map.entry(OffsetDateTime.class, OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
            Map.entry(byte[].class, new byte[0]));

    private Blanks() {}

    /** A value of a type that says nothing, where there is one. */
    static Optional<Object> neutral(Class<?> type) {
        return Optional.ofNullable(NEUTRAL.get(type));
    }

    /** Whether each row needs a value of its own. */
    static boolean isUnique(DatabaseFacts.Fact column) {
        return !column.nullable() && column.unique();
    }

    /**
     * The value for one column.
     *
     * @throws PrivacyFailureException if nothing that says nothing fits in
     */
    static @Nullable Object of(String type, MappedValue value, DatabaseFacts.Fact column) {
        if (column.nullable()) {
            return null;
        }
        if (value.javaType() == String.class) {
            String word = column.unique() ? AnonymousField.unique(UUID.randomUUID()) : AnonymousField.WORD;
            // A short column keeps the part that comes from chance.
            return word.length() <= column.size()
                    ? word
                    : column.unique()
                            ? word.substring(word.length() - column.size())
                            : word.substring(0, column.size());
        }
        Object neutral = NEUTRAL.get(value.javaType());
        if (neutral == null || column.unique()) {
            throw refusal(
                    type,
                    value,
                    "its type is " + value.javaType().getSimpleName() + ", it may not be empty"
                            + (column.unique() ? " and must be unique" : "") + ", and no value of it says nothing.");
        }
        return neutral;
    }

    /**
     * The value for a column that points at a person and may not be empty: one that no person has, for whoever had a word that all
     * such rows share would be taken for theirs. No key generator gives the least of all numbers.
     *
     * @throws PrivacyFailureException if nothing that says nothing fits in
     */
    static @Nullable Object nobody(String type, MappedValue value, DatabaseFacts.Fact column) {
        Class<?> javaType = Attributes.boxed(value.javaType());
        if (javaType == UUID.class) {
            return UUID.randomUUID();
        }
        if (!column.unique()) {
            if (javaType == Long.class) {
                return Long.MIN_VALUE;
            } else if (javaType == Integer.class) {
                return Integer.MIN_VALUE;
            } else if (javaType == Short.class) {
                return Short.MIN_VALUE;
            }
        }
        return of(
                type,
                value,
                javaType == String.class
                        ? new DatabaseFacts.Fact(column.name(), column.nullable(), true, column.size(), column.type())
                        : column);
    }

    static PrivacyFailureException refusal(String type, MappedValue value, String why) {
        return refusal(type + "." + value.path(), why);
    }

    static PrivacyFailureException refusal(String place, String why) {
        return new PrivacyFailureException(
                "A person was not erased",
                new Problem(
                        ProblemCode.ERASURE_REFUSED,
                        place,
                        why,
                        "let the column be empty, or let nothing that stays refer to its rows, so that they can be deleted."),
                null);
    }
}
