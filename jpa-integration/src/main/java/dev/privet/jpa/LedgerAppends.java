/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.Provider;
import dev.privet.ledger.LedgerEntry;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Appends entries in a transaction of their own. A use waits for that when it ends, so little is put around it: where the connection commits
 * each statement and one statement takes all entries, it is the transaction, and there is one way to the database and back rather than two.
 */
interface LedgerAppends {

    /** Appends all of them or none; has committed when it returns. */
    void append(List<LedgerEntry> entries);

    /** As the provider of a factory lets it. */
    static LedgerAppends on(EntityManagerFactory factory, Transactions transactions) {
        return Provider.of(factory) == Provider.HIBERNATE
                ? new OnHibernate(factory.unwrap(SessionFactoryImplementor.class))
                : entries -> transactions.onConnection(connection -> {
                    LedgerInserts.all(connection, entries);
                    return true;
                });
    }

    /**
     * A session without state costs a fraction of an entity manager, of which a container makes a proxy besides.
     *
     * @param sessions Hibernate's own, not the proxy of a container
     */
    record OnHibernate(SessionFactory sessions) implements LedgerAppends {

        @Override
        public void append(List<LedgerEntry> entries) {
            try (StatelessSession session = sessions.openStatelessSession()) {
                if (!session.doReturningWork(connection -> isAppendedAtOnce(connection, entries))) {
                    session.inTransaction(transaction -> session.doWork(connection -> {
                        Connections.refuseWhatCannotBeUndone(connection);
                        LedgerInserts.all(connection, entries);
                    }));
                }
            }
        }

        private static boolean isAppendedAtOnce(Connection connection, List<LedgerEntry> entries) throws SQLException {
            return connection.getAutoCommit() && LedgerInserts.byOne(connection, entries);
        }
    }
}
