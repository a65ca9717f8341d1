/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.PhoneNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/**
 * Values that stand nowhere by chance and belong to nobody: words of no language, telephone numbers kept for plays, addresses kept for
 * examples. The same path gets the same value in each run. Words have no letter that is a digit of a hexadecimal number.
 */
final class InventedValues {

    private static final List<String> SYLLABLES = List.of(
            "gru", "kil", "mop", "nux", "pyr", "quo", "rix", "sul", "tov", "vin", "wyz", "zor", "hul", "jyk", "lom",
            "vyp");

    private static final Map<Class<?>, Function<SplittableRandom, Object>> BY_TYPE = byType();

    private final long number;
    private final Set<Object> given = new HashSet<>();

    InventedValues(long number) {
        this.number = number;
    }

    /** A value of a type, or nothing where none of that type can be invented. */
    Optional<Object> value(Class<?> type, String path, Class<?> category, String name) {
        Function<SplittableRandom, Object> inventor =
                type == String.class || type == CharSequence.class ? text(category, name) : BY_TYPE.get(type);
        if (inventor == null) {
            return constant(type);
        }
        SplittableRandom random = new SplittableRandom(31 * number + path.hashCode());
        Object value = inventor.apply(random);
        for (int tries = 0; tries < 100 && !given.add(value); tries++) {
            value = inventor.apply(random);
        }
        return Optional.of(value);
    }

    private static Optional<Object> constant(Class<?> type) {
        return Optional.ofNullable(type.getEnumConstants())
                .filter(constants -> constants.length > 0)
                .map(constants -> constants[0]);
    }

    private static Function<SplittableRandom, Object> text(Class<?> category, String name) {
        String hint = name.toLowerCase(Locale.ROOT);
        if (EmailAddress.class.isAssignableFrom(category) || hint.contains("mail")) {
            return random -> word(random) + "." + word(random) + "@example.org";
        }
        if (PhoneNumber.class.isAssignableFrom(category) || hint.contains("phone") || hint.contains("mobile")) {
            return random -> "+44 7700 900" + random.nextInt(100, 1000);
        }
        if (IpAddress.class.isAssignableFrom(category)) {
            return random -> "203.0.113." + random.nextInt(100, 255);
        }
        return random -> capitalised(word(random)) + " " + capitalised(word(random));
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Map<Class<?>, Function<SplittableRandom, Object>> byType() {
        Map<Class<?>, Function<SplittableRandom, Object>> types = new HashMap<>();
        Function<SplittableRandom, Integer> whole = random -> random.nextInt(100_000_000, 1_000_000_000);
        put(types, whole::apply, int.class, Integer.class);
        put(types, random -> (long) whole.apply(random), long.class, Long.class);
        put(types, random -> (short) random.nextInt(10_000, Short.MAX_VALUE), short.class, Short.class);
        put(types, random -> whole.apply(random) / 4.0, double.class, Double.class);
        put(types, random -> random.nextInt(100_000, 1_000_000) / 4.0f, float.class, Float.class);
        put(types, random -> BigDecimal.valueOf(whole.apply(random), 2), BigDecimal.class, Number.class);
        put(types, random -> BigInteger.valueOf(whole.apply(random)), BigInteger.class);
        put(types, InventedValues::day, LocalDate.class);
        put(types, InventedValues::time, LocalDateTime.class);
        put(types, random -> time(random).toInstant(ZoneOffset.UTC), Instant.class);
        put(types, random -> time(random).atOffset(ZoneOffset.UTC), OffsetDateTime.class);
        put(types, random -> time(random).atZone(ZoneOffset.UTC), ZonedDateTime.class);
        put(types, random -> Year.of(day(random).getYear()), Year.class);
        put(types, random -> new UUID(random.nextLong(), random.nextLong()), UUID.class);
        put(types, InventedValues::bytes, byte[].class);
        return Map.copyOf(types);
    }

    private static void put(
            Map<Class<?>, Function<SplittableRandom, Object>> types,
            Function<SplittableRandom, Object> inventor,
            Class<?>... of) {
        for (Class<?> type : of) {
            types.put(type, inventor);
        }
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(1901, 1, 1).plusDays(random.nextInt(365 * 40));
    }

    private static LocalDateTime time(SplittableRandom random) {
        return day(random).atTime(random.nextInt(24), random.nextInt(1, 60), random.nextInt(1, 60));
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return bytes;
    }
}
