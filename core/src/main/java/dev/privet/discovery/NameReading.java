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

    /** So many words a phrase has at most, and so many with an "of" between them. */
    private static final int LONGEST_PHRASE = 4;

    private static final int LONGEST = 6;

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
            for (int to = Math.min(words.size(), from + LONGEST); to > Math.max(from, covered); to--) {
                Optional<DataWord> found = find(words.subList(from, to), lexicon);
                if (found.isPresent()) {
                    covered = to;
                    all.add(new NameReading(found.get(), words.subList(0, from), words.subList(to, words.size())));
                    break;
                }
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

    /** As it is written, or without an "of" inside: {@code lugarDeTrabajo} is a {@code lugarTrabajo}. */
    private static Optional<DataWord> find(List<String> words, Lexicon lexicon) {
        Optional<DataWord> found =
                words.size() > LONGEST_PHRASE ? Optional.empty() : lexicon.data(String.join(" ", words));
        int last = words.size() - 1;
        if (found.isPresent()
                || last < 2
                || lexicon.is(WordRole.OF, words.get(0))
                || lexicon.is(WordRole.OF, words.get(last))) {
            return found;
        }
        List<String> without =
                words.stream().filter(word -> !lexicon.is(WordRole.OF, word)).toList();
        return without.size() == words.size() || without.size() > LONGEST_PHRASE
                ? Optional.empty()
                : lexicon.data(String.join(" ", without));
    }
}
