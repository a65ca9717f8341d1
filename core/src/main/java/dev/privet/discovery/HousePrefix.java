/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words with which most fields of a class begin, as columns of older databases do: {@code direct_nom}, {@code direct_tel}. They
 * stand for the row and say nothing of one value.
 */
final class HousePrefix {

    private static final int LEAST = 3;
    private static final double MOST = 0.6;
    private static final int LONGEST = 4;

    /** A word that does one of these says something of the value, however often it comes. */
    private static final Set<WordRole> SAYING = EnumSet.of(
            WordRole.SUBJECT,
            WordRole.THING,
            WordRole.KIND,
            WordRole.SWITCH,
            WordRole.AFTER,
            WordRole.PREPOSITION,
            WordRole.LEADING,
            WordRole.DEED);

    private final Lexicon lexicon;

    HousePrefix(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The class with its fields under the names that are left without the prefix; in the same order. */
    ScannedClass without(ScannedClass type) {
        return prefix(type)
                .map(prefix -> new ScannedClass(
                        type.name(),
                        type.shape(),
                        type.reachable(),
                        type.superclass(),
                        type.annotations(),
                        type.fields().stream()
                                .map(field -> shortened(field, prefix))
                                .toList()))
                .orElse(type);
    }

    private static ScannedField shortened(ScannedField field, String prefix) {
        String words = words(field);
        return words.startsWith(prefix)
                ? new ScannedField(
                        words.substring(prefix.length()).replace(' ', '_'), field.type(), field.annotations())
                : field;
    }

    /** The longest that most fields share, with a space behind it. */
    private Optional<String> prefix(ScannedClass type) {
        if (type.fields().size() < LEAST) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (ScannedField field : type.fields()) {
            String words = words(field);
            int end = words.indexOf(' ');
            for (int count = 0; end > 0 && count < LONGEST; count++) {
                counts.merge(words.substring(0, end + 1), 1, Integer::sum);
                end = words.indexOf(' ', end + 1);
            }
        }
        double least = Math.max(LEAST, MOST * type.fields().size());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .filter(this::saysNothing)
                .filter(prefix -> !isRead(prefix, type))
                .max(Comparator.comparingInt(String::length));
    }

    private boolean saysNothing(String prefix) {
        return List.of(prefix.strip().split(" ", -1)).stream()
                .noneMatch(word -> Character.isDigit(word.charAt(0))
                        || lexicon.data(word).isPresent()
                        || SAYING.stream().anyMatch(role -> lexicon.is(role, word)));
    }

    /** Whether words for data reach into it: {@code cardNumber}, {@code cardExpiry} say nothing without their card. */
    private boolean isRead(String prefix, ScannedClass type) {
        int length = prefix.strip().split(" ", -1).length;
        return type.fields().stream()
                .filter(field -> words(field).startsWith(prefix))
                .flatMap(field -> NameReading.of(field.name(), lexicon).stream())
                .anyMatch(reading -> reading.before().size() < length);
    }

    private static String words(ScannedField field) {
        return String.join(" ", Spelling.words(field.name()));
    }
}
