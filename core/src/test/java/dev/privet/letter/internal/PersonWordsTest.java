/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.RetentionRule;
import dev.privet.vocabulary.Disposal;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonWordsTest {

    private static RetentionRule rule(String period, String from, String because) {
        return new RetentionRule(Period.parse(period), List.of(from), Disposal.DELETE, because);
    }

    private static String kept(RetentionRule... rules) {
        return PersonWords.kept(List.of(rules)).orElseThrow();
    }

    @Test
    void givenPeriodsFromOneDate_whenTold_thenOnlyTheLongestIs() {
        assertThat(kept(rule("P1Y", "leftOn", ""), rule("P7Y", "leftOn", ""), rule("P24M", "leftOn", "")))
                .isEqualTo(
                        "Kept for 7 years from the date “Left on”, then deleted. While there is no date, the time has not begun.");
    }

    @Test
    void givenPeriodsOfWhichNoneIsSurelyTheLongest_whenTold_thenAllAre() {
        assertThat(kept(rule("P1M", "leftOn", ""), rule("P30D", "leftOn", "")))
                .startsWith("Kept for 1 month from the date “Left on”, and 30 days from the date “Left on”,");
        assertThat(kept(rule("P1Y", "leftOn", ""), rule("P2Y", "paidOn", "")))
                .startsWith("Kept for 1 year from the date “Left on”, and 2 years from the date “Paid on”,");
        assertThat(kept(rule("P1Y", "leftOn", "A law"), rule("P2Y", "leftOn", "")))
                .startsWith("Kept for 1 year from the date “Left on” (A law), and 2 years from the date “Left on”,");
    }

    @Test
    void givenOnePeriodTwice_whenTold_thenItIsToldOnce() {
        assertThat(kept(rule("P24M", "leftOn", ""), rule("P24M", "leftOn", "")))
                .startsWith("Kept for 24 months from the date “Left on”, then");
    }
}
