/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.deadline.ClockReading.Deadline;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResponseClockPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 5, 25);
    private static final int DAYS = 6000; // into 2034, so that every answer lies within the calendars

    private final HolidayRegister register = HolidayRegister.shipped();
    private final ResponseClock clock = ResponseClock.shipped();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of("GB-EAW", "GB-SCT", "GB-NIR").map(register::calendar);
    }

    /** Answered clarifications within the first four weeks, as offsets from receipt: asked, and days until the answer. */
    @Provide
    Arbitrary<List<int[]>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 27),
                        Arbitraries.integers().between(0, 30))
                .as((asked, waited) -> new int[] {asked, waited})
                .list()
                .ofMaxSize(4);
    }

    private Deadline plain(Regime regime, LocalDate received, WorkingCalendar calendar) {
        return (Deadline) clock.read(ResponseRequest.received(regime, SubjectRight.ACCESS, received), calendar);
    }

    @Property
    void givenTwoRequests_whenOneCameLater_thenItIsNotDueEarlier(
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate two,
            @ForAll Regime regime,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate earlier = one.isBefore(two) ? one : two;
        LocalDate later = one.isBefore(two) ? two : one;

        assertThat(plain(regime, later, calendar).due())
                .isAfterOrEqualTo(plain(regime, earlier, calendar).due());
    }

    @Property
    void givenAnyRequest_whenRead_thenNeverBeforeTheStatutesMonthAndOnAWorkingDay(
            @ForAll("days") LocalDate received, @ForAll Regime regime, @ForAll("calendars") WorkingCalendar calendar) {
        Deadline deadline = plain(regime, received, calendar);

        assertThat(deadline.due()).isAfterOrEqualTo(received.plusMonths(1));
        assertThat(deadline.due()).isBefore(received.plusMonths(1).plusDays(6));
        assertThat(calendar.isWorkingDay(deadline.due())).isTrue();
        assertThat(deadline.noticeBy()).contains(deadline.due());
        assertThat(deadline.derivation().citations()).isNotEmpty();
    }

    @Property
    void givenAnyRequest_whenExtended_thenNeverDueBeforeThePlainDay(
            @ForAll("days") LocalDate received,
            @ForAll Regime regime,
            @ForAll("pauses") List<int[]> pauses,
            @ForAll("calendars") WorkingCalendar calendar) {
        ResponseRequest request = withPauses(regime, received, pauses);
        Deadline plain = (Deadline) clock.read(request, calendar);
        Deadline extended = (Deadline) clock.read(request.extended(), calendar);

        assertThat(extended.due()).isAfterOrEqualTo(plain.due());
        assertThat(extended.due()).isAfterOrEqualTo(received.plusMonths(3));
        assertThat(extended.noticeBy()).isEqualTo(plain.noticeBy());
    }

    @Property
    void givenPauses_whenRead_thenTheSameDayAsCountingTheDaysOneByOne(
            @ForAll("days") LocalDate received,
            @ForAll("pauses") List<int[]> pauses,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate underTheAct = received.isBefore(LocalDate.of(2026, 2, 5))
                ? LocalDate.of(2026, 2, 5).plusDays(received.toEpochDay() % 3000)
                : received;
        Deadline deadline = (Deadline) clock.read(withPauses(Regime.UK, underTheAct, pauses), calendar);

        Set<LocalDate> excluded = new TreeSet<>();
        for (int[] pause : pauses) {
            for (int day = pause[0]; day <= pause[0] + pause[1]; day++) {
                if (day > 0) {
                    excluded.add(underTheAct.plusDays(day));
                }
            }
        }
        LocalDate expected = underTheAct.plusMonths(1).plusDays(excluded.size());
        while (!calendar.isWorkingDay(expected)) {
            expected = expected.plusDays(1);
        }
        assertThat(deadline.due()).isEqualTo(expected);
        assertThat(excluded).doesNotContain(deadline.due());
        assertThat(deadline.remindBy()).isBeforeOrEqualTo(deadline.due());
        assertThat(deadline.remindBy()).isAfterOrEqualTo(underTheAct.plusMonths(1));
    }

    private static ResponseRequest withPauses(Regime regime, LocalDate received, List<int[]> pauses) {
        List<Enquiry> enquiries = new ArrayList<>();
        for (int[] pause : pauses) {
            LocalDate asked = received.plusDays(pause[0]);
            enquiries.add(Enquiry.answered(Enquiry.Kind.CLARIFICATION, asked, asked.plusDays(pause[1])));
        }
        return new ResponseRequest(regime, SubjectRight.ACCESS, received, enquiries, Extension.NONE);
    }
}
