/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the lines of lexicons add up to; a later line takes the place of an earlier one on the same phrase. */
final class LexiconBuilder {

    final Map<String, DataWord> data = new LinkedHashMap<>();
    final Map<WordRole, Map<String, Double>> roles = new EnumMap<>(WordRole.class);
    final Map<Weight, Double> weights = new EnumMap<>(Weight.class);

    LexiconBuilder() {
        for (WordRole role : WordRole.values()) {
            roles.put(role, new LinkedHashMap<>());
        }
    }

    void role(WordRole role, String phrase, double weight) {
        roles.computeIfAbsent(role, ignored -> new LinkedHashMap<>()).put(phrase, weight);
    }

    /** Takes a phrase out of every list. */
    void forget(String phrase) {
        data.remove(phrase);
        roles.values().forEach(words -> words.remove(phrase));
    }
}
