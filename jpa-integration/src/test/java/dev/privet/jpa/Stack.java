/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;

/** Every provider on every database: what a test runs on that has to hold on all of them. */
public enum Stack {
    /** Hibernate on H2. */
    HIBERNATE_H2(Provider.HIBERNATE, Databases.H2),
    /** Hibernate on PostgreSQL. */
    HIBERNATE_POSTGRESQL(Provider.HIBERNATE, Databases.POSTGRESQL),
    /** EclipseLink on H2. */
    ECLIPSELINK_H2(Provider.ECLIPSELINK, Databases.H2),
    /** EclipseLink on PostgreSQL. */
    ECLIPSELINK_POSTGRESQL(Provider.ECLIPSELINK, Databases.POSTGRESQL);

    /** What maps the entities. */
    public final Provider provider;

    final Databases database;

    Stack(Provider provider, Databases database) {
        this.provider = provider;
        this.database = database;
    }

    /** Whether the database is PostgreSQL. */
    public boolean isPostgreSql() {
        return database == Databases.POSTGRESQL;
    }

    /**
     * Creates an empty database.
     *
     * @return its address
     * @throws SQLException if the server refuses
     */
    public String url() throws SQLException {
        return database.url();
    }

    /**
     * A factory over a database, whose tables it creates.
     *
     * @param url a database of this stack
     * @param entities the mapped classes
     * @return the factory, to be closed by the caller
     */
    public EntityManagerFactory create(String url, Class<?>... entities) {
        return Databases.factory(provider, url, provider.creating(), entities);
    }

    /**
     * A factory over tables that are there already.
     *
     * @param url a database of this stack
     * @param properties of the provider
     * @param entities the mapped classes
     * @return the factory, to be closed by the caller
     */
    public EntityManagerFactory factory(String url, Map<String, ?> properties, Class<?>... entities) {
        return Databases.factory(provider, url, properties, entities);
    }

    /** The version of a row that was changed so many times. */
    int version(int changes) {
        // EclipseLink counts from 1.
        return provider == Provider.HIBERNATE ? changes : changes + 1;
    }
}
