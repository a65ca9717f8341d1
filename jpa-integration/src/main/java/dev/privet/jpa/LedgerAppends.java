/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.Provider;
import dev.privet.ledger.LedgerEntry;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
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
                ? OnHibernate.of(factory.unwrap(SessionFactoryImplementor.class))
                : entries -> transactions.onConnection(connection -> {
                    LedgerInserts.all(connection, entries);
                    return true;
                });
    }

    /**
     * A connection of the provider's own pool costs less than a session, and a session without state a fraction of an entity manager, of
     * which a container makes a proxy besides.
     *
     * @param sessions Hibernate's own, not the proxy of a container
     * @param pool where connections come from that commit by themselves; nothing where they depend on a tenant, or do not commit
     */
    record OnHibernate(SessionFactory sessions, Optional<ConnectionProvider> pool) implements LedgerAppends {

        static OnHibernate of(SessionFactoryImplementor sessions) {
            SessionFactoryOptions options = sessions.getSessionFactoryOptions();
            boolean isPlain = !options.isMultiTenancyEnabled() && !options.doesConnectionProviderDisableAutoCommit();
            return new OnHibernate(
                    sessions,
                    isPlain
                            ? Optional.ofNullable(sessions.getServiceRegistry().getService(ConnectionProvider.class))
                            : Optional.empty());
        }

        @Override
        public void append(List<LedgerEntry> entries) {
            if (pool.isPresent() && isAppendedAtOnce(pool.get(), entries)) {
                return;
            }
            try (StatelessSession session = sessions.openStatelessSession()) {
                session.inTransaction(transaction -> session.doWork(connection -> {
                    Connections.refuseWhatCannotBeUndone(connection);
                    LedgerInserts.all(connection, entries);
                }));
            }
        }

        private static boolean isAppendedAtOnce(ConnectionProvider pool, List<LedgerEntry> entries) {
            try {
                Connection connection = pool.getConnection();
                try {
                    return connection.getAutoCommit() && LedgerInserts.byOne(connection, entries);
                } finally {
                    pool.closeConnection(connection);
                }
            } catch (SQLException e) {
                throw new PersistenceException("The ledger's table did not take the entries", e);
            }
        }
    }
}
