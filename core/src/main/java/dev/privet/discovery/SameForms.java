/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of one lexicon that are read as the same words, such as a plural and its singular, and say something else: one of them would
 * silently never count.
 */
final class SameForms {

    private SameForms() {}

    /**
     * The clashes among phrases of the same source. Between sources there are none: a later one takes the place of an earlier one in
     * every form.
     *
     * @param places where each phrase for data stands, as {@code source:line}
     */
    static List<Problem> find(Map<String, DataWord> data, Map<String, String> places, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Map<String, DataWord> read = new LinkedHashMap<>();
        data.values().forEach(word -> {
            String source = source(places.getOrDefault(word.phrase(), ""));
            DataWord other = read.putIfAbsent(source + vocabulary.canonical(word.phrase()), word);
            if (other != null && !word.named(other.phrase()).equals(other)) {
                problems.add(new Problem(
                        ProblemCode.LEXICON_UNREADABLE,
                        places.getOrDefault(word.phrase(), ""),
                        "\"" + word.phrase() + "\" and \"" + other.phrase() + "\" of "
                                + places.getOrDefault(other.phrase(), "")
                                + " are read as the same words, and are said to be different data.",
                        "leave one of them out, for it counts in every form."));
            }
        });
        return problems;
    }

    private static String source(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf(':')));
    }
}
