/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows of what somebody learned, worked or did: earlier jobs, courses, absences, skills. Where such a row is tied to a person, its plain
 * {@code title}, {@code begin} or {@code hour} tells of them, though such words say nothing anywhere else.
 */
final class Facts {

    /** So close at least is the tie. */
    private static final double TIED = 0.5;

    private static final double ALONE = -2.2;
    private static final double LINKED = 3.4;
    private static final Set<ValueKind> KINDS =
            EnumSet.of(ValueKind.TEXT, ValueKind.DATE, ValueKind.NUMBER, ValueKind.CHOICE, ValueKind.FLAG);
    private static final Set<ValueKind> TIMES = EnumSet.of(ValueKind.DATE, ValueKind.NUMBER);

    private final Lexicon lexicon;

    Facts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a field says of the person; empty where the row is none of facts, or the name says more or something else. */
    Optional<NameReading> of(ScannedClass type, ScannedField field, ValueKind kind, Standing standing) {
        if (standing.linked() < TIED || standing.thing() >= 1 || !KINDS.contains(kind) || !isFact(type)) {
            return Optional.empty();
        }
        List<String> words = lexicon.vocabulary().read(field.name());
        boolean tells = words.stream().anyMatch(word -> is(WordRole.CIRCUMSTANCE, word))
                && !is(WordRole.SWITCH, words.get(0))
                && words.stream().allMatch(word -> is(WordRole.CIRCUMSTANCE, word) || isBeside(word));
        if (!tells) {
            return Optional.empty();
        }
        DataWord word = new DataWord(
                String.join(" ", words),
                TIMES.contains(kind) ? "UsageData" : "DataCategory",
                Set.of(kind),
                ALONE,
                LINKED,
                LINKED,
                false);
        return Optional.of(new NameReading(word, List.of(), List.of()));
    }

    private boolean isBeside(String word) {
        return !is(WordRole.DEED, word) && (is(WordRole.NEUTRAL, word) || is(WordRole.FACT, word));
    }

    /** By a phrase at the end of the name, or at its beginning, as Romance languages have it. */
    private boolean isFact(ScannedClass type) {
        List<String> words = lexicon.vocabulary().read(type.simpleName());
        return words.stream().noneMatch(word -> is(WordRole.ASKING, word))
                && IntStream.range(0, words.size())
                        .anyMatch(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + 3))
                                .mapToObj(to -> String.join(" ", words.subList(from, to)))
                                .anyMatch(phrase -> is(WordRole.FACT, phrase)));
    }

    private boolean is(WordRole role, String phrase) {
        return lexicon.is(role, phrase);
    }
}
