/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
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
