/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes names apart into words, so that every way to spell one is the same. */
final class Spelling {

    private static final Pattern BORDERS = Pattern.compile(
            "[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A vowel as it is spoken: "user" begins with none, and "heir" with one. */
    private static final Pattern AN = Pattern.compile("(?!u[^aeiou][aeiou])[aeiou]|heir");

    private Spelling() {}

    /** The words of a name in lower case and without accents: {@code eMail_Adresse2} is {@code e mail adresse 2}. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : BORDERS.split(name, -1)) {
            if (!part.isEmpty()) {
                words.add(plain(part));
            }
        }
        return words;
    }

    /** The name without package and enclosing classes. */
    static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** With the article that English puts before it: an address, a user, an heir. */
    static String withArticle(String word) {
        return (AN.matcher(word).lookingAt() ? "an " : "a ") + word;
    }

    private static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }
}
