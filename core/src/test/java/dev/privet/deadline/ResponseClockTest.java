/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.deadline.ClockReading.Deadline;
import dev.privet.deadline.ClockReading.Paused;
import dev.privet.deadline.ClockReading.Uncertain;
import dev.privet.fact.Certainty;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseClockTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    private final WorkingCalendar england = HolidayRegister.shipped().calendar("GB-EAW");
    private final ResponseClock clock = ResponseClock.shipped();

    private static ResponseRequest access(LocalDate received) {
        return ResponseRequest.received(Regime.UK, SubjectRight.ACCESS, received);
    }

    private static Enquiry clarification(LocalDate asked, LocalDate answered) {
        return Enquiry.answered(Enquiry.Kind.CLARIFICATION, asked, answered);
    }

    private Deadline due(ResponseRequest request) {
        return (Deadline) clock.read(request, england);
    }

    @Test
    void givenAHolidayAtTheEnd_whenRead_thenTheReckoningSaysSoInPlainWords() {
        Deadline deadline = due(access(LocalDate.of(2026, 3, 3)));

        assertThat(deadline.derivation().steps())
                .containsExactly(
                        "Received on Tuesday 3 March 2026: rule set UK_ART_12A applies.",
                        "One month from Tuesday 3 March 2026 ends on Friday 3 April 2026.",
                        "Friday 3 April 2026 is Good Friday; Saturday 4 April 2026 is no working day; Sunday 5 April 2026 is"
                                + " no working day; Monday 6 April 2026 is Easter Monday; the period ends with the next"
                                + " working day, Tuesday 7 April 2026 (calendar GB-EAW).");
        assertThat(deadline.calendar()).isEqualTo(new CalendarStamp("GB-EAW", "2026.11", Certainty.KNOWN));
        assertThat(deadline.derivation().citations())
                .extracting(citation -> citation.text())
                .anyMatch(text -> text.contains("Art 12A"))
                .anyMatch(text -> text.contains("Banking and Financial Dealings Act"));
    }

    @Test
    void givenTwoOverlappingClarifications_whenRead_thenEachDayIsLeftOutOnce() {
        ResponseRequest request = access(JUNE_1)
                .with(clarification(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 18)))
                .with(clarification(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 16)));

        assertThat(due(request).due()).isEqualTo(LocalDate.of(2026, 7, 10));
    }

    @Test
    void givenIdentityProvedAfterAClarification_whenRead_thenTheDaysBeforeTheNewStartAreNotCountedTwice() {
        ResponseRequest request = access(JUNE_1)
                .with(clarification(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 12)))
                .with(Enquiry.answered(Enquiry.Kind.IDENTITY, JUNE_1, LocalDate.of(2026, 6, 10)));

        // From 10 June; the 11th and 12th are paused.
        assertThat(due(request).due()).isEqualTo(LocalDate.of(2026, 7, 13));
    }

    @Test
    void givenAnEnquiryAfterTheEnd_whenRead_thenAnExpiredTimeIsNotRevived() {
        ResponseRequest request =
                access(JUNE_1).with(clarification(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 10)));

        assertThat(due(request).due()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(due(request).disregarded())
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().why()).contains("run out"));
        assertThat(clock.read(
                        access(JUNE_1).with(Enquiry.open(Enquiry.Kind.CLARIFICATION, LocalDate.of(2026, 7, 2))),
                        england))
                .isInstanceOf(Deadline.class);
        assertThat(due(access(JUNE_1)
                                .with(Enquiry.answered(
                                        Enquiry.Kind.IDENTITY, LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 3))))
                        .due())
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void givenAQuestionOnADayThatOnlyTheRollAdded_whenRead_thenTheTimeDoesNotEndInsideThePause() {
        // The month ends on Saturday 28 March, rolled to Monday the 30th.
        ResponseRequest request = access(LocalDate.of(2026, 2, 28))
                .with(clarification(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 10)));
        Deadline deadline = due(request);

        assertThat(deadline.due()).isAfter(LocalDate.of(2026, 4, 10));
        assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @ParameterizedTest
    @EnumSource(
            value = Enquiry.Kind.class,
            names = {"IDENTITY", "FEE"})
    void givenNoProofOrFeeYet_whenRead_thenTheTimeHasNotBegun(Enquiry.Kind kind) {
        assertThat(clock.read(access(JUNE_1).with(Enquiry.open(kind, LocalDate.of(2026, 6, 4))), england))
                .isInstanceOfSatisfying(Paused.class, paused -> {
                    assertThat(paused.waitingFor()).isEqualTo(kind);
                    assertThat(paused.daysElapsed()).isZero();
                });
    }

    @Test
    void givenAnAnsweredPauseBeforeAnOpenOne_whenRead_thenItsDaysDoNotCountAsElapsed() {
        ResponseRequest request = access(JUNE_1)
                .with(clarification(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 5)))
                .with(Enquiry.open(Enquiry.Kind.CLARIFICATION, LocalDate.of(2026, 6, 10)));

        assertThat(clock.read(request, england))
                .isInstanceOfSatisfying(
                        Paused.class, paused -> assertThat(paused.daysElapsed()).isEqualTo(5));
    }

    @ParameterizedTest
    @CsvSource({
        "UK, 2026-06-01, AUTHORITY, 2026-07-01, 2026-07-20", // guidance: begins anew with the proof on 20 June
        "UK, 2025-06-02, IDENTITY, 2025-07-02, 2025-07-21",
        "UK, 2025-06-02, CLARIFICATION, 2025-07-02, 2025-07-15", // 8 to 20 June, both ends
        "EU, 2026-06-01, IDENTITY, 2026-07-01, 2026-07-14", // 8 to 20 June: suspended, not begun anew
        "EU, 2026-06-01, CLARIFICATION, 2026-07-01, 2026-07-14",
        "EU, 2026-06-01, FEE, 2026-07-01, 2026-07-01",
    })
    void givenGuidanceWithoutAStatute_whenThePolicyRelesOnIt_thenOnlyThenItCounts(
            Regime regime, LocalDate received, Enquiry.Kind kind, LocalDate byStatute, LocalDate byGuidance) {
        ResponseRequest request = ResponseRequest.received(regime, SubjectRight.ACCESS, received)
                .with(Enquiry.answered(kind, received.withDayOfMonth(8), received.withDayOfMonth(20)));
        ResponseClock trusting = clock.with(ClockPolicy.statuteOnly().relyingOnGuidanceFor(kind));

        assertThat(due(request).due()).isEqualTo(byStatute);
        assertThat(due(request).disregarded()).isNotEmpty();
        assertThat(((Deadline) trusting.read(request, england)).due()).isEqualTo(byGuidance);
    }

    @Test
    void givenGuidanceThatWasNotThereYet_whenThePolicyReliesOnIt_thenItDoesNotCount() {
        LocalDate received = LocalDate.of(2020, 10, 20);
        ResponseRequest request =
                access(received).with(clarification(LocalDate.of(2020, 10, 26), LocalDate.of(2020, 11, 2)));
        ResponseClock trusting = clock.with(ClockPolicy.statuteOnly().relyingOnGuidanceFor(Enquiry.Kind.CLARIFICATION));

        assertThat(((Deadline) trusting.read(request, england)).due()).isEqualTo(LocalDate.of(2020, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, 2026-09-01, 0", "2026-07-02, 2026-07-01, 1"})
    void givenANoticeOfExtension_whenItCameLate_thenItExtendsNothing(
            LocalDate notified, LocalDate due, int disregarded) {
        Deadline deadline = due(access(JUNE_1).extendedByNoticeOn(notified));

        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.disregarded()).hasSize(disregarded);
    }

    @Test
    void givenAPauseInTheFirstMonth_whenRead_thenTheTimeForTheNoticeGrowsUnderTheActAlone() {
        Enquiry pause = clarification(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 20));
        ResponseClock trusting = clock.with(ClockPolicy.statuteOnly().relyingOnGuidanceFor(Enquiry.Kind.CLARIFICATION));
        ResponseRequest union = ResponseRequest.received(Regime.EU, SubjectRight.ACCESS, JUNE_1)
                .with(pause)
                .extended();

        assertThat(due(access(JUNE_1).with(pause).extended()).noticeBy()).contains(LocalDate.of(2026, 7, 13));
        assertThat(((Deadline) trusting.read(union, england)).noticeBy()).contains(LocalDate.of(2026, 7, 1));
        assertThat(((Deadline) trusting.read(union, england)).due()).isEqualTo(LocalDate.of(2026, 9, 14));
    }

    @Test
    void givenAYearNotAnnouncedYet_whenRead_thenTheDeadlineSaysUncertain() {
        assertThat(due(access(LocalDate.of(2031, 3, 3))).calendar().certainty()).isEqualTo(Certainty.UNCERTAIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Enquiry.Kind.class,
            names = {"CLARIFICATION", "IDENTITY", "FEE"})
    void givenAnExtensionToldTooLate_whenAskedAfterThePlainTime_thenTheAskingMovesNothing(Enquiry.Kind kind) {
        ResponseRequest late = access(LocalDate.of(2026, 6, 1)).extendedByNoticeOn(LocalDate.of(2026, 7, 2));
        LocalDate asked = LocalDate.of(2026, 7, 10);

        assertThat(due(late.with(Enquiry.open(kind, asked))).due()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(due(late.with(Enquiry.answered(kind, asked, asked.plusDays(10))))
                        .due())
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void givenADayBeforeTheUkGdpr_whenRead_thenTheSourceNamesTheLawOfThatDay() {
        assertThat(due(access(LocalDate.of(2019, 3, 4))).derivation().citations())
                .first()
                .satisfies(citation -> assertThat(citation.text()).contains("until 2020-12-31 EU GDPR"));
    }

    @Test
    void givenTheLastDayPromised_whenReceivedAndExtended_thenThereIsStillADate() {
        assertThat(clock.read(access(LocalDate.of(2035, 12, 31)).extended(), england))
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(LocalDate.of(2036, 3, 31)));
    }

    @Test
    void givenACalendarThatEndsTooEarly_whenRead_thenUncertainAndNoDate() {
        assertThat(clock.read(access(LocalDate.of(2036, 12, 15)), england))
                .isInstanceOfSatisfying(Uncertain.class, uncertain -> {
                    assertThat(uncertain.problem().code()).isEqualTo(ProblemCode.CALENDAR_DOES_NOT_COVER);
                    assertThat(uncertain.notBefore()).isEqualTo(LocalDate.of(2037, 1, 15));
                });
    }

    @Test
    void givenDatesThatContradictEachOther_whenAsked_thenEveryMistakeIsToldAtOnce() {
        assertThatThrownBy(() -> new ResponseRequest(
                        Regime.UK,
                        SubjectRight.INFORMATION,
                        JUNE_1,
                        List.of(Enquiry.open(Enquiry.Kind.IDENTITY, LocalDate.of(2026, 5, 31))),
                        Extension.notifiedOn(LocalDate.of(2026, 5, 30))))
                .isInstanceOfSatisfying(
                        PrivacyInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly(
                                        ProblemCode.RIGHT_WITHOUT_RESPONSE_CLOCK,
                                        ProblemCode.CLOCK_DATES_CONTRADICT,
                                        ProblemCode.CLOCK_DATES_CONTRADICT));
        assertThatThrownBy(() -> clarification(JUNE_1, LocalDate.of(2026, 5, 31)))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0403");
    }

    @Test
    void givenADayBeforeTheRegulation_whenRead_thenRefused() {
        assertThatThrownBy(() -> due(access(LocalDate.of(2018, 5, 24))))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0902");
    }
}
