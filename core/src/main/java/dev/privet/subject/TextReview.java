/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.export.Attachment;
import dev.privet.scan.Finding;
import dev.privet.scan.Kind;
import dev.privet.scan.TextScanner;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which free texts of a person somebody should read before they are handed over: those of rows about others as well, and those with an
 * address or a number that is not known as the person's own. Not thread-safe: one for each export.
 */
final class TextReview {

    /** Enough of a number to know it by, without the country's prefix that is written in one place and not in another. */
    private static final int LAST_DIGITS = 9;

    private final TextScanner scanner;
    private final Set<String> own = new HashSet<>();

    TextReview(TextScanner scanner) {
        this.scanner = scanner;
    }

    /** Takes the values of the person's own row for theirs, but for free text, in which anybody may occur. */
    void learn(Map<String, @Nullable Object> values, Predicate<String> columns) {
        values.forEach((column, value) -> {
            if (value != null && !(value instanceof Attachment) && columns.test(column)) {
                String text = value.toString();
                own.add(text.strip().toLowerCase(Locale.ROOT));
                own.add(digits(text));
                scanner.scan(text).forEach(finding -> own.add(known(text, finding)));
            }
        });
    }

    boolean isNeeded(@Nullable Object value, boolean aboutOthers) {
        if (value == null) {
            return false;
        }
        if (aboutOthers || value instanceof Attachment) {
            // What is too large to look through is for somebody to look through.
            return true;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().anyMatch(one -> isNeeded(one, false));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.values().stream().anyMatch(part -> isNeeded(part, false));
        }
        return value instanceof CharSequence text && namesOthers(text.toString());
    }

    private boolean namesOthers(String text) {
        return scanner.matches(text)
                && scanner.scan(text).stream().anyMatch(finding -> !own.contains(known(text, finding)));
    }

    private static String known(String text, Finding finding) {
        String found = text.substring(finding.start(), finding.end());
        return finding.kind() == Kind.EMAIL ? found.toLowerCase(Locale.ROOT) : digits(found);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
    }
}
