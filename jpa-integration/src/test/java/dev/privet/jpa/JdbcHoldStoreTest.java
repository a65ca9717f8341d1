/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Product;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.HoldStoreContractTest;
import dev.privet.retention.LegalHold;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcHoldStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    abstract static class OnADatabase extends HoldStoreContractTest {

        private final Stack stack;
        private Unit unit;

        OnADatabase(Stack stack) {
            this.stack = stack;
        }

        @BeforeEach
        void begin() throws SQLException {
            unit = Unit.on(stack, Product.class);
            unit.jpa.createTables();
            unit.jpa.createTables();
        }

        @AfterEach
        void end() {
            unit.close();
        }

        @Override
        protected HoldStore store() {
            return unit.jpa.holds();
        }

        @Override
        protected Ledger ledger() {
            return unit.jpa.ledger();
        }
    }

    @Nested
    class OnH2 extends OnADatabase {
        OnH2() {
            super(Stack.HIBERNATE_H2);
        }
    }

    @Nested
    class WithEclipseLinkOnH2 extends OnADatabase {
        WithEclipseLinkOnH2() {
            super(Stack.ECLIPSELINK_H2);
        }
    }

    @Nested
    class WithEclipseLinkOnPostgreSql extends OnADatabase {
        WithEclipseLinkOnPostgreSql() {
            super(Stack.ECLIPSELINK_POSTGRESQL);
        }
    }

    @Nested
    class OnPostgreSql extends OnADatabase {
        OnPostgreSql() {
            super(Stack.HIBERNATE_POSTGRESQL);
        }
    }

    private static LegalHold place(HoldStore store) {
        LegalHold hold = new LegalHold(
                UUID.randomUUID(),
                new HoldScope.OfType("Invoice"),
                "Claim 12",
                "legal-4",
                NOON,
                LocalDate.of(2027, 3, 1));
        store.place(hold, LedgerEntry.of(NOON, LedgerEvent.HOLD_PLACED, "Invoice", null, 1, ""));
        return hold;
    }

    /** Each of two nodes tries to end every hold: one of them succeeds, and the ledger has one entry of it. */
    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenTwoNodes_whenTheyPlaceAndReleaseAtOnce_thenEachHoldEndsOnce(Stack stack) throws Exception {
        String url = stack.url();
        try (Unit one = Unit.of(stack.create(url, Product.class));
                Unit other = Unit.of(stack.create(url, Product.class))) {
            one.jpa.createTables();
            List<LegalHold> holds =
                    IntStream.range(0, 20).mapToObj(i -> place(one.jpa.holds())).toList();

            List<CompletableFuture<Long>> releasing = List.of(one, other).stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> holds.stream()
                            .filter(hold -> node.jpa
                                    .holds()
                                    .release(
                                            hold.id(),
                                            NOON,
                                            "legal-5",
                                            LedgerEntry.of(NOON, LedgerEvent.HOLD_RELEASED, "Invoice", null, 1, "")))
                            .peek(hold -> place(node.jpa.holds()))
                            .count()))
                    .toList();

            assertThat(releasing.get(0).get(60, TimeUnit.SECONDS)
                            + releasing.get(1).get(60, TimeUnit.SECONDS))
                    .isEqualTo(20);
            assertThat(one.jpa.holds().live()).hasSize(20);
            assertThat(other.jpa.holds().ended()).hasSize(20);
            assertThat(one.jpa.ledger().latest(99)).hasSize(60);
        }
    }

    /** What has read the holds may go on until its end; only then the new one counts, for all. */
    @Test
    void givenATransactionThatDisposesOfRows_whenAHoldIsPlaced_thenThePlacingWaitsForItsEnd() throws Exception {
        String url = Stack.HIBERNATE_POSTGRESQL.url();
        try (Unit sweeping = Unit.of(Stack.HIBERNATE_POSTGRESQL.create(url, Product.class));
                Unit placing = Unit.of(Stack.HIBERNATE_POSTGRESQL.create(url, Product.class))) {
            sweeping.jpa.createTables();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            CompletableFuture<Integer> batch = CompletableFuture.supplyAsync(
                    () -> new Transactions(sweeping.factory).onConnection(connection -> {
                        int live = sweeping.jpa.holds().live(connection).size();
                        begun.countDown();
                        assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
                        return live;
                    }),
                    JdbcHoldStoreTest::start);
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<LegalHold> placed =
                    CompletableFuture.supplyAsync(() -> place(placing.jpa.holds()), JdbcHoldStoreTest::start);
            awaitALockThatIsWaitedFor(placing);

            assertThat(placed).isNotDone();
            assertThat(placing.jpa.holds().live()).isEmpty();
            end.countDown();
            assertThat(batch.get(60, TimeUnit.SECONDS)).isZero();
            placed.get(60, TimeUnit.SECONDS);
            assertThat(sweeping.jpa.holds().live()).hasSize(1);
        }
    }

    /** In a thread of its own: on two cores, the common pool of newer platforms has one for all. */
    private static void start(Runnable task) {
        new Thread(task).start();
    }

    private static void awaitALockThatIsWaitedFor(Unit unit) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            boolean waits = new Transactions(unit.factory).onConnection(connection -> {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                                + " and not granted and objid = 'privet_hold'::regclass::oid")) {
                    row.next();
                    return row.getInt(1) > 0;
                }
            });
            if (waits) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody waits");
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_POSTGRESQL"})
    void givenNoTables_whenRead_thenItFailsWithTheRemedy(Stack stack) throws SQLException {
        try (Unit unit = Unit.on(stack, Product.class)) {
            assertThatThrownBy(() -> unit.jpa.holds().live())
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0511 privet_hold")
                    .hasMessageContaining("PrivetJpa.createTables()");
        }
    }
}
