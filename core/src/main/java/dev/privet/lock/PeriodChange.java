/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static dev.privet.lock.LegalConsequence.PERIOD_JUSTIFIED;
import static dev.privet.lock.LegalConsequence.PRIVACY_NOTICE;
import static dev.privet.lock.LegalConsequence.RECORD_OF_PROCESSING;
import static dev.privet.lock.LegalConsequence.SOONER_DISPOSAL;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a period became shorter or longer. P1M and P30D are neither: it depends on the month. */
final class PeriodChange {

    /** Before short months and long ones, and before years with a leap day and without. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2023, 2, 1),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2024, 2, 1),
            LocalDate.of(2024, 7, 1));

    private PeriodChange() {}

    static LockDifference of(String place, String before, String after) {
        Set<Integer> signs = DAYS.stream()
                .map(day -> Integer.signum(day.plus(Period.parse(after)).compareTo(day.plus(Period.parse(before)))))
                .collect(Collectors.toSet());
        String change = place + ", " + before + " is now " + after;
        if (signs.equals(Set.of(-1))) {
            return new LockDifference(
                    place,
                    "period shortened: " + change,
                    List.of(SOONER_DISPOSAL, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
        }
        return new LockDifference(
                place,
                (signs.equals(Set.of(1)) ? "period lengthened: " : "period changed: ") + change,
                List.of(PERIOD_JUSTIFIED, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
    }
}
