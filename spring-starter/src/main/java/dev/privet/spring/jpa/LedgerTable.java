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

/** The table of the ledger, created where that is asked for or can do no harm. */
record LedgerTable(PrivetJpa jpa, EntityManagerFactory factory, PrivetLedgerProperties properties) {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerTable.class);

    void createWhereWanted() {
        Boolean asked = properties.createTable();
        if (asked == null && isEmbedded()) {
            createIfThereIsAScript();
        } else if (Boolean.TRUE.equals(asked)) {
            jpa.createTables();
        }
    }

    /** An embedded database that has no script is no mistake of a host that marks nothing; {@link LedgerCheck} knows the others. */
    private void createIfThereIsAScript() {
        try {
            jpa.createTables();
        } catch (PrivacyConfigurationException e) {
            LOG.debug("There is no script of the ledger's table for this embedded database.");
        }
    }

    private boolean isEmbedded() {
        DataSource dataSource = factory instanceof EntityManagerFactoryInfo info ? info.getDataSource() : null;
        return dataSource != null && EmbeddedDatabaseConnection.isEmbedded(dataSource);
    }
}
