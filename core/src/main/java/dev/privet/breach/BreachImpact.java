/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Sensitivity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whom and what a breach touches, as the data map and the rows say. Numbers are those of the moment of asking: rows that came or went since the
 * breach change them. Immutable, without personal data.
 *
 * @param records rows by type; -1 where nobody could count them
 * @param persons different persons by kind; -1 where nobody could count them
 * @param categories the categories of data, special ones and data of offences first, then by title
 * @param sensitivities how the law looks at these
 * @param recipients who receives data of the purposes concerned, each with the country
 * @param countries where the organisation says that it processes and stores data, and where those recipients are, as ISO 3166-1 codes
 * @param notes what has to be known to read the rest, in one sentence each
 * @legal GDPR Art 33(3)(a) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachImpact(
        Map<String, Long> records,
        Map<String, Long> persons,
        List<String> categories,
        Set<Sensitivity> sensitivities,
        List<String> recipients,
        SortedSet<String> countries,
        List<String> notes) {

    /** What stands for a number that nobody could count. */
    public static final long UNKNOWN = -1;

    /** Copies the collections, in a fixed order. */
    public BreachImpact {
        records = Collections.unmodifiableMap(new TreeMap<>(records));
        persons = Collections.unmodifiableMap(new TreeMap<>(persons));
        categories = List.copyOf(categories);
        sensitivities = Set.copyOf(sensitivities);
        recipients = List.copyOf(recipients);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        notes = List.copyOf(notes);
    }

    /**
     * Whether special categories or data of offences are among it, which makes a high risk more likely.
     *
     * @return true where the data map knows any
     */
    public boolean isSensitive() {
        return sensitivities.contains(Sensitivity.SPECIAL) || sensitivities.contains(Sensitivity.CRIMINAL);
    }

    /** Says it as the register and a notification would. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "Persons", numbers(persons));
        line(text, "Records", numbers(records));
        line(text, "Categories of data", String.join(", ", categories));
        line(text, "Countries", String.join(", ", countries));
        line(text, "Recipients", String.join(", ", recipients));
        notes.forEach(note -> text.append(note).append('\n'));
        return text.toString().stripTrailing();
    }

    private static String numbers(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ": "
                        + (count.getValue() == UNKNOWN ? "not counted" : "about " + count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String what, String words) {
        text.append(what)
                .append(": ")
                .append(words.isEmpty() ? "none known" : words)
                .append(".\n");
    }
}
