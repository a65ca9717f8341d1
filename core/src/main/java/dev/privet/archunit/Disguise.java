/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names which say that what comes out tells nothing of what went in. Words count as wholes: to decrypt, to unmask is none. */
final class Disguise {

    private static final Pattern WORD = Pattern.compile(
            "mask(s|ed|er|ing)?|hash(es|ed|er|ing)?|redact(s|ed|or|ion|ing)?|pseudonym\\w*|anonym\\w*|encrypt\\w*|digest\\w*"
                    + "|obfuscat\\w*|scrub\\w*|sha\\d*|hmac\\w*|md5");
    /** Most names have none of the words in any form, and need not be taken apart. */
    private static final Pattern HINT =
            Pattern.compile("(?i)mask|hash|redact|pseudonym|anonym|encrypt|digest|obfuscat|scrub|sha|hmac|md5");

    private static final Pattern UNDONE = Pattern.compile(
            "(un|de)(mask|hash|redact|scrub|crypt|obfuscat|pseudonym|anonym|digest)\\w*|reveal\\w*|clear|plain|original|raw");
    private static final Pattern NOT = Pattern.compile("un|de|no|not|non|without|before|remove|strip|drop|undo");
    private static final Pattern DOING = Pattern.compile("\\w+[eo]r");
    private static final Pattern BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$]+");
    private static final List<String> PLATFORM = List.of("java.util.", "java.lang.");

    private Disguise() {}

    static boolean by(Member member) {
        return by(member.owner(), member.name());
    }

    /** The name of the method decides, and if it says nothing, that of its class: {@code HashMap} is no disguise. */
    static boolean by(String owner, String method) {
        if (method.equals("hashCode")
                || method.startsWith("<")
                || !(HINT.matcher(method).find() || HINT.matcher(owner).find())) {
            return false;
        }
        List<String> words = words(method);
        if (words.stream().anyMatch(word -> UNDONE.matcher(word).matches())) {
            return false;
        }
        return says(words)
                || (PLATFORM.stream().noneMatch(owner::startsWith)
                        && isOne(words(owner.substring(owner.lastIndexOf('.') + 1))));
    }

    /** A class is one if that is what it does: a mailer of digests disguises nothing. */
    private static boolean isOne(List<String> words) {
        List<String> telling = IntStream.range(0, words.size())
                .filter(at -> at == words.size() - 1
                        || !WORD.matcher(words.get(at)).matches()
                        || DOING.matcher(words.get(at)).matches())
                .mapToObj(words::get)
                .toList();
        return says(telling);
    }

    /** What undoes a disguise stands before it. */
    private static boolean says(List<String> words) {
        return words.stream()
                .takeWhile(word -> !NOT.matcher(word).matches())
                .anyMatch(word -> WORD.matcher(word).matches());
    }

    private static List<String> words(String name) {
        return Stream.of(BORDER.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
