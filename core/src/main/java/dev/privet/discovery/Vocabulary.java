/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words that a lexicon knows. Takes names apart that are written without a border ({@code firstname}), and plurals back to
 * the singular.
 */
final class Vocabulary {

    private static final List<String> PLURALS = List.of("s", "n", "es", "en", "e");
    private static final List<String> BETWEEN = List.of("s", "n", "es", "en");
    /** So many names are remembered at most. */
    private static final int REMEMBERED = 50_000;

    /** So long at least is a phrase that may be written as one word. */
    private static final int SHORTEST_JOINED = 5;

    /** The one word so short that has a plural. */
    private static final String KEY = "id";

    private static final int SHORTEST_PART = 3;
    /** So long at least is a word that may be two: shorter ones hold others by chance. */
    private static final int SHORTEST_COMPOUND = 7;

    /** A shorter word has an n by chance: a {@code cron} is no plural. */
    private static final int SHORTEST_IN_N = 4;

    private final Set<String> words;
    /** Phrases of one word, with what they are for. A plural is read as its singular where both are for the same. */
    private final Map<String, Set<String>> uses;

    /** The words of every phrase by the phrase written as one word. */
    private final Map<String, List<String>> joined;

    private final Map<String, List<String>> read = new ConcurrentHashMap<>();

    private Vocabulary(Set<String> words, Map<String, Set<String>> uses, Map<String, List<String>> joined) {
        this.words = Set.copyOf(words);
        this.uses = Map.copyOf(uses);
        this.joined = Map.copyOf(joined);
    }

    static Vocabulary of(Collection<String> data, Map<WordRole, Map<String, Double>> roles) {
        Set<String> words = new HashSet<>();
        Map<String, Set<String>> uses = new HashMap<>();
        Map<String, List<String>> joined = new TreeMap<>();
        Map<String, Collection<String>> all = new TreeMap<>();
        all.put("data", data);
        roles.forEach((role, phrases) -> all.put(role.name(), phrases.keySet()));
        all.forEach((use, phrases) -> phrases.forEach(phrase -> {
            List<String> parts = List.of(phrase.split(" ", -1));
            words.addAll(parts);
            String one = String.join("", parts);
            if (parts.size() == 1) {
                uses.computeIfAbsent(phrase, ignored -> new HashSet<>()).add(use);
            } else if (one.length() >= SHORTEST_JOINED) {
                joined.merge(one, parts, (old, other) -> old.size() <= other.size() ? old : other);
            }
        }));
        return new Vocabulary(words, uses, joined);
    }

    /** A phrase of the lexicon in the form in which the same words are read from a name. */
    String canonical(String phrase) {
        return String.join(" ", read(phrase));
    }

    /**
     * What all forms of a phrase have in common, wherever spaces stand. Read twice, for a plural that is written as one word is first
     * taken apart and then taken back to the singular.
     */
    String folded(String phrase) {
        return canonical(canonical(phrase)).replace(" ", "");
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

    /** A phrase of its own comes first, then words written as one, then plurals and what is only a part of phrases. */
    private List<String> known(String word) {
        if (uses.containsKey(word)) {
            return List.of(sameInSingular(word).orElse(word));
        }
        return Optional.ofNullable(joined.get(word))
                .or(() -> forms(word).filter(uses::containsKey).findFirst().map(List::of))
                .or(() -> singular(word).map(List::of))
                .or(() -> withUmlauts(word)
                        .flatMap(other -> Optional.ofNullable(joined.get(other))
                                .or(() -> singular(other).map(List::of))))
                .or(() -> split(word))
                .or(() -> withUmlauts(word).flatMap(this::split))
                .orElseGet(() -> List.of(word));
    }

    /** The word with umlauts, as they are read everywhere, where it may be written without: {@code staatsangehoerigkeit}. */
    private static Optional<String> withUmlauts(String word) {
        String other = word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return word.length() < SHORTEST_JOINED || other.equals(word) ? Optional.empty() : Optional.of(other);
    }

    private Optional<String> sameInSingular(String word) {
        return word.endsWith("s")
                ? forms(word)
                        .filter(form -> !Collections.disjoint(
                                uses.getOrDefault(form, Set.of()), uses.getOrDefault(word, Set.of())))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> singular(String word) {
        return words.contains(word)
                ? Optional.of(word)
                : forms(word).filter(words::contains).findFirst();
    }

    /** What it may be the plural of. */
    private static Stream<String> forms(String word) {
        Stream<String> cut = PLURALS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .filter(form -> form.length() >= SHORTEST_IN_N || !word.equals(form + "n"));
        Stream<String> all =
                word.endsWith("ies") ? Stream.concat(Stream.of(word.substring(0, word.length() - 3) + "y"), cut) : cut;
        return all.filter(form -> form.length() > 2 || form.equals(KEY));
    }

    /** The first word of two; a longer one may bear what German puts between them: {@code strassenname}. */
    private Optional<String> first(String word, String rest) {
        if (words.contains(word)) {
            return singular(word);
        }
        return rest.length() < SHORTEST_JOINED - 1
                ? Optional.empty()
                : BETWEEN.stream()
                        .filter(word::endsWith)
                        .map(between -> word.substring(0, word.length() - between.length()))
                        .filter(form -> form.length() >= SHORTEST_JOINED - 1 && words.contains(form))
                        .findFirst();
    }

    /** Two known words written as one, or three. */
    private Optional<List<String>> split(String word) {
        if (word.length() < SHORTEST_COMPOUND) {
            return Optional.empty();
        }
        for (int at = word.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
            String rest = word.substring(at);
            Optional<String> first = first(word.substring(0, at), rest);
            if (first.isPresent()) {
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
