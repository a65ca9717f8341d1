/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** Work in transactions of its own, each with an entity manager of its own, so nothing of the host's is touched. */
final class Transactions {

    private final EntityManagerFactory factory;
    private final Connections connections;

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
        this.connections = new Connections(factory);
    }

    /** Does the work and commits; whatever is thrown undoes it and is passed on. */
    <T> T call(Function<EntityManager, T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(manager);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollback(transaction, e);
                throw e;
            }
        }
    }

    /** Does work in SQL and commits; whatever is thrown unchecked undoes it and is passed on. */
    <T> T onConnection(Connections.Work<T> work) {
        return call(manager -> onConnection(manager, work));
    }

    /** The same in a transaction that is in progress, which its owner ends. */
    <T> T onConnection(EntityManager manager, Connections.Work<T> work) {
        return connections.call(manager, work);
    }

    /** Reads out of one snapshot that other transactions do not change. */
    <T> T readSnapshot(Connections.Work<T> work) {
        return onConnection(connection -> {
            Database.Restore restore = Database.of(connection).beginSnapshot(connection);
            try {
                return work.on(connection);
            } finally {
                restore.run();
            }
        });
    }

    /** Whether others are on the same persistence unit. */
    boolean isSameUnit(Transactions others) {
        return factory.equals(others.factory);
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
}
