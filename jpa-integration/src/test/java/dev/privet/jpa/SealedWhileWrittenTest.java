/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.LedgerBlock;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.LedgerOptions;
import dev.privet.ledger.LedgerVerification;
import dev.privet.ledger.SealReport;
import dev.privet.ledger.StoredEntry;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A ledger is sealed while others write to it: nobody waits, nothing is left out, and nothing is sealed twice. */
class SealedWhileWrittenTest {

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(Databases.H2, false);
        }
    }

    @Nested
    class OnH2WhereConnectionsCommit extends OnDatabase {
        OnH2WhereConnectionsCommit() {
            super(Databases.H2, true);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(Databases.POSTGRESQL, false);
        }
    }

    @Nested
    class OnPostgreSqlWhereConnectionsCommit extends OnDatabase {
        OnPostgreSqlWhereConnectionsCommit() {
            super(Databases.POSTGRESQL, true);
        }
    }

    abstract static class OnDatabase {

        private static final int WRITERS = 4;
        private static final int TRANSACTIONS = 60;

        private final Databases database;
        private final boolean commits;
        private LedgerDatabase opened;

        OnDatabase(Databases database, boolean commits) {
            this.database = database;
            this.commits = commits;
        }

        @BeforeEach
        void open() throws SQLException {
            opened = LedgerDatabase.open(database, commits);
        }

        @AfterEach
        void close() throws SQLException {
            opened.close();
        }

        private static LedgerKeeper keeper(JdbcLedger ledger) {
            return LedgerKeeper.of(ledger, LedgerOptions.standard().blocksOf(16), Clock.systemUTC(), ZoneOffset.UTC);
        }

        private static LedgerEntry entry(long count) {
            return LedgerEntry.of(Instant.EPOCH, LedgerEvent.USED, "Product", null, count, "");
        }

        private List<Long> sealed() {
            JdbcLedger ledger = opened.jpa().ledger();
            List<Long> counts = new ArrayList<>();
            long after = Long.MIN_VALUE;
            for (LedgerBlock block : ledger.blocks(0, 10_000)) {
                List<StoredEntry> entries = ledger.entries(after, block.lastPosition(), 1_000);
                assertThat(entries).hasSize(Math.toIntExact(block.entries()));
                entries.forEach(entry -> counts.add(entry.count()));
                after = block.lastPosition();
            }
            return counts;
        }

        @Test
        void givenATransactionInProgressWithTheLowerPosition_whenSealed_thenWhatCameAfterWaitsForIt()
                throws SQLException {
            JdbcLedger ledger = opened.jpa().ledger();
            LedgerKeeper keeper = keeper(ledger);
            ledger.append(entry(1));
            try (Connection slow = opened.connect()) {
                ledger.append(slow, entry(2));
                ledger.append(entry(3));

                SealReport report = keeper.seal();

                assertThat(report.more()).isTrue();
                assertThat(sealed()).doesNotContain(2L, 3L);
                slow.commit();
            }
            assertThat(keeper.seal().more()).isFalse();
            assertThat(sealed()).containsExactly(1L, 2L, 3L);
            assertThat(keeper.verify()).isInstanceOf(LedgerVerification.Intact.class);
        }

        @Test
        void givenATransactionThatIsRolledBack_whenSealed_thenItsPositionsAreLeftOut() throws SQLException {
            JdbcLedger ledger = opened.jpa().ledger();
            LedgerKeeper keeper = keeper(ledger);
            try (Connection slow = opened.connect()) {
                ledger.append(slow, entry(1));
                ledger.append(entry(2));
                slow.rollback();
            }

            assertThat(keeper.seal().entries()).isOne();
            assertThat(sealed()).containsExactly(2L);
        }

        /** One is always in progress, and each ends at some time. */
        @Test
        void givenTransactionsThatOverlapWithoutEnd_whenSealed_thenSealingGoesOn() throws SQLException {
            JdbcLedger ledger = opened.jpa().ledger();
            LedgerKeeper keeper = keeper(ledger);
            Connection before = opened.connect();
            ledger.append(before, entry(0));
            long sealed = 0;
            for (int i = 1; i <= 4; i++) {
                ledger.append(entry(100 + i));
                sealed += keeper.seal().entries();
                Connection next = opened.connect();
                ledger.append(next, entry(i));
                before.commit();
                before.close();
                before = next;
            }
            before.rollback();
            before.close();

            assertThat(sealed).isGreaterThanOrEqualTo(3);
            assertThat(keeper.verify()).isInstanceOf(LedgerVerification.Intact.class);
        }

        @Test
        void givenWritersAndTwoNodesThatSeal_whenAllAreAtItAtOnce_thenEachEntryIsSealedOnce() throws Exception {
            JdbcLedger ledger = opened.jpa().ledger();
            AtomicBoolean writing = new AtomicBoolean(true);
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
            try (EntityManagerFactory second = opened.secondFactory()) {
                List<Future<Integer>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int number = writer;
                    writers.add(threads.submit(() -> write(number)));
                }
                JdbcLedger other = PrivetJpa.on(second).ledger();
                List<Future<Long>> nodes =
                        List.of(threads.submit(sealing(ledger, writing)), threads.submit(sealing(other, writing)));
                long committed = 0;
                for (Future<Integer> each : writers) {
                    committed += each.get();
                }
                writing.set(false);
                long sealedMeanwhile = nodes.get(0).get() + nodes.get(1).get();
                keeper(ledger).seal();

                List<Long> sealed = sealed();
                assertThat(sealed).doesNotHaveDuplicates().hasSize(Math.toIntExact(committed));
                assertThat(sealedMeanwhile).isBetween(1L, committed);
                assertThat(keeper(other).verify()).isInstanceOf(LedgerVerification.Intact.class);
                assertThat(LongStream.range(0, ledger.blocks(0, 10_000).size()).boxed())
                        .hasSizeGreaterThan(1);
            } finally {
                threads.shutdownNow();
            }
        }

        private static Callable<Long> sealing(JdbcLedger ledger, AtomicBoolean writing) {
            return () -> {
                LedgerKeeper keeper = keeper(ledger);
                long sealed = 0;
                boolean isLast;
                do {
                    // Writers may be done before a node has begun; what it seals once they are shows that it can.
                    isLast = !writing.get();
                    sealed += keeper.seal().entries();
                } while (!isLast);
                return sealed;
            };
        }

        /** Transactions of one to four entries, of which every fifth is rolled back. */
        private int write(int writer) throws SQLException {
            Random random = new Random(writer);
            int committed = 0;
            try (Connection connection = opened.connect()) {
                for (int i = 0; i < TRANSACTIONS; i++) {
                    int entries = 1 + random.nextInt(4);
                    for (int j = 0; j < entries; j++) {
                        opened.jpa().ledger().append(connection, entry((writer * TRANSACTIONS + i) * 10L + j));
                    }
                    if (i % 5 == 4) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed += entries;
                    }
                }
            }
            return committed;
        }
    }
}
