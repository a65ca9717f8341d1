/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to read a name: the words for data, with what stands before and after them.
 *
 * @param word what the words are for
 * @param before the words before
 * @param after the words after
 */
record NameReading(DataWord word, List<String> before, List<String> after) {

    NameReading {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Every way to read a name; none where it holds no words for data. A phrase inside a longer one does not count. */
    static List<NameReading> of(String name, Lexicon lexicon) {
        List<String> words = lexicon.vocabulary().read(name);
        List<NameReading> all = new ArrayList<>();
        int covered = 0;
        for (int from = 0; from < words.size(); from++) {
            int to = end(words, from, lexicon);
            if (to > Math.max(from, covered)) {
                covered = to;
                String phrase = String.join(" ", words.subList(from, to));
                lexicon.data(phrase).map(word -> reading(word, words, phrase)).ifPresent(all::add);
            }
        }
        return all;
    }

    /** The same, as a value of that kind is called. */
    static List<NameReading> of(String name, ValueKind kind, Lexicon lexicon) {
        return of(name, lexicon).stream()
                .map(read -> new NameReading(lexicon.forKind(read.word(), kind), read.before(), read.after()))
                .toList();
    }

    private static NameReading reading(DataWord word, List<String> words, String phrase) {
        int length = phrase.split(" ", -1).length;
        int from = words.size() - length;
        while (!String.join(" ", words.subList(from, from + length)).equals(phrase)) {
            from--;
        }
        return new NameReading(word, words.subList(0, from), words.subList(from + length, words.size()));
    }

    /** Where the longest phrase that begins there ends. */
    private static int end(List<String> words, int from, Lexicon lexicon) {
        for (int to = Math.min(words.size(), from + 4); to > from; to--) {
            Optional<DataWord> found = lexicon.data(String.join(" ", words.subList(from, to)));
            if (found.isPresent()) {
                return to;
            }
        }
        return from;
    }
}
