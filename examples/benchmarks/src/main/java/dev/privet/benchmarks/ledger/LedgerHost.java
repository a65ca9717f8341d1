/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.ledger;

import dev.privet.jpa.PrivetJpa;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * An application with orders and a ledger.
 *
 * @param url of its database
 * @param factory its entity managers
 * @param jpa Privet on the persistence unit
 */
record LedgerHost(String url, EntityManagerFactory factory, PrivetJpa jpa) implements AutoCloseable {

    static LedgerHost on(String url) throws SQLException {
        PersistenceConfiguration configuration = new PersistenceConfiguration("ledger")
                .managedClass(Purchases.Account.class)
                .managedClass(Purchases.Purchase.class)
                .managedClass(Purchases.Line.class)
                .property(PersistenceConfiguration.JDBC_URL, url)
                .property(PersistenceConfiguration.JDBC_USER, user())
                .property(PersistenceConfiguration.JDBC_PASSWORD, password());
        EntityManagerFactory factory = new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
        LedgerHost host = new LedgerHost(url, factory, PrivetJpa.on(factory));
        host.empty();
        return host;
    }

    private static String user() {
        return System.getProperty("jdbc.user", "postgres");
    }

    private static String password() {
        return System.getProperty("jdbc.password", "postgres");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user(), password());
    }

    boolean isDurable() throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Makes all tables anew. */
    void empty() throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("drop table if exists privet_ledger_block, privet_ledger, line, purchase, account");
            sql.execute("create table account (id bigint primary key, orders bigint not null, changed_at timestamp)");
            sql.execute("insert into account select n, 0, null from generate_series(1, 100000) n");
            sql.execute("create table purchase (id bigint generated always as identity primary key,"
                    + " account_id bigint not null references account (id), placed_at timestamp not null, note text)");
            sql.execute("create index purchase_account on purchase (account_id)");
            sql.execute(
                    "create table line (id bigint generated always as identity primary key,"
                            + " purchase_id bigint not null references purchase (id), product text not null, amount numeric(10, 2))");
            sql.execute("create index line_purchase on line (purchase_id)");
        }
        jpa.createTables();
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
