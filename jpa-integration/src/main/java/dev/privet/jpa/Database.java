/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases that Privet knows by name; any other is spoken to by the standard alone. */
enum Database {
    H2("h2"),
    POSTGRESQL("postgresql"),
    OTHER("");

    private final String schemaFolder;

    Database(String schemaFolder) {
        this.schemaFolder = schemaFolder;
    }

    static Database of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> OTHER;
        };
    }

    /** What gives another value for each row. */
    String chance() {
        return this == POSTGRESQL ? "gen_random_uuid()" : "random_uuid()";
    }

    /**
     * Locks the rows of a query and passes over those that another transaction holds.
     *
     * @param alias of the table whose rows are locked
     */
    String locking(String alias) {
        return this == POSTGRESQL ? " for update of " + alias + " skip locked" : " for update skip locked";
    }

    /** Where the scripts for this database lie, or empty where none are shipped. */
    String schemaFolder() {
        return schemaFolder;
    }

    /**
     * Makes a transaction that has only just begun see one snapshot.
     *
     * @return what puts the connection back as it was; to be called before the transaction ends
     */
    Restore beginSnapshot(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            // Holds for this transaction alone, so a pooled connection carries nothing on to the next.
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return () -> {};
        }
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return () -> connection.setTransactionIsolation(before);
    }

    /**
     * Lets each statement of the transaction that begins see what others have committed until then. Where the host's transactions see one
     * moment alone, a hold that was placed since, and has kept this one waiting, would not show.
     *
     * @param connection in a transaction that has not done anything yet
     */
    void seeCommitted(Connection connection) throws SQLException {
        if (this == POSTGRESQL && connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level read committed");
            }
        }
    }

    /** Puts a connection back as it was. */
    @FunctionalInterface
    interface Restore {
        void run() throws SQLException;
    }
}
