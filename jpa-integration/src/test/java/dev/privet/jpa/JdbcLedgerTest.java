/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Product;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerContractTest;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ledger in a database keeps the contract, and stands or falls with the transaction that it is written in. */
class JdbcLedgerTest {

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(Databases.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(Databases.POSTGRESQL);
        }
    }

    abstract static class OnDatabase extends LedgerContractTest {

        private static final LedgerEntry ENTRY = LedgerEntry.of(
                Instant.parse("2026-11-22T10:00:00Z"), LedgerEvent.DISPOSED, "Purchase", "end-retention", 3, "P2Y");

        private final Databases database;
        private String url;
        private EntityManagerFactory factory;
        private PrivetJpa jpa;

        OnDatabase(Databases database) {
            this.database = database;
        }

        @BeforeEach
        void open() throws SQLException {
            url = database.url();
            factory = Databases.create(url, Product.class);
            jpa = PrivetJpa.on(factory);
            jpa.createTables();
        }

        @AfterEach
        void close() {
            factory.close();
        }

        @Override
        protected Ledger ledger() {
            return jpa.ledger();
        }

        @Test
        void givenAHostTransaction_whenItIsRolledBack_thenTheEntryGoesWithIt() throws SQLException {
            try (Connection connection = Databases.connect(url)) {
                connection.setAutoCommit(false);
                jpa.ledger().append(connection, ENTRY);
                connection.rollback();
                assertThat(jpa.ledger().latest(1)).isEmpty();

                jpa.ledger().append(connection, ENTRY);
                assertThat(jpa.ledger().latest(1)).isEmpty();
                connection.commit();
            }
            assertThat(jpa.ledger().latest(1)).containsExactly(ENTRY);
        }

        @Test
        void givenATableWithEntries_whenCreatedAgain_thenTheyStay() {
            jpa.ledger().append(ENTRY);

            jpa.createTables();

            assertThat(jpa.ledger().latest(1)).containsExactly(ENTRY);
        }

        @Test
        void givenNoTable_whenAppended_thenTheRemedyIsToldAndNoValue() throws SQLException {
            try (Connection connection = Databases.connect(url);
                    var statement = connection.createStatement()) {
                statement.execute("drop table privet_ledger");
            }

            assertThatThrownBy(() -> jpa.ledger().append(ENTRY))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0701")
                    .hasMessageContaining("createTables()")
                    .hasMessageNotContaining("P2Y");
            assertThatThrownBy(() -> jpa.ledger().latest(1))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0701");
            assertThatThrownBy(() -> factory.runInTransaction(manager -> manager.runWithConnection(
                            (Connection connection) -> jpa.ledger().append(connection, ENTRY))))
                    .hasMessageNotContaining("P2Y");
        }
    }
}
