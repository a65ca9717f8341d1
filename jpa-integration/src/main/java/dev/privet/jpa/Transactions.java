/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work in transactions of its own, each with an entity manager of its own, so nothing of the host's is touched. */
final class Transactions {

    private final EntityManagerFactory factory;

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Does the work and commits; whatever is thrown undoes it and is passed on. */
    <T> T call(Function<EntityManager, T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                beginOnConnection(manager);
                T result = work.apply(manager);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollback(transaction, e);
                throw e;
            }
        }
    }

    /** Reads out of one snapshot that other transactions do not change. */
    void readSnapshot(Consumer<EntityManager> work) {
        call(manager -> {
            AtomicReference<Database.@Nullable Restore> restore = new AtomicReference<>();
            manager.runWithConnection((Connection connection) ->
                    restore.set(Database.of(connection).beginSnapshot(connection)));
            try {
                work.accept(manager);
            } finally {
                manager.runWithConnection((Connection connection) -> {
                    Database.Restore undo = restore.get();
                    if (undo != null) {
                        undo.run();
                    }
                });
            }
            return true;
        });
    }

    /**
     * EclipseLink begins on a connection only once it writes, and until then hands over one on which other threads read as well: what is
     * done there by SQL would be in no transaction. To ask it for the connection makes it begin.
     */
    private static void beginOnConnection(EntityManager manager) {
        if (isEclipseLink(manager)) {
            manager.unwrap(Connection.class);
        }
    }

    private static boolean isEclipseLink(EntityManager manager) {
        return manager.getDelegate().getClass().getName().startsWith("org.eclipse.persistence.");
    }

    /** Does work on the connection that the transaction of an entity manager has for itself. */
    static void run(EntityManager manager, Work work) {
        if (!isEclipseLink(manager)) {
            manager.runWithConnection((Connection connection) -> within(connection, work));
            return;
        }
        try {
            within(manager.unwrap(Connection.class), work);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Does work on the connection of a transaction. A provider may hand over a connection on which it has begun none so far, and each
     * statement would be committed by itself: then one is begun and ended here.
     */
    static void within(Connection connection, Work work) throws SQLException {
        if (!connection.getAutoCommit()) {
            work.run(connection);
            return;
        }
        connection.setAutoCommit(false);
        try {
            work.run(connection);
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            try {
                connection.rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollback(EntityTransaction transaction, Throwable failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work {
        void run(Connection connection) throws SQLException;
    }
}
