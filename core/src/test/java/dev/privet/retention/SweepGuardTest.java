/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Ticket;
import dev.privet.testing.SettableClock;
import dev.privet.vocabulary.Disposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What keeps a sweep from beginning. */
@NullUnmarked // Rows as a framework fills them.
class SweepGuardTest {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Rows rows = new Rows(ledger);

    private List<String> refusals(RetentionSweep sweep) {
        List<Problem> problems =
                catchThrowableOfType(PrivacyFailureException.class, sweep::run).problems();
        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.SWEEP_REFUSED);
        assertThat(rows.batches).as("nothing was swept").isEmpty();
        return problems.stream()
                .map(problem -> problem.place() + ": " + problem.why())
                .toList();
    }

    @Test
    void givenMoreThanAFifthOfTwoTables_whenSwept_thenRefusedBeforeAnythingAndBothAreNamed() {
        rows.due.put("Ticket", 2_001L);
        rows.all.put("Ticket", 10_000L);
        rows.due.put("Customer", 101L);
        rows.all.put("Customer", 101L);

        assertThat(refusals(rows.sweep(Sample.map())))
                .containsExactly(
                        "Ticket: 2001 of 10000 rows are due, which is more than the 20 % that one sweep may take of a"
                                + " table.",
                        "Customer: 101 of 101 rows are due, which is more than the 20 % that one sweep may take of a"
                                + " table.");
    }

    @Test
    void givenALookAtTheDryRun_whenALargerShareIsAllowed_thenTheSweepRuns() {
        rows.due.put("Ticket", 2_001L);
        rows.all.put("Ticket", 10_000L);
        RetentionSweep sweep = rows.sweep(Sample.map());

        assertThat(sweep.dryRun().rows()).isEqualTo(2_001);
        assertThat(sweep.allowing(0.3).run().rows()).isEqualTo(2_001);
    }

    @Test
    void givenAShareOfOneClass_whenSwept_thenItCountsForThatClassAlone() {
        rows.due.put("Ticket", 1_000L);
        rows.due.put("Customer", 1_000L);
        RetentionSweep sweep =
                rows.sweep(Sample.map()).with(SweepOptions.standard().allowing(Ticket.class, 1));

        assertThat(refusals(sweep)).singleElement().asString().startsWith("Customer: 1000 of 1000");
        assertThat(sweep.over(Ticket.class).run().rows()).isEqualTo(1_000);
    }

    @Test
    void givenAHundredRowsOfASmallTable_whenSwept_thenTheyGo() {
        rows.due.put("Ticket", 100L);

        assertThat(rows.sweep(Sample.map()).run().rows()).isEqualTo(100);
    }

    @Test
    void givenRowsThatBecomeDueBeyondTheShare_whenSwept_thenTheSweepOfThisTableStops() {
        rows.due.put("Ticket", 900L);
        rows.all.put("Ticket", 5_000L);
        rows.due.put("Customer", 1L);
        rows.meanwhile = () -> rows.due.merge("Ticket", 60L, Long::sum);

        SweepReport report = rows.sweep(Sample.map()).inBatchesOf(100).run();

        assertThat(report.lines())
                .extracting(line ->
                        line.rows() + " " + line.stoppedBy().map(Enum::name).orElse("through"))
                .containsExactly("1000 SHARE", "1 through");
    }

    @Test
    void givenAClockThatRunsBackwardsOrFarAhead_whenSwept_thenRefused() {
        SettableClock clock = SettableClock.at("2026-11-24T12:00:00Z");
        RetentionSweep sweep = rows.sweep(Sample.map(), clock, ZoneOffset.UTC);
        sweep.run();
        rows.batches.clear();

        clock.advance(Period.ofDays(-1));
        assertThat(refusals(sweep.inBatchesOf(2)))
                .containsExactly("the clock: it says 2026-11-23, and 2026-11-24 was swept already: it runs backwards.");
        assertThat(sweep.dryRun().dryRun()).isTrue();

        clock.set(Instant.parse("2027-11-25T00:00:00Z"));
        assertThat(refusals(sweep))
                .containsExactly(
                        "the clock: it says 2027-11-25, more than a year after the last sweep of this process on"
                                + " 2026-11-24: what is not due yet could go.");

        clock.set(Instant.parse("2027-11-24T23:59:59Z"));
        assertThat(sweep.run().isFinished()).isTrue();
    }

    @DataSubject("guest")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.ARCHIVE)
    static class Guest {
        LocalDate left;
    }

    @Test
    void givenRowsToBeArchived_whenNothingTakesThemOver_thenRefused() {
        DataMap map = Sample.map(Guest.class);
        rows.due.put("Guest", 1L);

        assertThat(refusals(rows.sweep(map)))
                .containsExactly("Guest: its rows are to be archived, and nothing takes them over.");
        assertThat(rows.sweep(map).archivingTo((type, some) -> {}).run().lines())
                .extracting(SweepReport.Line::toString)
                .containsExactly("Guest: archive 1 with left up to 2025-11-23");
    }

    @Test
    void givenClassesThatTheDataMapDoesNotHave_whenASweepIsToBeOverThem_thenRefused() {
        RetentionSweep sweep = rows.sweep(Sample.map());

        assertThatThrownBy(() -> sweep.over(String.class))
                .hasMessage("only: java.lang.String is no type of the data map");
        assertThatThrownBy(sweep::over).hasMessage("only: names no type");
        assertThat(sweep.over(Customer.class).dryRun().lines()).hasSize(1);
    }
}
