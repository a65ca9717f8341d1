/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import static dev.privet.propagation.Pipelines.DESK;
import static dev.privet.propagation.Pipelines.NEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeContext;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.UnminimisedAccess;
import dev.privet.gate.Use;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A snapshot takes the purpose along, and its scope leaves the thread as it found it. */
class PurposePropagationTest {

    private final Pipelines host = new Pipelines();
    private final ContextRegistry registry = new ContextRegistry();
    private final PurposePropagation propagation = PurposePropagation.register(registry, host.gate);
    private final ContextSnapshotFactory snapshots =
            ContextSnapshotFactory.builder().contextRegistry(registry).build();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThePool() {
        pool.shutdownNow();
    }

    private ContextSnapshot taken(Use use) throws Exception {
        return host.under(use, snapshots::captureAll);
    }

    @Test
    void givenASnapshot_whenATaskRunsUnderIt_thenItsUseIsInForceAndWhatItShowsIsInTheLedger() throws Exception {
        ContextSnapshot desk = taken(DESK);

        assertThat(pool.submit(desk.wrap(host::show)).get()).contains(DESK);
        assertThat(host.leftOn(pool)).isEmpty();
        assertThat(pool.submit(desk.wrap(host::show)).get()).contains(DESK);

        assertThat(host.entries()).containsExactly("support-desk 1 agent-7", "support-desk 1 agent-7");
    }

    @Test
    void givenATaskThatFails_whenItRunsUnderASnapshot_thenNothingStaysOnTheThread() throws Exception {
        Runnable failing = taken(DESK).wrap((Runnable) () -> {
            host.show();
            throw new IllegalStateException("on purpose");
        });

        assertThatThrownBy(() -> pool.submit(failing).get()).hasRootCauseMessage("on purpose");

        assertThat(host.leftOn(pool)).isEmpty();
        assertThat(host.entries()).hasSize(1);
    }

    @Test
    void givenASnapshotOfNoUse_whenATaskRunsWhereOneIsInForce_thenItRunsUnderNone() throws Exception {
        ContextSnapshot none = snapshots.captureAll();

        host.under(DESK, () -> {
            assertThat(none.wrap(host::current).call()).isEmpty();
            assertThat(host.current()).contains(DESK);
            return true;
        });
    }

    @Test
    void givenNestedSnapshots_whenTheirScopesClose_thenEachBringsBackWhatItFound() throws Exception {
        ContextSnapshot desk = taken(DESK);
        ContextSnapshot news = taken(NEWS);
        ContextSnapshot none = snapshots.captureAll();

        host.under(NEWS, () -> {
            host.show();
            try (ContextSnapshot.Scope first = desk.setThreadLocals()) {
                assertThat(host.show()).contains(DESK);
                try (ContextSnapshot.Scope second = none.setThreadLocals()) {
                    assertThat(host.show()).isEmpty();
                    try (ContextSnapshot.Scope third = news.setThreadLocals()) {
                        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
                        assertThat(host.show()).contains(NEWS);
                    }
                    assertThat(host.current()).isEmpty();
                }
                assertThat(host.show()).contains(DESK);
            }
            assertThat(host.show()).contains(NEWS);
            return true;
        });

        assertThat(host.current()).isEmpty();
        assertThat(host.entries()).containsExactly("newsletter 1 null", "support-desk 2 agent-7", "newsletter 2 null");
    }

    @Test
    void givenTheUseOfTheSnapshotInForce_whenItsScopeCloses_thenThatGoesOnAndLeavesOneEntry() throws Exception {
        ContextSnapshot desk = taken(DESK);

        host.under(DESK, () -> {
            host.show();
            for (int i = 0; i < 3; i++) {
                desk.wrap(host::show).call();
            }
            assertThat(host.show()).contains(DESK);
            return true;
        });

        assertThat(host.entries()).containsExactly("support-desk 5 agent-7");
    }

    @Test
    void givenAUseThatSeesEverything_whenASnapshotOfItRuns_thenThatIsMinimisedAlsoOnTheSameThread() throws Exception {
        PurposeContext context = host.gate.context();
        ContextSnapshot desk = taken(DESK);
        try (PurposeScope scope = context.openUnminimised(DESK, UnminimisedAccess.because("Moving house"))) {
            assertThat(scope.use()).isEqualTo(DESK);
            ContextSnapshot here = snapshots.captureAll();
            assertThat(here).isNotEqualTo(desk);
            for (ContextSnapshot each : List.of(desk, here)) {
                assertThat(each.wrap(host::show).call()).contains(DESK);
            }
            host.show();
        }

        assertThat(host.ledger.latest(9))
                .extracting(entry -> entry.detail().contains("not minimised: Moving house"))
                .containsExactly(false, false, true);
    }

