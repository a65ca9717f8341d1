/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jollyday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.deadline.CalendarSource;
import dev.privet.deadline.HolidayRegister;
import dev.privet.deadline.WorkingCalendar;
import dev.privet.fact.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayCalendarsTest {

    private static final String[] STATES = {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
        "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"
    };

    private final JollydayCalendars calendars = JollydayCalendars.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR"})
    void givenAPartOfTheKingdom_whenComparedWithTheRegister_thenTheSameWorkingDaysInEveryYear(String place) {
        WorkingCalendar other = calendars.calendar(place);
        WorkingCalendar own = HolidayRegister.shipped().calendar(place);

        List<LocalDate> differing = LocalDate.of(2018, 1, 1)
                .datesUntil(LocalDate.of(2036, 1, 1))
                .filter(day -> own.isWorkingDay(day) != other.isWorkingDay(day))
                .toList();

        assertThat(differing).isEmpty();
    }

    @Test
    void givenEachStateOfTheEuropeanEconomicArea_whenAsked_thenItsCalendarKnowsChristmasAndNewYear() {
        assertThat(STATES).hasSize(30).allSatisfy(state -> {
            WorkingCalendar calendar = calendars.calendar(state);
            assertThat(calendar.id()).isEqualTo(state);
            assertThat(calendar.isWorkingDay(LocalDate.of(2026, 1, 1))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(2035, 11, 14))).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 2026-04-03, true", // Good Friday is an observance there
        "AT, 2026-12-24, true", // Christmas Eve as well
        "BE, 2026-11-02, true",
        "DE, 2026-01-06, true", // Epiphany: in some Länder only
        "DE-BY, 2026-01-06, false",
        "DE-BW, 2026-01-06, false",
        "FR, 2026-04-03, true",
        "FR-57, 2026-04-03, false", // Good Friday in Moselle
        "IE, 2026-02-02, false", // St Brigid's Day
        "EL, 2026-04-13, false", // Orthodox Easter Monday, under the Union's name for Greece
    })
    void givenTheTrapsOfTheData_whenAsked_thenOnlyPublicHolidaysOfThatPlaceCount(
            String place, LocalDate day, boolean working) {
        assertThat(calendars.calendar(place).isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, its parts do not share",
        "UK, its parts do not share",
        "DE-XX, there is no part 'XX'",
        "GB-GB-WLS, there is no part 'GB'",
        "US, no such country",
        "IE-D, there is no part 'D'",
        "'', no such country",
    })
    void givenAPlaceThatIsNotThere_whenAsked_thenRefusedInsteadOfTheNationalSet(String place, String why) {
        assertThatThrownBy(() -> calendars.calendar(place))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0401")
                .hasMessageContaining(why);
    }

    @Test
    void givenAYearBeyondTheCoverage_whenAsked_thenRefused() {
        WorkingCalendar ireland = calendars.calendar("IE");

        assertThat(ireland.covers(LocalDate.of(2037, 1, 1))).isFalse();
        assertThatThrownBy(() -> ireland.isWorkingDay(LocalDate.of(2037, 1, 1)))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0402");
        assertThat(ireland.source(LocalDate.of(2034, 1, 1)).certainty()).isEqualTo(Certainty.UNCERTAIN);
    }

    @Test
    void givenTheLibraryOnTheClassPath_whenAsked_thenTheVersionNamesItsRelease() {
        assertThat(calendars.calendar("IE").version()).matches("jollyday-\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void givenTheRegisterBeforeJollyday_whenAsked_thenEachAnswersForItsOwnPlaces() {
        CalendarSource both = CalendarSource.firstOf(HolidayRegister.shipped(), calendars);

        assertThat(both.calendar("GB-SCT").version()).doesNotContain("jollyday");
        assertThat(both.calendar("IE").version()).contains("jollyday");
        assertThatThrownBy(() -> both.calendar("GB")).hasMessageContaining("ENG, NIR, SCT, WLS");
        assertThatThrownBy(() -> both.calendar("US"))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0401");
    }

    @Test
    void givenOnePlaceInSeveralSpellings_whenAskedAtOnce_thenOneCalendarIsKept() {
        assertThat(Stream.of("de-by", "DE-BY", "De-By")
                        .parallel()
                        .map(calendars::calendar)
                        .map(WorkingCalendar::id))
                .containsOnly("DE-BY");
        assertThat(calendars.calendar("de-by")).isSameAs(calendars.calendar("DE-BY"));
    }
}
