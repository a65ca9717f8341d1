/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A value as bytes that are the same whenever the value is the same, in every process and on every machine. Values whose bytes nobody
 * could promise to stay the same have none.
 */
final class CanonicalBytes {

    /** What these print is laid down by ISO 8601, whatever the locale. */
    static final Set<Class<?>> ISO_8601 = Set.of(
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            MonthDay.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            Year.class,
            YearMonth.class,
            ZonedDateTime.class);

    /** To reduce a longer number to its shortest form, or to print it, takes more time than its length accounts for. */
    private static final int MOST_BYTES_REDUCED = 128;

    /** Of whole numbers up to that many digits there is one plain form. */
    private static final int MOST_NOUGHTS = 400;

    /** No character before this one is combined with another, or half of one. */
    private static final char FIRST_COMBINING = '\u0300';

    private final char kind;
    private final byte[] bytes;

    private CanonicalBytes(char kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** A letter that tells kinds of value apart. */
    char kind() {
        return kind;
    }

    /** The value; not to be changed, since it can be the value's own array. */
    byte[] bytes() {
        return bytes;
    }

    static Optional<CanonicalBytes> of(Object value) {
        if (value instanceof String text) {
            return Optional.of(text(text));
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof UUID id) {
            return Optional.of(new CanonicalBytes(
                    'U',
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array()));
        }
        if (ISO_8601.contains(value.getClass())) {
            return Optional.of(printed('D', value));
        }
        return rarer(value);
    }

    private static Optional<CanonicalBytes> rarer(Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return Optional.of(text(value.toString()));
        }
        if (value instanceof char[] letters) {
            return Optional.of(text(String.valueOf(letters)));
        }
        if (value instanceof byte[] bytes) {
            return Optional.of(new CanonicalBytes('O', bytes));
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(printed('E', constant.name()));
        }
        if (value instanceof Boolean) {
            return Optional.of(printed('B', value));
        }
        if (value instanceof InetAddress address) {
            // Not what it prints, which can be the name that it was found by.
            return Optional.of(new CanonicalBytes('A', address.getAddress()));
        }
        if (value instanceof URI || value instanceof URL) {
            return Optional.of(printed('L', value));
        }
        return LegacyDates.instant(value).map(instant -> printed('D', instant));
    }

    private static CanonicalBytes printed(char kind, Object value) {
        return new CanonicalBytes(kind, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One form for letters that can be written in several; nothing else about a text is evened out, neither case nor white space. */
    private static CanonicalBytes text(String value) {
        if (isPlain(value)) {
            return printed('T', value);
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC);
        return isWellFormed(text) ? printed('T', text) : new CanonicalBytes('t', units(text));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int type = Character.getType(text.codePointAt(i));
            if (type == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** No character set can write half a character, and each would write the same for all of them. */
    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        return units.array();
    }

    /** The same for the same number, whatever holds it. */
    private static Optional<CanonicalBytes> number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return Optional.of(printed('N', number));
        }
        if (number instanceof Double || number instanceof Float) {
            // Seven tenths are seven tenths in every type: it is the digits that count, not the binary fraction behind
            // them.
            return Optional.of(
                    Double.isFinite(number.doubleValue())
                            ? decimal(new BigDecimal(number.toString()))
                            : printed('N', number));
        }
        if (number instanceof BigInteger integer) {
            return Optional.of(decimal(new BigDecimal(integer)));
        }
        return number instanceof BigDecimal decimal ? Optional.of(decimal(decimal)) : Optional.empty();
    }

    private static CanonicalBytes decimal(BigDecimal number) {
        byte[] digits = number.unscaledValue().toByteArray();
        if (digits.length > MOST_BYTES_REDUCED) {
            return new CanonicalBytes(
                    'n',
                    ByteBuffer.allocate(Integer.BYTES + digits.length)
                            .putInt(number.scale())
                            .put(digits)
                            .array());
        }
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() <= 0 && shortest.scale() >= -MOST_NOUGHTS;
        return printed('N', whole ? shortest.toBigInteger() : shortest);
    }
}
