/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** All ways in which a value of a property can be written that is to be looked for. */
final class Needles {

    /** What is shorter stands in too many texts by chance. */
    private static final int SHORT = 4;

    /** What is shorter is a word of some language, backwards or with blanks between its letters. */
    private static final int LONG = 6;

    /** So many digits at the end of a telephone number are the subscriber's; masks show fewer. */
    private static final int SUBSCRIBER = 9;

    private static final int PHONE = 7;

    /** Of a photograph, so many bytes do: a multiple of three, so that Base64 ends where they end. */
    private static final int OPENING = 48;

    private static final Pattern PHONE_LIKE = Pattern.compile("[-+./() 0-9]+");

    private static final List<String> DATES = List.of(
            "yyyyMMdd",
            "d.M.yyyy",
            "dd.MM.yyyy",
            "d/M/yyyy",
            "dd/MM/yyyy",
            "M/d/yyyy",
            "MM/dd/yyyy",
            "yyyy/MM/dd",
            "d-M-yyyy",
            "dd-MM-yyyy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "MMMM d, yyyy",
            "MMM d, yyyy",
            "yyyy,M,d",
            "yyyy, M, d");

    /** By the type of the value; the first that fits. */
    private static final Map<Class<?>, BiConsumer<Needles, Object>> WAYS = ways();

    private final String property;
    private final Set<Needle> needles = new LinkedHashSet<>();

    private Needles(String property) {
        this.property = property;
    }

    private static Map<Class<?>, BiConsumer<Needles, Object>> ways() {
        Map<Class<?>, BiConsumer<Needles, Object>> ways = new LinkedHashMap<>();
        way(ways, Number.class, Needles::number);
        way(ways, byte[].class, Needles::bytes);
        way(ways, LocalDate.class, Needles::date);
        way(ways, Instant.class, Needles::instant);
        way(ways, OffsetDateTime.class, (needles, time) -> needles.zoned(time.toZonedDateTime()));
        way(ways, ZonedDateTime.class, Needles::zoned);
        way(ways, LocalDateTime.class, Needles::time);
        way(ways, Enum.class, (needles, constant) -> needles.word(constant.name()));
        way(ways, Boolean.class, Needles::named);
        way(ways, Character.class, Needles::named);
        way(ways, Object.class, (needles, value) -> needles.text(value.toString()));
        return ways;
    }

    private static <T> void way(
            Map<Class<?>, BiConsumer<Needles, Object>> ways, Class<T> type, BiConsumer<Needles, T> way) {
        ways.put(type, (needles, value) -> way.accept(needles, type.cast(value)));
    }

    /** Of a value that holds no others; nothing of one that cannot be looked for, such as an empty text. */
    static Set<Needle> of(String property, Object value) {
        Needles needles = new Needles(property);
        needles.add(LegacyDates.instant(value).<Object>map(instant -> instant).orElse(value));
        return needles.needles;
    }

    /** Each word of a text that is long enough. */
    static Set<Needle> words(String property, Object value) {
        Needles needles = new Needles(property);
        if (value instanceof CharSequence text) {
            for (String word : fold(text.toString()).split("[^\\p{L}\\p{N}]+", -1)) {
                if (word.length() >= SHORT) {
                    needles.put(word, Needle.Fit.WORD, Disguise.WORD);
                }
            }
        }
        return needles.needles;
    }

    private void add(Object value) {
        WAYS.entrySet().stream()
                .filter(way -> way.getKey().isInstance(value))
                .findFirst()
                .ifPresent(way -> way.getValue().accept(this, value));
    }

    private void text(String value) {
        String folded = fold(value).strip();
        String squeezed = Traced.original(folded).squeezed().chars();
        if (squeezed.length() < SHORT) {
            word(value);
            return;
        }
        Needle.Fit fit = PHONE_LIKE.matcher(folded).matches() ? Needle.Fit.NUMBER : Needle.Fit.ANYWHERE;
        needles.add(new Needle(property, folded, fit, Disguise.PLAIN, value.strip()));
        if (squeezed.length() >= LONG) {
            put(squeezed, Needle.Fit.SQUEEZED, Disguise.SPACED);
            put(new StringBuilder(folded).reverse().toString(), fit, Disguise.BACKWARDS);
        }
        if (PHONE_LIKE.matcher(folded).matches() && squeezed.length() >= PHONE) {
            put(
                    squeezed.substring(Math.max(0, squeezed.length() - SUBSCRIBER)),
                    Needle.Fit.SQUEEZED_END,
                    Disguise.ENDING);
        }
    }

