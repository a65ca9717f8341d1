/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions regions = Regions.shipped();

    @ParameterizedTest
    @CsvSource({
        "EU,     GB, 2020-01-31, true",
        "EU,     GB, 2020-02-01, false",
        "EEA,    GB, 2020-01-31, true",
        "EEA,    GB, 2020-02-01, false",
        "EU_LAW, GB, 2020-02-01, true",
        "EU_LAW, GB, 2020-12-31, true",
        "EU_LAW, GB, 2021-01-01, false",
        "UK,     GB, 2035-01-01, true",
        "UK,     JE, 2026-11-22, false",
        "EU,     HR, 2013-06-30, false",
        "EU,     HR, 2013-07-01, true",
        "EU,     NO, 2026-11-22, false",
        "EEA,    NO, 2026-11-22, true",
        "EU_LAW, NO, 2018-07-20, true",
        "EEA,    CH, 2026-11-22, false",
        "EU,     RE, 2026-11-22, true",
        "EEA,    AX, 2026-11-22, true",
        "EU,     GL, 2026-11-22, false",
        "EEA,    SJ, 2026-11-22, false"
    })
    void givenAPlaceAndADay_whenAsked_thenMembershipIsThatOfTheDay(
            Region region, String place, LocalDate date, boolean expected) {
        assertThat(regions.contains(region, Country.of(place), date)).isEqualTo(expected);
    }

    @Test
    void givenTheUnionToday_whenCounted_thenTwentySevenStatesAreMembersAndThirtyOfTheEea() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        List<String> territories = List.of("GF", "GP", "MQ", "RE", "YT", "MF", "AX");
        List<Country> states = Places.countryCodes().stream()
                .filter(code -> !territories.contains(code))
                .map(Country::of)
                .toList();

        assertThat(states)
                .filteredOn(state -> regions.contains(Region.EU, state, today))
                .hasSize(27);
        assertThat(states)
                .filteredOn(state -> regions.contains(Region.EEA, state, today))
                .hasSize(30);
    }

    @Test
    void givenAMemberThroughAnotherRegion_whenItsStayIsAsked_thenBothIntervalsBoundIt() {
        assertThat(regions.membership(Region.EEA, Country.of("GB"), LocalDate.of(2019, 1, 1)))
                .contains(new Validity(LocalDate.of(1994, 1, 1), LocalDate.of(2020, 1, 31)));
        assertThat(regions.membership(Region.EEA, Country.of("GB"), LocalDate.of(2021, 1, 1)))
                .isEmpty();
    }
}
