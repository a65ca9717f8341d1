/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A name that a broker knows, such as a topic, or all names that begin alike.
 *
 * @param text such as {@code mailing.members} or {@code mailing.*}
 */
public record NamePattern(String text) implements PlacePattern {

    private static final String ALL = "*";

    /**
     * Reads names of one kind.
     *
     * @param kind what is named, such as {@code topic}
     * @param name what such a name looks like; it cannot hold an asterisk
     * @return reads a pattern, or throws an {@code IllegalArgumentException} whose message goes on after it
     */
    public static Function<String, PlacePattern> of(String kind, Pattern name) {
        return written -> {
            String text = written.strip();
            if (text.equals(ALL)) {
                throw new IllegalArgumentException("stands for every " + kind + " there is, so it names nobody.");
            }
            String begin = text.endsWith(ALL) ? text.substring(0, text.length() - 1) : text;
            if (!name.matcher(begin).matches()) {
                throw new IllegalArgumentException("is no name of " + article(kind) + " " + kind + ".");
            }
            return new NamePattern(text);
        };
    }

    private static String article(String kind) {
        return "aeiou".indexOf(kind.charAt(0)) < 0 ? "a" : "an";
    }

    @Override
    public boolean matches(String place) {
        return text.endsWith(ALL) ? place.startsWith(text.substring(0, text.length() - 1)) : place.equals(text);
    }
}