    private void word(String value) {
        String folded = fold(value).strip();
        String squeezed = Traced.original(folded).squeezed().chars();
        if (squeezed.length() > 1) {
            put(folded, Needle.Fit.WORD, Disguise.PLAIN);
        }
        if (squeezed.length() >= LONG) {
            put(squeezed, Needle.Fit.SQUEEZED, Disguise.SPACED);
        }
        if (!squeezed.isEmpty()) {
            named(folded);
        }
    }

    private void number(Number number) {
        String written = number.toString();
        if (!written.matches("-?[0-9].*")) {
            text(written);
            return;
        }
        BigDecimal value = new BigDecimal(written);
        String plain = value.abs().stripTrailingZeros().toPlainString();
        if (plain.length() < SHORT) {
            word(plain);
            return;
        }
        put(plain, Needle.Fit.NUMBER, Disguise.PLAIN);
        if (plain.contains(".") && value.scale() <= 2) {
            put(value.abs().setScale(2, RoundingMode.UNNECESSARY).toPlainString(), Needle.Fit.NUMBER, Disguise.PLAIN);
        }
        put(plain.replace('.', ','), Needle.Fit.NUMBER, Disguise.REWRITTEN);
        String squeezed = Traced.original(plain).squeezed().chars();
        if (squeezed.length() >= LONG) {
            put(squeezed, Needle.Fit.SQUEEZED, Disguise.SPACED);
        }
    }

    private void date(LocalDate date) {
        put(date.toString(), Needle.Fit.NUMBER, Disguise.PLAIN);
        DATES.forEach(pattern -> put(
                fold(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date)),
                Needle.Fit.NUMBER,
                Disguise.REWRITTEN));
    }

    /** To the minute: a day alone stands in too many texts. */
    private void time(LocalDateTime time) {
        for (String pattern :
                List.of("yyyy-MM-dd't'HH:mm", "yyyy-MM-dd HH:mm", "dd.MM.yyyy HH:mm", "dd/MM/yyyy HH:mm")) {
            put(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time), Needle.Fit.NUMBER, Disguise.PLAIN);
        }
    }

    private void zoned(ZonedDateTime time) {
        time(time.toLocalDateTime());
        instant(time.toInstant());
    }

    private void named(Object value) {
        needles.add(Needle.named(property, fold(value.toString())));
    }

    private void instant(Instant instant) {
        time(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        if (Math.abs(instant.getEpochSecond()) >= 1_000) {
            put(Long.toString(Math.abs(instant.getEpochSecond())), Needle.Fit.NUMBER, Disguise.REWRITTEN);
            put(Long.toString(Math.abs(instant.toEpochMilli())), Needle.Fit.NUMBER, Disguise.REWRITTEN);
        }
    }

    private void bytes(byte[] all) {
        byte[] bytes = Arrays.copyOf(all, Math.min(all.length, OPENING));
        if (bytes.length >= LONG) {
            int whole = bytes.length / 3 * 3;
            put(
                    fold(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, whole))),
                    Needle.Fit.ANYWHERE,
                    Disguise.BASE64);
            put(
                    fold(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(bytes, whole))),
                    Needle.Fit.ANYWHERE,
                    Disguise.BASE64);
            put(HexFormat.of().formatHex(bytes), Needle.Fit.ANYWHERE, Disguise.HEX);
        }
    }

    private void put(String written, Needle.Fit fit, Disguise disguise) {
        needles.add(new Needle(property, written, fit, disguise, null));
    }

    private static String fold(String text) {
        return Traced.original(text).folded().chars();
    }
}