    @Test
    void givenAScopeThatATaskLeavesOpen_whenTheSnapshotsScopeCloses_thenItEndsWithIt() throws Exception {
        PurposeScope left = pool.submit(taken(DESK).wrap(() -> {
                    PurposeScope scope = host.gate.context().open(NEWS);
                    host.show();
                    return scope;
                }))
                .get();

        assertThat(host.leftOn(pool)).isEmpty();
        assertThat(host.entries()).containsExactly("newsletter 1 null");
        left.close();
        assertThat(host.entries()).hasSize(1);
    }

    @Test
    void givenScopesOfSnapshots_whenTheOuterOneIsClosedFirst_thenNothingStaysNorComesBack() throws Exception {
        ContextSnapshot desk = taken(DESK);
        ContextSnapshot news = taken(NEWS);

        pool.submit(() -> {
                    ContextSnapshot.Scope outer = desk.setThreadLocals();
                    host.show();
                    ContextSnapshot.Scope inner = news.setThreadLocals();
                    host.show();
                    outer.close();
                    assertThat(host.current()).isEmpty();
                    inner.close();
                    outer.close();
                    assertThat(host.current()).isEmpty();
                })
                .get();

        assertThat(host.leftOn(pool)).isEmpty();
        assertThat(host.entries()).containsExactlyInAnyOrder("newsletter 1 null", "support-desk 1 agent-7");
    }

    @Test
    void givenAScopeClosedTwice_whenAnotherUseIsInForceMeanwhile_thenThatStays() throws Exception {
        ContextSnapshot.Scope first = taken(DESK).setThreadLocals();
        first.close();

        host.under(NEWS, () -> {
            first.close();
            assertThat(host.current()).contains(NEWS);
            return true;
        });
    }

    @Test
    void givenAScopeOfAnotherThread_whenClosedHere_thenNothingChangesHere() throws Exception {
        ContextSnapshot desk = taken(DESK);
        ContextSnapshot.Scope elsewhere =
                pool.submit(() -> desk.setThreadLocals()).get();

        host.under(NEWS, () -> {
            elsewhere.close();
            assertThat(host.current()).contains(NEWS);
            return true;
        });

        assertThat(host.leftOn(pool)).contains(DESK);
        pool.submit(elsewhere::close).get();
        assertThat(host.leftOn(pool)).isEmpty();
    }

    @Test
    void givenWhatALibraryDidNotTakeBack_whenTheHostsScopeCloses_thenItEndsWithItAndIsInTheLedger() throws Exception {
        ContextSnapshot news = taken(NEWS);

        host.under(DESK, () -> {
            ContextSnapshot.Scope forgotten = news.setThreadLocals();
            assertThat(forgotten).isNotNull();
            return host.show();
        });

        assertThat(host.current()).isEmpty();
        assertThat(host.entries()).containsExactly("newsletter 1 null");
    }

    @Test
    void givenTwoGates_whenBothAreRegistered_thenNeitherSeesTheOthersUse() throws Exception {
        Pipelines other = new Pipelines();
        PurposePropagation.register(registry, other.gate);
        ContextSnapshot desk = taken(DESK);

        pool.submit(desk.wrap(() -> {
                    assertThat(host.current()).contains(DESK);
                    assertThat(other.current()).isEmpty();
                }))
                .get();
        other.under(
                NEWS,
                () -> desk.wrap(() -> {
                            assertThat(host.current()).contains(DESK);
                            assertThat(other.current()).isEmpty();
                            return true;
                        })
                        .call());
        assertThat(registry.getThreadLocalAccessors()).hasSize(2);
    }

    @Test
    void givenAClosedRegistration_whenASnapshotIsTaken_thenTheUseStaysWhereItIs() throws Exception {
        propagation.close();
        propagation.close();

        assertThat(registry.getThreadLocalAccessors()).isEmpty();
        assertThat(pool.submit(taken(DESK).wrap(host::current)).get()).isEmpty();
    }

