/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Parts of somebody's pay. Payrolls add up dozens of them under names of one house, such as {@code pfArrearDeduction}; what such a name
 * has of words for pay says enough where the row is a person's or is one of pay that is tied to a person.
 */
final class Pay {

    /** From here on a row is a person and no part of one. */
    private static final double PERSON = 0.85;

    /** So close at least is the tie of a row of pay. */
    private static final double TIED = 0.4;

    private static final double ALONE = -2.2;
    private static final double SELF = 3.8;
    private static final double LINKED = 6;

    private final Lexicon lexicon;

    Pay(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a number says of somebody's pay; empty where neither the row nor the name is about pay. */
    Optional<NameReading> of(ScannedClass type, ScannedField field, ValueKind kind, Standing standing) {
        List<String> words = lexicon.vocabulary().read(field.name());
        boolean row = standing.linked() >= TIED && isPayroll(type);
        boolean person = standing.self() >= PERSON && standing.thing() == 0;
        boolean tells = row ? words.stream().anyMatch(this::isPay) : person && isCertain(words);
        if (kind != ValueKind.NUMBER
                || Model.isMany(field.type())
                || !tells
                || lexicon.isForgotten(words)
                || words.stream().anyMatch(this::isElse)) {
            return Optional.empty();
        }
        DataWord word = new DataWord(
                String.join(" ", words), "FinancialData", Set.of(kind), ALONE, row ? LINKED : SELF, LINKED, false);
        return Optional.of(new NameReading(word, List.of(), List.of()));
    }

    /** On a person's own row sums of all kinds may stand; there each word has to be one for pay, and one of them for nothing else. */
    private boolean isCertain(List<String> words) {
        return words.stream().anyMatch(word -> lexicon.strength(WordRole.PAY, word) >= 1)
                && words.stream().allMatch(word -> isPay(word) || isBeside(word));
    }

    private boolean isBeside(String word) {
        return lexicon.is(WordRole.NEUTRAL, word) || Character.isDigit(word.charAt(0));
    }

    private boolean isElse(String word) {
        return !isPay(word)
                && (lexicon.is(WordRole.AFTER, word)
                        || lexicon.is(WordRole.MOMENT, word)
                        || lexicon.is(WordRole.KEY, word)
                        || lexicon.is(WordRole.SWITCH, word)
                        || lexicon.is(WordRole.DEED, word));
    }

    private boolean isPay(String word) {
        return lexicon.is(WordRole.PAY, word);
    }

    private boolean isPayroll(ScannedClass type) {
        List<String> words = lexicon.vocabulary().read(type.simpleName());
        return words.stream().noneMatch(word -> lexicon.is(WordRole.ASKING, word))
                && IntStream.range(0, words.size())
                        .anyMatch(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + 2))
                                .mapToObj(to -> String.join(" ", words.subList(from, to)))
                                .anyMatch(phrase -> lexicon.is(WordRole.PAYROLL, phrase)));
    }
}
