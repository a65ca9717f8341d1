/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.jpa.PrivetJpa;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/** Privet's own tables, created where that is asked for or can do no harm. */
record PrivetTables(PrivetJpa jpa, EntityManagerFactory factory, PrivetLedgerProperties properties) {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetTables.class);

    void createWhereWanted() {
        Boolean asked = properties.createTable();
        if (asked == null && isEmbedded(factory)) {
            createIfThereIsAScript();
        } else if (Boolean.TRUE.equals(asked)) {
            jpa.createTables();
        }
    }

    /** An embedded database that has no script is no mistake of a host that marks nothing; {@link TableCheck} knows the others. */
    private void createIfThereIsAScript() {
        try {
            jpa.createTables();
        } catch (PrivacyConfigurationException e) {
            LOG.debug("There are no scripts of Privet's tables for this embedded database.");
        }
    }

    /** Whether the database lives and ends with the application. */
    static boolean isEmbedded(EntityManagerFactory factory) {
        DataSource dataSource = factory instanceof EntityManagerFactoryInfo info ? info.getDataSource() : null;
        return dataSource != null && EmbeddedDatabaseConnection.isEmbedded(dataSource);
    }
}
