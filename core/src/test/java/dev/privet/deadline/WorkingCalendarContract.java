/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every working calendar promises; a new one is a subclass that supplies calendars and a day beyond them. */
public abstract class WorkingCalendarContract {

    /** For subclasses. */
    protected WorkingCalendarContract() {}

    /**
     * The calendars to be held to the contract.
     *
     * @return at least one; they cover the whole of 2026
     */
    protected abstract List<WorkingCalendar> calendars();

    /**
     * A day that none of them covers.
     *
     * @return for example a Saturday of a year whose holidays nobody knows
     */
    protected abstract LocalDate beyond();

    private static List<LocalDate> days() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
    }

    @Test
    void givenAWeekend_whenAsked_thenNoWorkIsDone() {
        assertThat(calendars())
                .isNotEmpty()
                .allSatisfy(calendar -> assertThat(days())
                        .filteredOn(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                        .noneMatch(calendar::isWorkingDay));
    }

    @Test
    void givenAHoliday_whenAsked_thenItHasANameAndNoWorkIsDone() {
        assertThat(calendars())
                .allSatisfy(calendar -> assertThat(days())
                        .filteredOn(day -> calendar.holiday(day).isPresent())
                        .isNotEmpty()
                        .noneMatch(calendar::isWorkingDay)
                        .allSatisfy(day ->
                                assertThat(calendar.holiday(day).orElseThrow()).isNotBlank()));
    }

    @Test
    void givenAnOrdinaryWeekday_whenAsked_thenWorkIsDoneOnMostOfThem() {
        assertThat(calendars())
                .allSatisfy(calendar -> assertThat(
                                days().stream().filter(calendar::isWorkingDay).count())
                        .isBetween(235L, 261L));
    }

    @Test
    void givenACoveredDay_whenAsked_thenItsSourceIsNamed() {
        assertThat(calendars())
                .allSatisfy(calendar -> assertThat(days()).allSatisfy(day -> {
                    assertThat(calendar.covers(day)).isTrue();
                    assertThat(calendar.source(day).text()).isNotBlank();
                }));
    }

    @Test
    void givenADayBeyond_whenAsked_thenRefusedInEveryWay() {
        LocalDate beyond = beyond();
        assertThat(calendars()).allSatisfy(calendar -> {
            assertThat(calendar.covers(beyond)).isFalse();
            assertThatThrownBy(() -> calendar.isWorkingDay(beyond)).isInstanceOf(PrivacyInputException.class);
            assertThatThrownBy(() -> calendar.holiday(beyond)).isInstanceOf(PrivacyInputException.class);
            assertThatThrownBy(() -> calendar.source(beyond)).isInstanceOf(PrivacyInputException.class);
        });
    }

    @Test
    void givenAnyCalendar_whenNamed_thenIdAndVersionTellItApart() {
        assertThat(calendars()).allSatisfy(calendar -> {
            assertThat(calendar.id()).isNotBlank();
            assertThat(calendar.version()).isNotBlank();
        });
        assertThat(calendars()).extracting(WorkingCalendar::id).doesNotHaveDuplicates();
    }
}
