/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.deadline.ClockReading.Deadline;
import dev.privet.deadline.ClockReading.NoDuty;
import dev.privet.deadline.ClockReading.Uncertain;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases for complaints, breaches, notices and exam marks; numbered ones under the number of their row. */
class OtherClocksVectorsTest {

    private final WorkingCalendar england = HolidayRegister.shipped().calendar("GB-EAW");
    private final ComplaintClock complaints = ComplaintClock.shipped();
    private final BreachClock breaches = BreachClock.shipped();
    private final NoticeClock notices = NoticeClock.shipped();
    private final ExamMarksClock marks = ExamMarksClock.shipped();

    @ParameterizedTest(name = "vector {0}: complaint received {1}")
    @CsvSource({"49, 2026-06-19, 2026-07-20", "50, 2026-07-01, 2026-07-31"})
    void givenAComplaint_whenRead_thenThirtyDaysAfterTheDayOfReceipt(int vector, LocalDate received, LocalDate due) {
        assertThat(complaints.acknowledge(Regime.UK, received, england))
                .as("vector " + vector)
                .isInstanceOfSatisfying(Deadline.class, deadline -> {
                    assertThat(deadline.due()).isEqualTo(due);
                    assertThat(deadline.derivation().ruleSet()).isEqualTo("UK_S164A");
                });
    }

    @Test
    void vector52_givenAComplaintBeforeCommencement_whenRead_thenNoStatutoryDuty() {
        assertThat(complaints.acknowledge(Regime.UK, LocalDate.of(2026, 6, 18), england))
                .isInstanceOfSatisfying(
                        NoDuty.class,
                        none -> assertThat(none.derivation().citations())
                                .singleElement()
                                .satisfies(
                                        citation -> assertThat(citation.text()).contains("SI 2026/82 reg 7")));
    }

    @Test
    void givenTheUnion_whenAComplaintIsRead_thenNoDutyToAcknowledge() {
        assertThat(complaints.acknowledge(Regime.EU, LocalDate.of(2026, 7, 1), england))
                .isInstanceOf(NoDuty.class);
    }

    @ParameterizedTest(name = "vector {0}: aware {2} {3}")
    @CsvSource({
        "53, UK, 2026-03-27T10:00, Europe/London, 2026-03-30T11:00+01:00[Europe/London]",
        "53 back in autumn, UK, 2026-10-24T10:00, Europe/London, 2026-10-27T09:00Z[Europe/London]",
        "55, EU, 2026-12-24T16:00, Europe/Berlin, 2026-12-27T16:00+01:00[Europe/Berlin]",
    })
    void givenABreach_whenRead_thenSeventyTwoHoursElapse(
            String vector, Regime regime, LocalDateTime aware, String zone, ZonedDateTime due) {
        BreachDeadline deadline = breaches.due(regime, BreachDuty.AUTHORITY, aware.atZone(ZoneId.of(zone)));

        assertThat(deadline.due()).as("vector " + vector).contains(due);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-19, 24, UK_PECR_24H", "2025-08-20, 72, UK_PECR_72H"})
    void givenACommunicationsProvider_whenRead_thenTheHoursOfThatDay(LocalDate day, int hours, String ruleSet) {
        ZonedDateTime aware = day.atTime(12, 0).atZone(ZoneId.of("Europe/London"));

        BreachDeadline deadline = breaches.due(Regime.UK, BreachDuty.COMMUNICATIONS_AUTHORITY, aware);

        assertThat(deadline.due()).contains(aware.plusHours(hours));
        assertThat(deadline.derivation().ruleSet()).isEqualTo(ruleSet);
    }

    @ParameterizedTest
    @CsvSource({"SUBJECTS, 34", "CONTROLLER, 33"})
    void givenADutyWithoutANumber_whenRead_thenWithoutUndueDelayAndNoInventedHour(BreachDuty duty, String article) {
        BreachDeadline deadline =
                breaches.due(Regime.EU, duty, LocalDate.of(2026, 1, 1).atStartOfDay(ZoneId.of("Europe/Paris")));

        assertThat(deadline.due()).isEmpty();
        assertThat(deadline.derivation().citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.text()).contains("Art " + article));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-31, -, -, 2026-03-02", // the month, rolled
                "2026-03-02, 2026-03-14, -, 2026-03-14", // first contact, on a Saturday: no roll
                "2026-03-02, 2026-03-14, 2026-03-10, 2026-03-10", // first disclosure before it
                "2026-03-02, 2026-05-14, 2026-06-10, 2026-04-02", // both after the month
            })
    void givenDataFromElsewhere_whenRead_thenTheEarliestOfMonthContactAndDisclosure(
            LocalDate obtained, LocalDate contact, LocalDate disclosure, LocalDate due) {
        ClockReading reading =
                notices.read(new NoticeClock.Obtained(Regime.UK, obtained, contact, disclosure), england);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(due));
    }

    @Test
    void givenAUseBeforeTheDataWasThere_whenAsked_thenRefused() {
        assertThatThrownBy(() ->
                        new NoticeClock.Obtained(Regime.EU, LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 3, 1)))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0403");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-05-20, 2026-08-13, 2026-09-22", // forty days from the announcement
                "2026-01-12, 2026-08-13, 2026-06-12", // five months come first
                "2026-05-20, -, 2026-10-20",
            })
    void givenMarksAskedForBeforeTheResults_whenRead_thenTheEarlierOfTheTwoPeriods(
            LocalDate asked, LocalDate announced, LocalDate due) {
        assertThat(marks.read(Regime.UK, asked, announced, england))
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(due));
    }

    @Test
    void givenMarksAskedForAfterTheResults_whenRead_thenTheLongerTimeDoesNotApply() {
        LocalDate day = LocalDate.of(2026, 8, 13);

        assertThat(marks.read(Regime.UK, day, day, england)).isInstanceOf(NoDuty.class);
        assertThat(marks.read(Regime.EU, day, null, england)).isInstanceOf(NoDuty.class);
    }

    @Test
    void givenACalendarThatEndsTooEarly_whenRead_thenUncertainWithTheRemedy() {
        assertThat(complaints.acknowledge(Regime.UK, LocalDate.of(2036, 12, 20), england))
                .isInstanceOfSatisfying(Uncertain.class, uncertain -> {
                    assertThat(uncertain.notBefore()).isEqualTo(LocalDate.of(2037, 1, 19));
                    assertThat(uncertain.problem().remedy()).contains("calendar");
                });
    }
}
