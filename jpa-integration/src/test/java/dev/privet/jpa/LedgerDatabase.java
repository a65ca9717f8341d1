/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.shop.Product;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * An empty database with Privet's tables.
 *
 * @param url its address
 * @param factory over it
 * @param jpa Privet on it
 * @param vandal who writes past it
 */
record LedgerDatabase(String url, EntityManagerFactory factory, PrivetJpa jpa, JdbcVandal vandal)
        implements AutoCloseable {

    static LedgerDatabase open(Databases database) throws SQLException {
        return open(database, false);
    }

    /**
     * Opens one.
     *
     * @param commits whether connections of the pool commit each statement by themselves until a transaction begins, as those of most
     *     pools do
     */
    static LedgerDatabase open(Databases database, boolean commits) throws SQLException {
        String url = database.url();
        Map<String, Object> properties = new HashMap<>(Provider.HIBERNATE.creating());
        properties.put("hibernate.connection.autocommit", commits);
        EntityManagerFactory factory = Databases.factory(url, properties, Product.class);
        PrivetJpa jpa = PrivetJpa.on(factory);
        jpa.createTables();
        return new LedgerDatabase(url, factory, jpa, new JdbcVandal(url));
    }

    /** Another application on the same database, with another provider. */
    EntityManagerFactory secondFactory() {
        return Databases.factory(Provider.ECLIPSELINK, url, Map.of(), Product.class);
    }

    Connection connect() throws SQLException {
        Connection connection = Databases.connect(url);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        vandal.close();
        factory.close();
    }
}
