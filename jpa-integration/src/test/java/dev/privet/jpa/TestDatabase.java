/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What tests in other packages need of {@link Databases}. */
public final class TestDatabase {

    private TestDatabase() {}

    /**
     * Creates an empty schema on PostgreSQL.
     *
     * @return its address
     * @throws SQLException if the server refuses
     */
    public static String postgreSql() throws SQLException {
        return Databases.POSTGRESQL.url();
    }

    /**
     * Connects past every layer that is under test.
     *
     * @param url a database of this class
     * @return a connection
     * @throws SQLException if the server refuses
     */
    public static Connection connect(String url) throws SQLException {
        return Databases.connect(url);
    }

    /**
     * A factory over tables that are there already.
     *
     * @param provider what maps the entities
     * @param url a database of this class
     * @param entities the mapped classes
     * @return the factory; Hibernate checks that the entities fit the tables
     */
    public static EntityManagerFactory factory(Provider provider, String url, Class<?>... entities) {
        return Databases.factory(provider, url, Map.of("hibernate.hbm2ddl.auto", "validate"), entities);
    }
}
