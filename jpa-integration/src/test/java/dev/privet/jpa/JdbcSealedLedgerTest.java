/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.ledger.LedgerVandal;
import dev.privet.ledger.SealableLedger;
import dev.privet.ledger.SealedLedgerContractTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** A ledger in a database keeps the contract of those that can be sealed. */
class JdbcSealedLedgerTest {

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

    abstract static class OnDatabase extends SealedLedgerContractTest {

        private final Databases database;
        private LedgerDatabase opened;

        OnDatabase(Databases database) {
            this.database = database;
        }

        @BeforeEach
        void open() throws SQLException {
            opened = LedgerDatabase.open(database);
        }

        @AfterEach
        void close() throws SQLException {
            opened.close();
        }

        @Override
        protected SealableLedger ledger() {
            return opened.jpa().ledger();
        }

        @Override
        protected LedgerVandal vandal() {
            return opened.vandal();
        }
    }
}
