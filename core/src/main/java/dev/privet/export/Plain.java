/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.letter.internal.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text in a cell of a table. */
final class Plain {

    static final String LEFT_OUT = "(left out)";

    /** With no more than the seconds that were recorded. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Plain() {}

    /** As it is recorded, for a table that is computed with. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LeftOut) {
            return LEFT_OUT;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Plain::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> part.getKey() + ": " + of(part.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    /** As somebody reads it: words in place of a code's constants. */
    static String read(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Plain::read).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> Words.of(String.valueOf(part.getKey())) + ": " + read(part.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Enum<?> constant && !(value instanceof LeftOut)) {
            // One that prints itself otherwise than by its name was given words by somebody.
            String printed = constant.toString();
            return printed.equals(constant.name()) ? Words.of(printed) : printed;
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof Instant moment ? MOMENT.format(moment) + " UTC" : of(value);
    }
}
