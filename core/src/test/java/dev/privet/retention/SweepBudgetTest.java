/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep ends where its budget does, says so, and goes on the next time. */
class SweepBudgetTest {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Rows rows = new Rows(ledger);
    private final FakePace pace = new FakePace();

    private RetentionSweep sweep(SweepOptions options) {
        return rows.sweep(Sample.map()).with(options).at(pace);
    }

    private static List<String> lines(SweepReport report) {
        return report.lines().stream()
                .map(line -> line.cutOff().type().name() + " " + line.rows() + " "
                        + line.stoppedBy().map(Enum::name).orElse("through"))
                .toList();
    }

    @Test
    void givenABudgetOfRows_whenItIsUsedUp_thenTheSweepStopsAndTheNextOneGoesOn() {
        rows.due.put("Ticket", 7L);
        rows.due.put("Customer", 4L);
        RetentionSweep sweep =
                sweep(SweepOptions.standard().inBatchesOf(2).atMost(5).allowing(1));

        assertThat(lines(sweep.run())).containsExactly("Ticket 5 ROWS", "Customer 0 ROWS");
        assertThat(lines(sweep.run())).containsExactly("Ticket 2 through", "Customer 3 ROWS");
        SweepReport last = sweep.run();
        assertThat(lines(last)).containsExactly("Ticket 0 through", "Customer 1 through");
        assertThat(last.isFinished()).isTrue();
        assertThat(ledger.latest(99)).extracting(entry -> entry.count()).containsExactly(2L, 2L, 1L, 2L, 2L, 1L, 1L);
    }

    @Test
    void givenABudgetOfTime_whenABatchTakesLonger_thenTheBatchIsEndedAndTheSweepStopped() {
        rows.due.put("Ticket", 9L);
        rows.meanwhile = () -> pace.passes(Duration.ofMinutes(25));

        SweepReport report = sweep(SweepOptions.standard()
                        .inBatchesOf(3)
                        .within(Duration.ofMinutes(40))
                        .atLoad(1))
                .run();

        assertThat(lines(report)).containsExactly("Ticket 6 TIME", "Customer 0 through");
        assertThat(report.isFinished()).isFalse();
        assertThat(report.lines().get(0)).asString().endsWith("; stopped, as the sweep was to take no longer");
    }

    @Test
    void givenHalfTheLoad_whenSwept_thenItRestsAsLongAsEachBatchTook() {
        rows.due.put("Ticket", 3L);
        long[] minutes = {0};
        rows.meanwhile = () -> pace.passes(Duration.ofMinutes(++minutes[0]));

        sweep(SweepOptions.standard().inBatchesOf(1).atLoad(0.5)).run();

        assertThat(pace.rests.subList(0, 3))
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
    }

    @Test
    void givenATenthOfTheLoadAndLittleTime_whenSwept_thenItDoesNotRestBeyondTheTime() {
        rows.due.put("Ticket", 3L);
        rows.meanwhile = () -> pace.passes(Duration.ofSeconds(10));

        SweepReport report = sweep(
                        SweepOptions.standard().inBatchesOf(1).atLoad(0.1).within(Duration.ofSeconds(60)))
                .run();

        assertThat(pace.rests).containsExactly(Duration.ofSeconds(50));
        assertThat(lines(report)).contains("Ticket 1 TIME");
    }

    @Test
    void givenTheFullLoad_whenSwept_thenItNeverRests() {
        rows.due.put("Ticket", 3L);
        rows.meanwhile = () -> pace.passes(Duration.ofSeconds(10));

        sweep(SweepOptions.standard().inBatchesOf(1).atLoad(1)).run();

        assertThat(pace.rests).isEmpty();
    }

    @Test
    void givenAnInterruptedThread_whenSwept_thenTheBatchIsEndedAndTheThreadStaysInterrupted() {
        rows.due.put("Ticket", 9L);
        rows.meanwhile = () -> Thread.currentThread().interrupt();

        SweepReport report = sweep(SweepOptions.standard().inBatchesOf(3)).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines(report).get(0)).isEqualTo("Ticket 3 INTERRUPTED");
        assertThat(report.lines().get(1).stoppedBy()).isEmpty();
    }

    @Test
    void givenAListener_whenSwept_thenItHearsOfEverythingAndItsOwnFailuresDoNoHarm() {
        List<String> heard = new ArrayList<>();
        SweepListener listener = new SweepListener() {
            @Override
            public void begun(SweepReport plan) {
                heard.add("begun with " + plan.rows());
                throw new IllegalStateException("Maria Example is not to be logged");
            }

            @Override
            public void disposed(CutOff cutOff, DisposedBatch batch) {
                heard.add(cutOff.type().name() + " " + batch.rows());
            }

            @Override
            public void ended(SweepReport.Line line) {
                heard.add("end of " + line.cutOff().type().name());
            }

            @Override
            public void ended(SweepReport report) {
                heard.add("end with " + report.rows());
            }
        };
        rows.due.put("Ticket", 3L);

        SweepReport report =
                sweep(SweepOptions.standard().inBatchesOf(2).listener(listener)).run();

        assertThat(report.rows()).isEqualTo(3);
        assertThat(heard)
                .containsExactly(
                        "begun with 3",
                        "Ticket 2",
                        "Ticket 1",
                        "Ticket 0",
                        "end of Ticket",
                        "end of Customer",
                        "end with 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void givenWhatIsNoShare_whenSaid_thenRefused(double share) {
        assertThatThrownBy(() -> SweepOptions.standard().atLoad(share)).hasMessageStartingWith("load: ");
        assertThatThrownBy(() -> SweepOptions.standard().allowing(share)).hasMessageStartingWith("share: ");
        assertThatThrownBy(() -> SweepOptions.standard().allowing(String.class, share))
                .hasMessageStartingWith("shares: ");
    }

    @Test
    void givenWhatIsNoLimit_whenSaid_thenRefused() {
        assertThatThrownBy(() -> SweepOptions.standard().atMost(0)).hasMessage("mostRows: 0 is below one");
        assertThatThrownBy(() -> SweepOptions.standard().inBatchesOf(0)).hasMessage("batchSize: 0 is below one");
        assertThatThrownBy(() -> SweepOptions.standard().within(Duration.ZERO))
                .hasMessage("mostTime: is not longer than nothing");
        assertThat(SweepOptions.standard().mostTime()).isEqualTo(Optional.empty());
    }
}
