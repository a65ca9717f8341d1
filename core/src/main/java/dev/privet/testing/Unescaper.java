/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what JSON, HTML, XML and URLs escape back to what it stands for, all of it in one go: a text may be escaped in several ways. */
final class Unescaper {

    private static final int HEX = 16;

    /** A sign and two digits. */
    private static final int BYTE = 3;

    /** Entities of accented letters begin with the letter, and accents do not count. */
    private static final Pattern ACCENTED = Pattern.compile("[A-Za-z](?:acute|grave|circ|uml|tilde|cedil|ring|caron)");

    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "szlig", "ß", "sol", "/",
            "commat", "@", "period", ".");

    private static final Unescaper ESCAPES = new Unescaper(escapes());

    private static final Unescaper QUOTED_PRINTABLE =
            new Unescaper(Map.of("(?:=[0-9A-F]{2})+", Unescaper::bytes, "=\\r?\\n", softEnd -> ""));

    private final Pattern pattern;
    private final UnaryOperator<String>[] meanings;

    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a generic type.
    private Unescaper(Map<String, UnaryOperator<String>> escapes) {
        this.pattern = Pattern.compile("(" + String.join(")|(", escapes.keySet()) + ")");
        this.meanings = escapes.values().toArray(new UnaryOperator[0]);
    }

    private static Map<String, UnaryOperator<String>> escapes() {
        Map<String, UnaryOperator<String>> escapes = new LinkedHashMap<>();
        escapes.put("\\\\u+[0-9a-fA-F]{4}", escape -> unit(escape.substring(escape.length() - 4)));
        escapes.put("\\\\[nrtbf]", escape -> " ");
        escapes.put("\\\\[\"'/\\\\]", escape -> escape.substring(1));
        escapes.put("&#[0-9]{1,7};", escape -> point(escape, escape.substring(2, escape.length() - 1), 10));
        escapes.put("&#[xX][0-9a-fA-F]{1,6};", escape -> point(escape, escape.substring(3, escape.length() - 1), HEX));
        escapes.put("&[A-Za-z]{2,8};", Unescaper::entity);
        escapes.put("(?:%[0-9a-fA-F]{2})+", Unescaper::bytes);
        return escapes;
    }

    /** What the text stands for once, or the text itself where nothing in it is escaped. */
    static Traced escapes(Traced text) {
        return ESCAPES.replaced(text);
    }

    static Traced quotedPrintable(Traced text) {
        return QUOTED_PRINTABLE.replaced(text);
    }

    private Traced replaced(Traced text) {
        Traced.Writer writer = new Traced.Writer(text);
        Matcher match = pattern.matcher(text.chars());
        int done = 0;
        while (match.find()) {
            copy(text, done, match.start(), writer);
            writer.add(meaning(match), match.start());
            done = match.end();
        }
        if (done == 0) {
            return text;
        }
        copy(text, done, text.chars().length(), writer);
        return writer.done();
    }

    private static void copy(Traced text, int start, int end, Traced.Writer writer) {
        for (int place = start; place < end; place++) {
            writer.add(text.chars().substring(place, place + 1), place);
        }
    }

    private String meaning(Matcher match) {
        for (int i = 0; i < meanings.length; i++) {
            if (match.start(i + 1) >= 0) {
                return meanings[i].apply(match.group());
            }
        }
        return match.group();
    }

    private static String unit(String digits) {
        return String.valueOf((char) Integer.parseInt(digits, HEX));
    }

    private static String point(String escape, String digits, int radix) {
        int point = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(point) ? Character.toString(point) : escape;
    }

    private static String entity(String escape) {
        String name = escape.substring(1, escape.length() - 1);
        return Optional.ofNullable(ENTITIES.get(name))
                .orElseGet(() -> ACCENTED.matcher(name).matches() ? name.substring(0, 1) : escape);
    }

    private static String bytes(String escaped) {
        byte[] bytes = new byte[escaped.length() / BYTE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped.substring(BYTE * i + 1, BYTE * i + BYTE), HEX);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
