/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.Provider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one place where SQL meets the connection of an entity manager that is in a transaction. */
final class Connections {

    private final boolean isEclipseLink;

    Connections(EntityManagerFactory factory) {
        this.isEclipseLink = Provider.of(factory) == Provider.ECLIPSELINK;
    }

    /** Does the work; what it throws unchecked comes out as it was, and what it throws checked is wrapped. */
    <T> T call(EntityManager manager, Work<T> work) {
        Work<T> undoable = connection -> {
            refuseWhatCannotBeUndone(connection);
            return work.on(connection);
        };
        return isEclipseLink ? onEclipseLink(manager, undoable) : onHibernate(manager, undoable);
    }

    /** Each statement would be there for good, whatever becomes of the transaction. */
    static void refuseWhatCannotBeUndone(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new PrivacyConfigurationException(
                    "Privet cannot work on this persistence unit",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "the connection of a transaction",
                            "it commits each statement by itself, so nothing could be undone.",
                            "let the provider switch auto-commit off, or have the pool do it: on Hibernate look at"
                                    + " hibernate.connection.provider_disables_autocommit.")));
        }
    }

    private static <T> T onHibernate(EntityManager manager, Work<T> work) {
        List<T> result = new ArrayList<>(1);
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        try {
            manager.runWithConnection((Connection connection) -> {
                try {
                    result.add(work.on(connection));
                } catch (RuntimeException | Error e) {
                    thrown.set(e);
                    throw e;
                }
            });
        } catch (RuntimeException | Error e) {
            throw as(thrown.get(), e);
        }
        return result.get(0);
    }

    private static RuntimeException as(@Nullable Throwable thrown, Throwable otherwise) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return as(otherwise, new IllegalStateException(otherwise));
    }

    /** EclipseLink's own way gives whatever connection there is, and that is none before its first statement. */
    private static <T> T onEclipseLink(EntityManager manager, Work<T> work) {
        Connection connection = acquired(manager);
        try {
            return work.on(connection);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PersistenceException("Work on a connection failed", e);
        }
    }

    /** Asking for it begins the transaction in the database, with a connection that does not commit by itself. */
    private static Connection acquired(EntityManager manager) {
        Connection connection = manager.unwrap(Connection.class);
        if (connection == null) {
            throw new PersistenceException("EclipseLink gave no connection to a transaction that is in progress");
        }
        return connection;
    }

    /**
     * What is done on a connection.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        /** Neither closes the connection nor ends its transaction. */
        T on(Connection connection) throws Exception;
    }
}
