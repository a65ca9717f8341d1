/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.Map;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The providers of Jakarta Persistence that Privet works on. */
@SuppressWarnings("ImmutableEnumChecker") // The providers hold no state.
public enum Provider {
    /** Hibernate ORM. */
    HIBERNATE(new HibernatePersistenceProvider(), Map.of("hibernate.hbm2ddl.auto", "create")),
    /** EclipseLink, without weaving, as in an application that runs without an agent. */
    ECLIPSELINK(
            new org.eclipse.persistence.jpa.PersistenceProvider(),
            Map.of("jakarta.persistence.schema-generation.database.action", "create"));

    private final PersistenceProvider provider;
    private final Map<String, String> creating;

    Provider(PersistenceProvider provider, Map<String, String> creating) {
        this.provider = provider;
        this.creating = creating;
    }

    /** What makes it create the tables of the entities. */
    Map<String, String> creating() {
        return creating;
    }

    /** Asks the provider itself, since the bootstrap of the specification takes the first that says yes. */
    EntityManagerFactory factory(PersistenceConfiguration configuration) {
        configuration.property("eclipselink.logging.level", "OFF");
        return provider.createEntityManagerFactory(configuration);
    }
}
