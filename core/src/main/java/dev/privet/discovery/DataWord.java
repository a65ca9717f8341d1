/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Set;

/**
 * What a phrase of the lexicon says of a field.
 *
 * @param phrase words with one space between them
 * @param category simple name of a category of {@code dev.privet.vocabulary}
 * @param kinds what the value can be
 * @param alone the weight where nothing is known of the class
 * @param self what is added in a class of persons
 * @param linked what is added in a class whose rows are tied to persons
 * @param telling whether a class that has it is likely to be one of persons
 */
record DataWord(
        String phrase,
        String category,
        Set<ValueKind> kinds,
        double alone,
        double self,
        double linked,
        boolean telling) {

    DataWord {
        kinds = Set.copyOf(kinds);
    }

    /** The same under another phrase. */
    DataWord named(String other) {
        return new DataWord(other, category, kinds, alone, self, linked, telling);
    }

    /** How many words the phrase has. */
    int length() {
        return phrase.split(" ", -1).length;
    }
}
