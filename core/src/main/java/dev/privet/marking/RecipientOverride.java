/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.annotation.RecipientRole;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One numbered recipient of a file, gathered from its lines. */
final class RecipientOverride {

    /** What may be said of a recipient. */
    static final List<String> PARTS = List.of("name", "category", "role", "country", "safeguards", "facts");

    private final Map<String, OverrideFile.Line> parts = new LinkedHashMap<>();

    void put(String part, OverrideFile.Line line) {
        parts.put(part, line);
    }

    /** Where it is said first. */
    String place() {
        return parts.values().iterator().next().place();
    }

    /**
     * Makes a mark of it.
     *
     * @param complain told why not, and how to mend it
     */
    Optional<RecipientMark> mark(BiConsumer<String, String> complain) {
        boolean named = parts.containsKey("name");
        boolean category = parts.containsKey("category");
        if (named == category) {
            complain.accept(
                    named ? "it has a name and is a category of recipients as well." : "it has no name.",
                    "write one of '.name' and '.category'.");
        }
        if (!parts.containsKey("country")) {
            complain.accept("it has no country.", "write where it is, for example '.country = GB'.");
        }
        Optional<RecipientRole> role = role(text("role"));
        if (role.isEmpty()) {
            complain.accept(
                    parts.containsKey("role") ? "'" + text("role") + "' is no role." : "it has no role.",
                    "write '.role' with one of " + roles() + ".");
        }
        if (named == category || role.isEmpty() || !parts.containsKey("country")) {
            return Optional.empty();
        }
        return Optional.of(new RecipientMark(
                text(named ? "name" : "category"),
                category,
                role.get(),
                text("country"),
                words("safeguards"),
                words("facts")));
    }

    private String text(String part) {
        OverrideFile.Line line = parts.get(part);
        return line == null ? "" : line.value();
    }

    private Set<String> words(String part) {
        return Arrays.stream(text(part).split(",", -1))
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<RecipientRole> role(String text) {
        return Arrays.stream(RecipientRole.values())
                .filter(role -> word(role).equals(text))
                .findFirst();
    }

    private static String roles() {
        return Arrays.stream(RecipientRole.values())
                .map(RecipientOverride::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(RecipientRole role) {
        return role.title().replace(' ', '-');
    }
}
