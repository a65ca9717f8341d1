/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lines of lexicons add up to; a later line takes the place of an earlier one on the same phrase. */
final class LexiconBuilder {

    final Map<String, DataWord> data = new LinkedHashMap<>();
    /** Where each phrase for data was read. */
    final Map<String, String> places = new LinkedHashMap<>();

    /** What phrases mean for other kinds of values. */
    final Map<String, DataWord> also = new LinkedHashMap<>();

    final Map<WordRole, Map<String, Double>> roles = new EnumMap<>(WordRole.class);
    /** Phrases that were taken out, in the form in which they are read from names: they are no unknown words. */
    final Set<String> forgotten = new LinkedHashSet<>();

    final Map<Weight, Double> weights = new EnumMap<>(Weight.class);

    /** Phrases of which one file says two things. */
    final List<Problem> twice = new ArrayList<>();

    private final Map<String, Said> said = new HashMap<>();

    LexiconBuilder() {
        for (WordRole role : WordRole.values()) {
            roles.put(role, new LinkedHashMap<>());
        }
    }

    /** What comes later stands later, so that it also wins over another form of the same phrase. */
    void data(String at, DataWord word) {
        said(at, "data", word.phrase(), word);
        data.remove(word.phrase());
        data.put(word.phrase(), word);
        places.put(word.phrase(), at);
    }

    void also(String at, DataWord word) {
        said(at, "also", word.phrase(), word);
        also.remove(word.phrase());
        also.put(word.phrase(), word);
    }

    void role(String at, WordRole role, String phrase, double weight) {
        said(at, role.name(), phrase, weight);
        Map<String, Double> phrases = roles.computeIfAbsent(role, ignored -> new LinkedHashMap<>());
        phrases.remove(phrase);
        phrases.put(phrase, weight);
    }

    void weight(String at, Weight weight, double number) {
        said(at, "weight", weight.keyword(), number);
        weights.put(weight, number);
    }

    /** One file has one say on a phrase: of two, the reader of the file would have to guess which counts. */
    private void said(String at, String list, String phrase, Object what) {
        Said before = said.put(list + " " + phrase, new Said(at, what));
        if (before != null
                && before.source().equals(new Said(at, what).source())
                && !before.what().equals(what)) {
            twice.add(new Problem(
                    ProblemCode.LEXICON_UNREADABLE,
                    at,
                    "\"" + phrase + "\" is said to be something else in " + before.at() + ".",
                    "leave one of them out."));
        }
    }

    /** Takes phrases out of every list, in every form in which they would be found in a name. */
    void forget(List<String> phrases) {
        Vocabulary known = vocabulary();
        for (String phrase : phrases) {
            String folded = known.folded(phrase);
            forgotten.add(known.canonical(phrase));
            said.keySet()
                    .removeIf(one ->
                            known.folded(one.substring(one.indexOf(' ') + 1)).equals(folded));
            remove(data.keySet(), folded, known);
            remove(also.keySet(), folded, known);
            roles.values().forEach(words -> remove(words.keySet(), folded, known));
        }
    }

    private static void remove(Collection<String> phrases, String folded, Vocabulary known) {
        phrases.removeIf(phrase -> known.folded(phrase).equals(folded));
    }

    /** All words that were read, and those that were taken out again: a name is read as before. */
    Vocabulary vocabulary() {
        Set<String> phrases = new LinkedHashSet<>(data.keySet());
        phrases.addAll(also.keySet());
        phrases.addAll(forgotten);
        return Vocabulary.of(phrases, roles);
    }

    /** What a line says of a phrase. */
    private record Said(String at, Object what) {
        String source() {
            return at.substring(0, Math.max(0, at.lastIndexOf(':')));
        }
    }
}
