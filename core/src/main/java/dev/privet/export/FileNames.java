/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files in an archive, made of names in code and never of data. No two of them differ by case alone, since some systems
 * would take them for one.
 */
final class FileNames {

    private final Map<String, Integer> taken = new HashMap<>();

    /** A name that nobody has yet. */
    String of(String codeName) {
        String plain = plain(codeName);
        int times = taken.merge(plain.toLowerCase(Locale.ROOT), 1, Integer::sum);
        // What it is called from the second time on may be a name by itself.
        return times == 1 ? plain : of(plain + "-" + times);
    }

    /** Letters, digits, dots within and underscores; all else, which code hardly has, becomes an underscore. */
    static String plain(String codeName) {
        StringBuilder plain = new StringBuilder(codeName.length());
        codeName.codePoints()
                .forEach(c -> plain.appendCodePoint(Character.isLetterOrDigit(c) || c == '-' || c == '.' ? c : '_'));
        return plain.isEmpty() || plain.charAt(0) == '.' ? "_" + plain : plain.toString();
    }
}
