/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.fact.FactTable;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayRegisterTest {

    private final HolidayRegister register = HolidayRegister.shipped();

    @ParameterizedTest
    @CsvSource({
        "GB-EAW, 2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "GB-EAW, 2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "GB-EAW, 2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "GB-EAW, 2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "GB-EAW, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "GB-EAW, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "GB-EAW, 2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "GB-SCT, 2022, 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27",
        "GB-SCT, 2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "GB-SCT, 2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "GB-SCT, 2028, 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
        "GB-NIR, 2026, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
        "GB-NIR, 2027, 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
        "GB-NIR, 2028, 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
    })
    void givenAYear_whenListed_thenTheHolidaysAreThoseThatWereProclaimed(String place, int year, String days) {
        WorkingCalendar calendar = register.calendar(place);

        List<String> holidays = daysOf(year)
                .filter(day -> calendar.holiday(day).isPresent())
                .map(day -> day.toString().substring(5))
                .toList();

        assertThat(String.join(" ", holidays)).isEqualTo(days);
    }

    @Test
    void givenAnyYear_whenListed_thenAWorkingDayIsNeitherWeekendNorHoliday() {
        for (String id : register.ids()) {
            WorkingCalendar calendar = register.calendar(id);
            for (int year = 2018; year <= 2035; year++) {
                assertThat(daysOf(year))
                        .allSatisfy(day -> assertThat(calendar.isWorkingDay(day))
                                .as(id + " " + day)
                                .isEqualTo(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                                        && calendar.holiday(day).isEmpty()));
            }
        }
    }

    @Test
    void givenAnotherNameOfAPlace_whenAsked_thenTheSharedCalendarAnswers() {
        assertThat(register.calendar("GB-WLS").id()).isEqualTo("GB-EAW");
        assertThat(register.ids()).containsExactlyInAnyOrder("GB-EAW", "GB-SCT", "GB-NIR");
    }

    @Test
    void givenTheWholeCountry_whenAsked_thenRefusedWithTheNamesThatExist() {
        assertThatThrownBy(() -> register.calendar("GB"))
                .isInstanceOfSatisfying(
                        PrivacyInputException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.CALENDAR_UNKNOWN);
                            assertThat(problem.remedy()).contains("GB-EAW", "GB-NIR", "GB-SCT", "GB-WLS");
                        }));
    }

    @Test
    void givenADayOutsideTheCoveredYears_whenAsked_thenRefusedRatherThanGuessed() {
        WorkingCalendar england = register.calendar("GB-EAW");
        LocalDate saturdayAfterTheEnd = LocalDate.of(2037, 1, 3);

        assertThat(england.covers(LocalDate.of(2036, 12, 31))).isTrue();
        assertThat(england.covers(LocalDate.of(2017, 12, 31))).isFalse();
        assertThatThrownBy(() -> england.isWorkingDay(saturdayAfterTheEnd))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0402")
                .hasMessageContaining("GB-EAW");
    }

    @Test
    void givenAYearThatIsNotAnnouncedYet_whenAsked_thenTheSourceSaysUncertain() {
        WorkingCalendar scotland = register.calendar("GB-SCT");

        assertThat(scotland.source(LocalDate.of(2026, 6, 15)).certainty()).isEqualTo(Certainty.KNOWN);
        assertThat(scotland.source(LocalDate.of(2031, 6, 16)).certainty()).isEqualTo(Certainty.UNCERTAIN);
    }

    @Test
    void givenAHolidayProclaimedYesterday_whenTheHostAddsIt_thenItHoldsAndTheVersionShowsIt() throws IOException {
        HolidayRegister extended = register.and(FactTable.read("host.txt", new StringReader("""
                        calendars | kind | when | title | from | to | source | certainty
                        GB-EAW | CANCELLED | 2027-05-03 | moved | 2027-01-01 | | example | KNOWN
                        GB-EAW | ONE_OFF | 2027-05-07 | a jubilee | 2027-01-01 | | example | KNOWN
                        """)));

        WorkingCalendar england = extended.calendar("GB-EAW");
        assertThat(england.holiday(LocalDate.of(2027, 5, 7))).contains("a jubilee");
        assertThat(england.isWorkingDay(LocalDate.of(2027, 5, 3))).isTrue();
        assertThat(england.version()).isEqualTo("2026.11+host.txt");
        assertThat(register.calendar("GB-EAW").isWorkingDay(LocalDate.of(2027, 5, 3)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTITUTED, 13-01",
        "EASTER, soon",
        "WEEKDAY, SECOND MONDAY MAY",
        "WEEKDAY, FIRST MONDAY",
        "ONE_OFF, 05-03"
    })
    void givenADayThatDoesNotFitItsKind_whenRead_thenTheErrorNamesTheLine(String kind, String when) throws IOException {
        FactTable table = FactTable.read(
                "host.txt",
                new StringReader("calendars | kind | when | title | from | to | source | certainty\nGB-EAW | " + kind
                        + " | " + when + " | x | 2027-01-01 | | example | KNOWN\n"));

        assertThatThrownBy(() -> register.and(table))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("host.txt:2")
                .hasMessageContaining(when);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
