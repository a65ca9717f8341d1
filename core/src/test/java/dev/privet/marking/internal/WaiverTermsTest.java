/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTermsTest {

    private static final WaiverTerms FEBRUARY = new WaiverTerms(LocalDate.parse("2027-02-01"), WaiverTerms.LONGEST);

    @ParameterizedTest
    @CsvSource({
        "Needed to find a mistake, 2027-02-01,",
        "Needed to find a mistake, 2029-02-01,",
        "Needed to find a mistake, 2029-02-02, 'until 2029-02-02, which is more than P2Y ahead'",
        "Needed to find a mistake, 2027-01-31, that ran out on 2027-01-31",
        "Needed to find a mistake, 2027-02-30, 'until \"2027-02-30\"'",
        "' ', 2027-02-01, without a reason",
        "' later ', 2027-02-01, 'for the reason \"later\"'"
    })
    void givenAWaiver_whenJudgedOnADay_thenItHoldsOrTheFirstFaultIsTold(String because, String until, String what) {
        assertThat(FEBRUARY.fault(because, until).map(WaiverTerms.Fault::what).orElse(null))
                .isEqualTo(what);
    }

    @Test
    void givenAnotherLimit_whenJudged_thenItCounts() {
        WaiverTerms longer = new WaiverTerms(FEBRUARY.today(), Period.ofYears(3));

        assertThat(longer.fault("Needed to find a mistake", "2030-02-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Needed to find a mistake, true",
        "See ticket 4711, true",
        "次のリリースで直します, true",
        "'', false",
        "x, false",
        "x y z, false",
        "todo todo todo, false",
        "TODO: fixme later, false",
        "n/a, false",
        "old code, false",
        "wait wait wait wait, false",
        "... --- ..., false"
    })
    void givenAReason_whenRead_thenOnlyWordsThatSaySomethingCount(String reason, boolean says) {
        assertThat(Because.says(reason)).isEqualTo(says);
    }
}
