/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts whose names hold no word that the lexicon knows, such as the number of a house's own register. On a row of persons most of them
 * are about the person: what such rows have besides, states, types and keys of other rows, is told by words that are known.
 */
final class UnknownTexts {

    /** From here on a row is a person, by its name or by fields that only persons have, and no part of one. */
    private static final double PERSON = 0.85;

    /** Shorter names, such as {@code ext}, say nothing at all. */
    private static final int SHORTEST = 3;

    private static final Set<WordRole> TELLING = EnumSet.of(
            WordRole.SUBJECT,
            WordRole.THING,
            WordRole.KIND,
            WordRole.AFTER,
            WordRole.MOMENT,
            WordRole.KEY,
            WordRole.SWITCH,
            WordRole.LEADING,
            WordRole.WRAPPER,
            WordRole.DEED,
            WordRole.AUDIT,
            WordRole.SYSTEM,
            WordRole.ORGANISATION,
            WordRole.DIMENSION,
            WordRole.CIRCUMSTANCE);

    private final Lexicon lexicon;

    UnknownTexts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A field of which only the class says anything; empty where a word says that it is something else. */
    Optional<NameReading> of(ScannedField field, ValueKind kind, Standing standing) {
        List<String> words = lexicon.vocabulary().read(field.name());
        boolean unknown = kind == ValueKind.TEXT
                && !Model.isMany(field.type())
                && standing.self() >= PERSON
                && standing.thing() == 0
                && !lexicon.isForgotten(words)
                && words.stream().anyMatch(this::isUnknown)
                && telling(words).stream().noneMatch(word -> TELLING.stream().anyMatch(role -> lexicon.is(role, word)));
        double weight = lexicon.weight(Weight.UNKNOWN_TEXT);
        return unknown
                ? Optional.of(new NameReading(
                        new DataWord(field.name(), "DataCategory", Set.of(kind), weight, 0, 0, false),
                        List.of(),
                        List.of()))
                : Optional.empty();
    }

    /** A number in letters is one of some register, and no key of the table: {@code zubelNumber}. */
    private List<String> telling(List<String> words) {
        int last = words.size() - 1;
        return last == 1 && lexicon.is(WordRole.NUMBER, words.get(last)) ? words.subList(0, last) : words;
    }

    private boolean isUnknown(String word) {
        return word.length() >= SHORTEST
                && !lexicon.is(WordRole.NEUTRAL, word)
                && lexicon.data(word).isEmpty();
    }
}