    @Test
    void givenAGateRegisteredTwice_whenOneRegistrationIsClosed_thenTheOtherStillCarries() throws Exception {
        PurposePropagation second = PurposePropagation.register(registry, host.gate);
        assertThat(second.key()).isEqualTo(propagation.key()).hasToString("privet.purpose");

        propagation.close();
        propagation.close();

        assertThat(pool.submit(taken(DESK).wrap(host::current)).get()).contains(DESK);
        second.close();
        assertThat(registry.getThreadLocalAccessors()).isEmpty();
    }

    @Test
    void givenASnapshotInForce_whenTheRegistrationIsClosed_thenItsUseIsInForceNoMore() throws Exception {
        ContextSnapshot desk = taken(DESK);
        ContextSnapshot.Scope scope = pool.submit(() -> desk.setThreadLocals()).get();
        assertThat(host.leftOn(pool)).contains(DESK);

        propagation.close();

        assertThat(host.leftOn(pool)).isEmpty();
        pool.submit(scope::close).get();
        assertThat(pool.submit(() -> host.under(NEWS, host::current)).get()).contains(NEWS);
        assertThat(host.leftOn(pool)).isEmpty();
    }

    @Test
    void givenAFailingLedger_whenTheScopeCloses_thenItIsLoggedWithoutItsMessageAndTheThreadIsClear() throws Exception {
        PrivacyGate failing = Pipelines.gate(new Ledger() {
            @Override
            public void append(LedgerEntry entry) {
                throw new IllegalStateException("canary-7f3a");
            }

            @Override
            public List<LedgerEntry> latest(int atMost) {
                return List.of();
            }
        });
        ThreadLocal<String> others = new ThreadLocal<>();
        ContextRegistry mixed = new ContextRegistry();
        PurposePropagation.register(mixed, failing);
        mixed.registerThreadLocalAccessor("others", others);
        ContextSnapshot snapshot;
        others.set("outer");
        try (PurposeScope scope = failing.context().open(DESK)) {
            assertThat(scope.use()).isEqualTo(DESK);
            snapshot = ContextSnapshotFactory.builder()
                    .contextRegistry(mixed)
                    .build()
                    .captureAll();
        } finally {
            others.remove();
        }

        List<ILoggingEvent> logged =
                logged(() -> snapshot.wrap(() -> Pipelines.showAt(failing)).run());

        assertThat(logged).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
        assertThat(logged)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "What was shown under a purpose that was carried to this thread could not be written to the"
                                + " ledger (java.lang.IllegalStateException). The purpose has ended all the same.");
        assertThat(failing.context().current()).isEmpty();
        assertThat(others.get()).isNull();
    }

    @Test
    void givenAValueOfAnotherKind_whenSet_thenNoUseIsInForceAndTheTypeIsTold() throws Exception {
        @SuppressWarnings("unchecked")
        ThreadLocalAccessor<Object> accessor =
                (ThreadLocalAccessor<Object>) registry.getThreadLocalAccessors().get(0);

        host.under(DESK, () -> {
            Object before = Objects.requireNonNull(accessor.getValue());
            assertThat(logged(() -> accessor.setValue("canary-7f3a")))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly(
                            "A java.lang.String was carried along as the purpose in force, so none is. Put a Use or a"
                                    + " CarriedUse under the key.");
            assertThat(host.current()).isEmpty();
            accessor.restore(before);
            assertThat(host.current()).contains(DESK);
            return true;
        });
    }

    @Test
    void givenAUseOfAnotherGate_whenSet_thenNoneIsInForce() throws Exception {
        Pipelines other = new Pipelines();
        Object foreign = other.under(DESK, () -> other.gate.context().carried());
        @SuppressWarnings("unchecked")
        ThreadLocalAccessor<Object> accessor =
                (ThreadLocalAccessor<Object>) registry.getThreadLocalAccessors().get(0);

        accessor.setValue(foreign);
        assertThat(host.current()).isEmpty();

        accessor.setValue(host.under(DESK, () -> host.gate.context().carried()));
        assertThat(host.current()).contains(DESK);
        accessor.setValue();
        assertThat(host.current()).isEmpty();
        accessor.restore();
        assertThat(host.current()).isEmpty();
        assertThat(host.leftOn(pool)).isEqualTo(Optional.empty());
    }

    private static List<ILoggingEvent> logged(Runnable work) {
        Logger logger = (Logger) org.slf4j.LoggerFactory.getLogger(PurposeAccessor.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            work.run();
        } finally {
            logger.detachAppender(appender);
        }
        return List.copyOf(appender.list);
    }
}
