/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A use goes along with a task to other threads, and none stays behind there. */
class CarriedUseTest {

    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final Use DESK = Use.of(SupportDesk.class).by("agent-7");
    private static final Use NEWS = Use.of(Newsletter.class);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
            .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
            .build();
    private final PurposeContext context = gate.context();

    private <T> T under(Use use, Callable<T> work) throws Exception {
        try (PurposeScope scope = context.open(use)) {
            assertThat(scope.use()).isEqualTo(use);
            return work.call();
        }
    }

    private Optional<Use> seenBy(ExecutorService thread) throws Exception {
        return thread.submit(context::current).get();
    }

    @Test
    void givenATaskOfAPool_whenItRuns_thenItsUseIsInForceThereAndGoneAfterwards() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            ExecutorService carrying = context.carrying(pool);
            Future<Optional<Use>> seen = under(
                    DESK,
                    () -> carrying.submit(() -> {
                        gate.planForReading(CUSTOMER, Reached.RECORD);
                        return context.current();
                    }));

            assertThat(seen.get()).contains(DESK);
            assertThat(seenBy(pool)).isEmpty();
            assertThat(ledger.latest(9))
                    .extracting(LedgerEntry::actor, LedgerEntry::count)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("agent-7", 1L));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenATaskThatFails_whenItRuns_thenNoUseStaysOnTheThread() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Callable<String> failing = under(
                    DESK,
                    () -> context.carry((Callable<String>) () -> {
                        throw new IllegalStateException("on purpose");
                    }));
            Runnable failingToo = under(
                    DESK,
                    () -> context.carry((Runnable) () -> {
                        throw new IllegalStateException("on purpose");
                    }));

            assertThatThrownBy(() -> pool.submit(failing).get()).hasRootCauseMessage("on purpose");
            assertThatThrownBy(() -> pool.submit(failingToo).get()).hasRootCauseMessage("on purpose");
            assertThat(seenBy(pool)).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenNoUse_whenATaskIsHandedIn_thenItRunsUnderNoneWhateverIsInForceThere() throws Exception {
        Runnable task =
                context.carry((Runnable) () -> assertThat(context.current()).isEmpty());
        CarriedUse none = context.carried();

        under(DESK, () -> {
            task.run();
            assertThat(none.call(context::current)).isEmpty();
            assertThat(context.current()).contains(DESK);
            return true;
        });
        assertThat(none.use()).isEmpty();
        assertThat(none).hasToString("CarriedUse[none]");
    }

    @Test
    void givenATaskThatTheCallerRuns_whenAnotherUseIsInForceThere_thenThatComesBack() throws Exception {
        CarriedUse desk = under(DESK, context::carried);

        under(NEWS, () -> {
            assertThat(desk.call(context::current)).contains(DESK);
            AtomicReference<Optional<Use>> seen = new AtomicReference<>(Optional.empty());
            desk.run(() -> seen.set(context.current()));
            assertThat(seen.get()).contains(DESK);
            assertThat(context.current()).contains(NEWS);
            return true;
        });
        assertThat(context.current()).isEmpty();
        assertThat(desk).hasToString("CarriedUse[SupportDesk]");
    }

    @Test
    void givenAScopeThatATaskLeavesOpen_whenTheTaskEnds_thenNothingOfItStays() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Runnable careless = under(DESK, () -> context.carry((Runnable) () -> context.open(NEWS)));

            assertThatThrownBy(() -> pool.submit(careless).get())
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed before an inner one");
            assertThat(seenBy(pool)).isEmpty();

            Runnable underNone = context.carry((Runnable) () -> context.open(NEWS));
            assertThatThrownBy(() -> pool.submit(underNone).get())
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed before an inner one");
            assertThat(seenBy(pool)).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenAFutureOfStages_whenEachRunsOnACarryingExecutor_thenEachSeesTheUse() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Optional<Use>> seen = under(DESK, () -> {
                var executor = context.carrying((java.util.concurrent.Executor) pool);
                return CompletableFuture.supplyAsync(() -> List.of(context.current()), executor)
                        .thenApplyAsync(
                                first -> {
                                    List<Optional<Use>> both = new ArrayList<>(first);
                                    both.add(context.current());
                                    return both;
                                },
                                executor)
                        .get();
            });

            assertThat(seen).containsExactly(Optional.of(DESK), Optional.of(DESK));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenManyTasksOfManyUses_whenAFewThreadsRunThem_thenEachSeesItsOwn() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            ExecutorService carrying = context.carrying(pool);
            List<Future<Boolean>> right = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                Use use = Use.of(SupportDesk.class).by("agent-" + i);
                right.add(under(
                        use, () -> carrying.submit(() -> context.current().equals(Optional.of(use)))));
            }
            for (Future<Boolean> one : right) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenACarryingService_whenEnded_thenTheOneBelowEnds() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        ExecutorService carrying = context.carrying(pool);

        assertThat(carrying.isShutdown()).isFalse();
        carrying.shutdown();

        assertThat(carrying.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.isTerminated()).isTrue();
        assertThat(carrying.isTerminated()).isTrue();
        assertThat(carrying.shutdownNow()).isEmpty();
    }
}
