/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.deadline.ClockReading.Deadline;
import dev.privet.deadline.ClockReading.Paused;
import dev.privet.jollyday.JollydayCalendars;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases for requests, each under the number of its row. */
class ResponseClockVectorsTest {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    private final HolidayRegister kingdom = HolidayRegister.shipped();
    private final JollydayCalendars area = JollydayCalendars.shipped();
    private final WorkingCalendar england = kingdom.calendar("GB-EAW");
    private final ResponseClock clock = ResponseClock.shipped();

    private WorkingCalendar calendar(String place) {
        return place.startsWith("GB") ? kingdom.calendar(place) : area.calendar(place);
    }

    private Deadline due(ResponseRequest request) {
        return (Deadline) clock.read(request, england);
    }

    private static ResponseRequest access(LocalDate received) {
        return ResponseRequest.received(Regime.UK, SubjectRight.ACCESS, received);
    }

    @ParameterizedTest(name = "vector {0}: received {1}, {3}, due {4}")
    @CsvSource({
        "1, 2025-09-03, UK, GB-EAW, 2025-10-03",
        "2, 2024-11-25, UK, GB-EAW, 2024-12-27",
        "3, 2025-01-31, UK, GB-EAW, 2025-02-28",
        "4, 2024-01-31, UK, GB-EAW, 2024-02-29",
        "5, 2026-01-31, UK, GB-EAW, 2026-03-02",
        "6, 2027-01-31, UK, GB-EAW, 2027-03-01",
        "7, 2027-01-01, UK, GB-EAW, 2027-02-01",
        "9, 2026-03-31, UK, GB-EAW, 2026-04-30",
        "10, 2025-02-28, UK, GB-EAW, 2025-03-28",
        "12, 2026-09-03, UK, GB-EAW, 2026-10-05",
        "13, 2026-03-03, UK, GB-EAW, 2026-04-07",
        "15, 2026-11-25, UK, GB-EAW, 2026-12-29",
        "18, 2026-05-15, UK, GB-EAW, 2026-06-15",
        "18 in Scotland, 2026-05-15, UK, GB-SCT, 2026-06-16",
        "20, 2025-12-02, UK, GB-SCT, 2026-01-05",
        "20 in England, 2025-12-02, UK, GB-EAW, 2026-01-02",
        "22, 2026-07-31, UK, GB-EAW, 2026-09-01",
        "22 in Scotland, 2026-07-31, UK, GB-SCT, 2026-08-31",
        "25, 2024-03-05, EU, IE, 2024-04-05",
        "26, 2026-08-31, EU, IE, 2026-09-30",
        "27, 2026-03-05, EU, IE, 2026-04-07",
        "29, 2026-03-03, EU, DE, 2026-04-07",
        "47, 2026-02-04, UK, GB-EAW, 2026-03-04",
        "48, 2026-02-05, UK, GB-EAW, 2026-03-05",
    })
    void givenARequestToWhichNothingHappens_whenRead_thenOneMonthAndTheNextWorkingDay(
            String vector, LocalDate received, Regime regime, String place, LocalDate due) {
        ClockReading reading =
                clock.read(ResponseRequest.received(regime, SubjectRight.ACCESS, received), calendar(place));

        assertThat(reading)
                .as(vector)
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(due));
    }

    @Test
    void vector31_givenAnExtension_whenRead_thenThreeMonthsInOneStep() {
        assertThat(due(access(LocalDate.of(2026, 1, 31)).extended()).due()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void vector34_givenIdentityProvedLater_whenRead_thenTheTimeRunsFromThatDay() {
        Deadline deadline = due(identified());

        assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 4, 16));
        assertThat(deadline.derivation().steps())
                .contains("Proof of identity came on Monday 16 March 2026: the time runs from that day.");
    }

    @Test
    void vector35_givenAFeePaidLaterStill_whenRead_thenTheLatestCounts() {
        Deadline deadline =
                due(identified().with(Enquiry.answered(Enquiry.Kind.FEE, MARCH_2, LocalDate.of(2026, 3, 20))));

        assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void vector36_givenIdentityAndAnExtension_whenRead_thenNoticeIsDueAMonthAfterTheRelevantTime() {
        Deadline deadline = due(identified().extended());

        assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(deadline.noticeBy()).contains(LocalDate.of(2026, 4, 16));
    }

    @Test
    void vector37_givenAClarification_whenRead_thenBothEndsOfThePauseAreLeftOut() {
        Deadline deadline = due(clarified(SubjectRight.ACCESS, Regime.UK, 10, 20));

        assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(deadline.derivation().steps())
                .contains("The clock stood for 11 days, so the time ends on Sunday 12 July 2026.");
    }

    @Test
    void vector39_givenAClarificationOnErasure_whenRead_thenNoPauseAndTheReason() {
        Deadline deadline = due(clarified(SubjectRight.ERASURE, Regime.UK, 10, 20));

        assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(deadline.disregarded()).singleElement().satisfies(finding -> {
            assertThat(finding.citation().text()).contains("Art 12A(5)");
            assertThat(finding.problem().why()).contains("erasure");
        });
    }

    @Test
    void vector40_givenTheUnionsLaw_whenRead_thenClarificationDoesNotPause() {
        ClockReading reading = clock.read(clarified(SubjectRight.ACCESS, Regime.EU, 10, 20), area.calendar("IE"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void vector42_givenAskedAndAnsweredOnOneDay_whenRead_thenOneDayOrNoneByTheCounting() {
        ResponseRequest request = clarified(SubjectRight.ACCESS, Regime.UK, 10, 10);
        ResponseClock cautious = clock.with(ClockPolicy.statuteOnly().counting(PauseCounting.CONSERVATIVE));

        assertThat(due(request).due()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(due(request).remindBy()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(cautious.read(request, england))
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void vector45_givenNoAnswerYet_whenRead_thenPausedWithTheDaysThatRan() {
        ClockReading reading = clock.read(
                access(JUNE_1).with(Enquiry.open(Enquiry.Kind.CLARIFICATION, LocalDate.of(2026, 6, 10))), england);

        assertThat(reading).isInstanceOfSatisfying(Paused.class, paused -> {
            assertThat(paused.waitingFor()).isEqualTo(Enquiry.Kind.CLARIFICATION);
            assertThat(paused.since()).isEqualTo(LocalDate.of(2026, 6, 10));
            assertThat(paused.daysElapsed()).isEqualTo(8);
        });
    }

    @ParameterizedTest(name = "vector {0}")
    @CsvSource({"47, 2026-02-04, UK_PRE_DUAA", "48, 2026-02-05, UK_ART_12A"})
    void givenTheDayOfCommencement_whenRead_thenTheRuleSetIsThatOfTheDayOfReceipt(
            int vector, LocalDate received, String ruleSet) {
        assertThat(due(access(received)).derivation().ruleSet())
                .as("vector " + vector)
                .isEqualTo(ruleSet);
    }

    private static ResponseRequest identified() {
        return access(MARCH_2).with(Enquiry.answered(Enquiry.Kind.IDENTITY, MARCH_2, LocalDate.of(2026, 3, 16)));
    }

    private static ResponseRequest clarified(SubjectRight right, Regime regime, int asked, int answered) {
        return ResponseRequest.received(regime, right, JUNE_1)
                .with(Enquiry.answered(
                        Enquiry.Kind.CLARIFICATION, LocalDate.of(2026, 6, asked), LocalDate.of(2026, 6, answered)));
    }
}
