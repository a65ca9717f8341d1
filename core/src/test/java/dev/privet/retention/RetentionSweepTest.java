/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RetentionClock;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
class RetentionSweepTest {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Rows rows = new Rows(ledger);

    private RetentionSweep sweep(DataMap map, ZoneId zone) {
        return rows.sweep(map, Rows.LATE, zone);
    }

    @Test
    void givenADryRun_whenDone_thenItCountsAndChangesNothing() {
        rows.due.put("Ticket", 7L);

        SweepReport report = sweep(Sample.map(), ZoneOffset.UTC).dryRun();

        assertThat(report.dryRun()).isTrue();
        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.lines())
                .extracting(SweepReport.Line::toString)
                .containsExactly(
                        "Ticket: delete 7 with closedOn up to 2024-11-23",
                        "Customer: anonymise 0 with closedOn up to 2020-11-23");
        assertThat(rows.batches).isEmpty();
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenAZoneInWhichItIsTomorrow_whenSwept_thenTomorrowCounts() {
        assertThat(sweep(Sample.map(), ZoneId.of("Pacific/Auckland"))
                        .dryRun()
                        .lines()
                        .get(0)
                        .cutOff()
                        .lastDays())
                .isEqualTo(Map.of(RetentionClock.of("closedOn"), LocalDate.of(2024, 11, 24)));
    }

    @Test
    void givenMoreRowsThanABatchHolds_whenSwept_thenBatchByBatchWithEvidenceOfEach() {
        rows.due.put("Ticket", 7L);

        SweepReport report = sweep(Sample.map(), ZoneOffset.UTC).inBatchesOf(3).run();

        assertThat(report.dryRun()).isFalse();
        assertThat(report.lines())
                .extracting(line -> line.cutOff().type().name() + " " + line.rows() + " " + line.batches())
                .containsExactly("Ticket 7 3", "Customer 0 0");
        assertThat(ledger.latest(9))
                .extracting(entry -> entry.event() + " " + entry.purpose() + " " + entry.count() + " " + entry.detail())
                .containsExactly(
                        LedgerEvent.DISPOSED
                                + " end-retention 3 Ticket: delete 3 with closedOn up to 2024-11-23 after P2Y",
                        LedgerEvent.DISPOSED
                                + " end-retention 3 Ticket: delete 3 with closedOn up to 2024-11-23 after P2Y",
                        LedgerEvent.DISPOSED
                                + " end-retention 1 Ticket: delete 1 with closedOn up to 2024-11-23 after P2Y");
    }

    @Test
    void givenAReasonForThePeriod_whenSwept_thenTheEvidenceHoldsIt() {
        rows.due.put("Customer", 1L);

        sweep(Sample.map(), ZoneOffset.UTC).run();

        assertThat(ledger.latest(1).get(0).detail())
                .isEqualTo("Customer: anonymise 1 with closedOn up to 2020-11-23 after P6Y; Limitation Act 1980, s. 5");
    }

    @Test
    void givenABatchThatFails_whenSwept_thenItsFailurePassesOnAndEarlierTypesStayDone() {
        rows.due.put("Ticket", 1L);
        rows.due.put("Customer", 1L);
        rows.failing = "Customer";

        assertThatThrownBy(() -> sweep(Sample.map(), ZoneOffset.UTC).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is away");

        assertThat(rows.due).containsEntry("Ticket", 0L);
        assertThat(ledger.latest(9)).hasSize(1);
    }

    @Test
    void givenAStoreThatNeverHasFewerRows_whenSwept_thenStoppedAndToldWhere() {
        rows.due.put("Ticket", 5L);
        rows.pretends = true;

        assertThatThrownBy(
                        () -> sweep(Sample.map(), ZoneOffset.UTC).inBatchesOf(2).run())
                .isInstanceOfSatisfying(
                        PrivacyFailureException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code, Problem::place)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(ProblemCode.SWEEP_FAILED, "Ticket")));
        assertThat(rows.batches).doesNotContain("Customer");
    }

    @Test
    void givenRowsThatBecomeDueMeanwhile_whenSwept_thenTheyGoToo() {
        int[] arriving = {4};
        rows.meanwhile = () -> {
            if (arriving[0]-- > 0) {
                rows.due.merge("Ticket", 1L, Long::sum);
            }
        };
        rows.due.put("Ticket", 6L);

        SweepReport report = sweep(Sample.map(), ZoneOffset.UTC).inBatchesOf(2).run();

        assertThat(report.rows()).isEqualTo(10);
    }

    @Test
    void givenABatchOfNothing_whenAskedFor_thenRefused() {
        assertThatThrownBy(() -> sweep(Sample.map(), ZoneOffset.UTC).inBatchesOf(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batchSize: 0 is below one");
    }

    // The order of disposal. Names are chosen so that their order is the wrong one.

    @DataSubject("a")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class APerson {
        LocalDate day;
    }

    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class BOrder {
        @AboutSubject
        APerson person;

        LocalDate day;
    }

    @AboutSubject(path = "order.person")
    static class CLineWithoutAPeriod {
        BOrder order;
    }

    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class DNote {
        CLineWithoutAPeriod line;
        LocalDate day;
    }

    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class EThis {
        FThat other;
        LocalDate day;
    }

    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class FThat {
        EThis other;
        LocalDate day;
    }

    static class ZPatron extends APerson {}

    static class Delivery {
        APerson receiver;
    }

    @AboutSubject(path = "delivery.receiver")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class GParcel {
        Delivery delivery;
        LocalDate day;
    }

    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    @AboutSubject(path = "order.person")
    static class AFolder {
        BOrder order;
        List<HSheet> sheets;
        LocalDate day;
    }

    /** Held in a folder, and about somebody by a way of its own. */
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class HSheet {
        @AboutSubject
        APerson writer;

        LocalDate day;
    }

    private static List<String> order(Class<?>... classes) {
        return RetentionSchedule.of(Sample.map(classes), ZoneOffset.UTC).on(Sample.DAY).stream()
                .map(cutOff -> cutOff.type().name())
                .toList();
    }

    @Test
    void givenRowsThatReferToOthers_whenScheduled_thenTheyGoFirst() {
        assertThat(order(APerson.class, BOrder.class, CLineWithoutAPeriod.class, DNote.class))
                .containsExactly("DNote", "BOrder", "APerson");
    }

    @Test
    void givenALinkOverAnEmbeddedObject_whenScheduled_thenTheRowGoesBeforeThePerson() {
        assertThat(order(APerson.class, GParcel.class)).containsExactly("GParcel", "APerson");
    }

    @Test
    void givenRowsThatAreHeldAndLinkedElsewhere_whenScheduled_thenTheyGoBeforeTheirHolder() {
        assertThat(order(APerson.class, AFolder.class, BOrder.class, HSheet.class))
                .containsExactly("HSheet", "AFolder", "BOrder", "APerson");
    }

    @Test
    void givenACircle_whenScheduled_thenEachTypeIsThereOnce() {
        assertThat(order(EThis.class, FThat.class)).containsExactlyInAnyOrder("EThis", "FThat");
    }

    @Test
    void givenASubclassOfWhatRowsReferTo_whenScheduled_thenTheyGoBeforeItToo() {
        List<String> order = order(APerson.class, BOrder.class, ZPatron.class);

        assertThat(order).containsExactlyInAnyOrder("BOrder", "APerson", "ZPatron");
        assertThat(order.get(0)).isEqualTo("BOrder");
    }
}
