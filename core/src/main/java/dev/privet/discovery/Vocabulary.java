/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a lexicon knows. Takes names apart that are written without a border ({@code firstname}), and plurals back to
 * the singular.
 */
final class Vocabulary {

    private static final List<String> PLURALS = List.of("s", "n", "es", "en", "e");
    /** So many names are remembered at most. */
    private static final int REMEMBERED = 50_000;

    /** So long at least is a phrase that may be written as one word. */
    private static final int SHORTEST_JOINED = 5;

    private static final int SHORTEST_PART = 3;
    /** So long at least is a word that may be two: shorter ones hold others by chance. */
    private static final int SHORTEST_COMPOUND = 7;

    private final Set<String> words;
    /** The words of every phrase by the phrase written as one word. */
    private final Map<String, List<String>> joined;

    private final Map<String, List<String>> read = new ConcurrentHashMap<>();

    private Vocabulary(Set<String> words, Map<String, List<String>> joined) {
        this.words = Set.copyOf(words);
        this.joined = Map.copyOf(joined);
    }

    static Vocabulary of(Collection<String> phrases, Collection<Map<String, Double>> roles) {
        Set<String> words = new HashSet<>();
        Map<String, List<String>> joined = new TreeMap<>();
        List<String> all = new ArrayList<>(phrases);
        roles.forEach(role -> all.addAll(role.keySet()));
        for (String phrase : all) {
            List<String> parts = List.of(phrase.split(" ", -1));
            words.addAll(parts);
            String one = String.join("", parts);
            if (parts.size() > 1 && one.length() >= SHORTEST_JOINED) {
                joined.merge(one, parts, (old, other) -> old.size() <= other.size() ? old : other);
            }
        }
        return new Vocabulary(words, joined);
    }

    /** The words of a name, in the forms that the lexicon knows, as far as it knows them. */
    List<String> read(String name) {
        if (read.size() > REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(name, this::take);
    }

    private List<String> take(String name) {
        List<String> all = new ArrayList<>();
        for (String word : Spelling.words(name)) {
            all.addAll(known(word));
        }
        return List.copyOf(all);
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    private List<String> known(String word) {
        return singular(word)
                .map(List::of)
                .or(() -> Optional.ofNullable(joined.get(word)))
                .or(() -> split(word))
                .orElseGet(() -> List.of(word));
    }

    private Optional<String> singular(String word) {
        if (words.contains(word)) {
            return Optional.of(word);
        }
        List<String> forms = new ArrayList<>();
        if (word.endsWith("ies")) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        }
        for (String ending : PLURALS) {
            if (word.endsWith(ending)) {
                forms.add(word.substring(0, word.length() - ending.length()));
            }
        }
        return forms.stream()
                .filter(form -> form.length() > 2 && words.contains(form))
                .findFirst();
    }

    /** Two known words written as one, or three. */
    private Optional<List<String>> split(String word) {
        if (word.length() < SHORTEST_COMPOUND) {
            return Optional.empty();
        }
        for (int at = word.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
            Optional<String> first = singular(word.substring(0, at));
            if (first.isPresent() && words.contains(word.substring(0, at))) {
                String rest = word.substring(at);
                Optional<List<String>> second = singular(rest).map(List::of).or(() -> split(rest));
                if (second.isPresent()) {
                    List<String> all = new ArrayList<>(first.stream().toList());
                    all.addAll(second.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }
}
