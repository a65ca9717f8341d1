/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Product;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries are kept all or none, in their order and for good, whether the pool's connections commit by themselves or not. */
@ParameterizedClass
@EnumSource
class LedgerAppendsTest {

    private static final Instant AT = Instant.parse("2026-11-27T10:00:00.123456Z");

    private final Pool pool;
    private String url;
    private EntityManagerFactory factory;
    private JdbcLedger ledger;

    LedgerAppendsTest(Pool pool) {
        this.pool = pool;
    }

    /** A database, and how a pool gives its connections. Hibernate's own does as it is told, EclipseLink begins transactions itself. */
    enum Pool {
        COMMITTING_H2(Stack.HIBERNATE_H2, true),
        COMMITTING_POSTGRESQL(Stack.HIBERNATE_POSTGRESQL, true),
        WAITING_H2(Stack.HIBERNATE_H2, false),
        WAITING_POSTGRESQL(Stack.HIBERNATE_POSTGRESQL, false),
        ECLIPSELINK_POSTGRESQL(Stack.ECLIPSELINK_POSTGRESQL, true);

        private final Stack stack;
        private final boolean commits;

        Pool(Stack stack, boolean commits) {
            this.stack = stack;
            this.commits = commits;
        }
    }

    @BeforeEach
    void open() throws SQLException {
        url = pool.stack.url();
        factory = pool.stack.factory(
                url, Map.of("hibernate.connection.autocommit", String.valueOf(pool.commits)), Product.class);
        PrivetJpa jpa = PrivetJpa.on(factory);
        jpa.createTables();
        ledger = jpa.ledger();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private static LedgerEntry entry(int count) {
        return LedgerEntry.of(AT, LedgerEvent.USED, "Customer", count % 2 == 0 ? "helping" : null, count, "reveal name")
                .by(count % 3 == 0 ? null : "clerk", null);
    }

    private static List<LedgerEntry> entries(int from, int number) {
        return IntStream.range(from, from + number)
                .mapToObj(LedgerAppendsTest::entry)
                .toList();
    }

    private long seenFromOutside() throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from privet_ledger")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void givenAnyNumberAtOnce_whenAppended_thenAllAreThereInTheirOrderAndOthersSeeThem() throws SQLException {
        List<LedgerEntry> expected = new ArrayList<>();
        for (int number : List.of(1, 2, 3, 15, 16, 17, 32, 33, 100, 1)) {
            List<LedgerEntry> together = entries(expected.size(), number);

            ledger.appendAll(together);

            expected.addAll(together);
            assertThat(seenFromOutside()).isEqualTo(expected.size());
        }
        assertThat(ledger.latest(1_000)).containsExactlyElementsOf(expected);
    }

    @Test
    void givenOneThatIsThereAlready_whenAppendedWithOthers_thenNoneIsKeptAndTheNextAre() throws SQLException {
        LedgerEntry known = entry(0);
        ledger.append(known);
        for (int number : List.of(2, 5, 16, 20, 40)) {
            List<LedgerEntry> together = new ArrayList<>(entries(1, number));
            together.add(number / 2, known);

            assertThatThrownBy(() -> ledger.appendAll(together))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0701");

            assertThat(seenFromOutside()).isEqualTo(1);
        }
        List<LedgerEntry> after = entries(1, 3);
        ledger.appendAll(after);
        assertThat(ledger.latest(10)).startsWith(known).endsWith(after.toArray(LedgerEntry[]::new));
    }

    @Test
    void givenATransactionOfTheHost_whenItIsRolledBack_thenWhatWasAppendedMeanwhileStays() throws SQLException {
        assertThatThrownBy(() -> factory.runInTransaction(manager -> {
                    ledger.appendAll(entries(0, 3));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(seenFromOutside()).isEqualTo(3);
    }

    @Test
    void givenInstantsOfAnyAge_whenAppended_thenEachIsKeptToTheMicrosecond() {
        List<LedgerEntry> entries = Stream.of(
                        "0000-12-31T23:59:59.999999Z",
                        "0001-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "2026-11-27T10:00:00.1Z",
                        "2026-11-27T10:00:00.1Z",
                        "2026-11-27T10:00:00Z",
                        "9998-12-31T23:59:59.000001Z",
                        "+12000-01-01T00:00:00Z")
                .map(at -> LedgerEntry.of(Instant.parse(at), LedgerEvent.USED, "Customer", null, 1, ""))
                .toList();

        ledger.appendAll(entries);

        assertThat(ledger.latest(10)).containsExactlyElementsOf(entries);
    }

    @Test
    void givenNone_whenAppended_thenNothingHappens() throws SQLException {
        ledger.appendAll(List.of());

        assertThat(seenFromOutside()).isZero();
    }
}
