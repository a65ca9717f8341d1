/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Collection;
import java.util.EnumMap;
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

    LexiconBuilder() {
        for (WordRole role : WordRole.values()) {
            roles.put(role, new LinkedHashMap<>());
        }
    }

    /** What comes later stands later, so that it also wins over another form of the same phrase. */
    void data(String place, DataWord word) {
        data.remove(word.phrase());
        data.put(word.phrase(), word);
        places.put(word.phrase(), place);
    }

    void also(DataWord word) {
        also.remove(word.phrase());
        also.put(word.phrase(), word);
    }

    void role(WordRole role, String phrase, double weight) {
        Map<String, Double> phrases = roles.computeIfAbsent(role, ignored -> new LinkedHashMap<>());
        phrases.remove(phrase);
        phrases.put(phrase, weight);
    }

    /** Takes phrases out of every list, in every form in which they would be found in a name. */
    void forget(List<String> phrases) {
        Vocabulary known = vocabulary();
        for (String phrase : phrases) {
            String folded = known.folded(phrase);
            forgotten.add(known.canonical(phrase));
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
}
