/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what could be bytes in Base64 or in hexadecimal, and reads it. Where it is something else, nobody knows what comes out. */
final class Encoded {

    /** Six characters hold four bytes; lines may be broken, as in mail. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}(?:\r?\n[A-Za-z0-9+/_-]+)*");

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{8,}");
    private static final int BASE64_GROUP = 4;
    private static final int HEX_GROUP = 2;

    private Encoded() {}

    static List<Traced> base64(Traced text) {
        return read(text, BASE64, BASE64_GROUP, Encoded::fromBase64);
    }

    static List<Traced> hex(Traced text) {
        return read(text, HEX, HEX_GROUP, HexFormat.of()::parseHex);
    }

    /** A run may begin with other characters than those of the bytes, such as the slash of a path: each way to group it is tried. */
    private static List<Traced> read(Traced text, Pattern pattern, int group, Decoder decoder) {
        List<Traced> read = new ArrayList<>();
        Matcher run = pattern.matcher(text.chars());
        while (run.find()) {
            String characters = run.group().replaceAll("[\r\n]", "");
            int start = text.from(run.start());
            int end = text.from(run.end());
            for (int skipped = 0; skipped < group && characters.length() - skipped >= group; skipped++) {
                byte[] bytes = decoder.decode(whole(characters.substring(skipped), group));
                read.add(Traced.ofStretch(new String(bytes, StandardCharsets.UTF_8), start, end));
            }
        }
        return read;
    }

    /** Without a last character that alone holds no byte. */
    private static String whole(String characters, int group) {
        return characters.length() % group == 1 ? characters.substring(0, characters.length() - 1) : characters;
    }

    private static byte[] fromBase64(String characters) {
        return Base64.getDecoder().decode(characters.replace('-', '+').replace('_', '/'));
    }

    /** Reads characters that all belong to the encoding. */
    @FunctionalInterface
    private interface Decoder {
        byte[] decode(String characters);
    }
}
