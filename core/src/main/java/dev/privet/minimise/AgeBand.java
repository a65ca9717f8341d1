/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Bands of ages, each of the same width, from birth to where people become few; from there on there is one band.
 *
 * @param width years in a band
 */
record AgeBand(int width) {

    private static final int LEAST_WIDTH = 2;
    private static final int MOST_WIDTH = 45;
    private static final int OPEN_FROM = 90;
    private static final int OLDEST = 130;
    private static final int MOST_DIGITS = 3;

    AgeBand {
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw new IllegalArgumentException(
                    "width: is not between " + LEAST_WIDTH + " and " + MOST_WIDTH + " years");
        }
    }

    /** An age that is held as such. */
    static Optional<Integer> age(Object value) {
        String text = ValueText.of(value);
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(unit -> ValueText.isDigit((char) unit));
        return digits ? plausible(Integer.parseInt(text)) : Optional.empty();
    }

    /** The age that somebody has on a day who was born on the day that a value tells. */
    static Optional<Integer> ageOn(LocalDate today, Object born) {
        return DateParts.day(born)
                .filter(day -> !day.isAfter(today))
                .flatMap(day -> plausible(Period.between(day, today).getYears()));
    }

    private static Optional<Integer> plausible(int age) {
        return age <= OLDEST ? Optional.of(age) : Optional.empty();
    }

    /** The youngest age of the band. */
    int from(int age) {
        return Math.min(age, OPEN_FROM) / width * width;
    }

    String band(int age) {
        int from = from(age);
        return from == from(OPEN_FROM) ? from + "+" : from + "-" + (from + width - 1);
    }
}
