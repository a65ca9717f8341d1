/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or a text of the lock: bare where it is plain, and else in quotes, on one line and with nothing in it that is invisible. */
final class Token {

    /** The grammar of a token, for larger patterns. */
    static final String GRAMMAR = "[A-Za-z0-9_.,$/-]+|\"(?:[^\"\\\\]++|\\\\.)*+\"";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,$/-]+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

    private Token() {}

    static String write(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> quoted.append(escaped((char) unit)));
        return quoted.append('"').toString();
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException if a backslash stands before something that needs none
     */
    static String read(String token) {
        if (!token.startsWith("\"")) {
            return token;
        }
        String inside = token.substring(1, token.length() - 1);
        return ESCAPE.matcher(inside).replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))));
    }

    private static String escaped(char unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format(Locale.ROOT, "\\u%04x", (int) unit);
            default -> (unit == '"' || unit == '\\' ? "\\" : "") + unit;
        };
    }

    private static String unescaped(String code) {
        if (code.length() > 1) {
            return String.valueOf((char) Integer.parseInt(code.substring(1), 16));
        }
        if (code.equals("\"") || code.equals("\\")) {
            return code;
        }
        throw new IllegalArgumentException("\\" + code);
    }
}
