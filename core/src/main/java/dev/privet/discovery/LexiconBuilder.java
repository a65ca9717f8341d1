/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /** Phrases that were taken out, written as one: they are no unknown words. */
    final Set<String> forgotten = new HashSet<>();

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

    /** Takes a phrase out of every list, also where it is written with other spaces. */
    void forget(String phrase) {
        String joined = joined(phrase);
        forgotten.add(joined);
        data.keySet().removeIf(one -> joined(one).equals(joined));
        also.keySet().removeIf(one -> joined(one).equals(joined));
        roles.values()
                .forEach(words -> words.keySet().removeIf(one -> joined(one).equals(joined)));
    }

    private static String joined(String phrase) {
        return phrase.replace(" ", "");
    }
}
