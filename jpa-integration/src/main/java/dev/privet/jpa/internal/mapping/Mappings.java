/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.Provider;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Reads the mapping of a persistence unit from its provider. */
public final class Mappings {

    private Mappings() {}

    /**
     * Reads the mapping of all entities. Asks the provider alone and nothing of the database.
     *
     * @param factory an open factory of Hibernate ORM or EclipseLink
     * @return the mapping, which does not change
     * @throws PrivacyConfigurationException if the factory is another provider's
     */
    public static Mapping of(EntityManagerFactory factory) {
        // Each reader names classes of its provider, so it is not touched where these are missing.
        return switch (Provider.of(factory)) {
            case HIBERNATE -> HibernateMappings.of(factory);
            case ECLIPSELINK -> EclipseLinkMappings.of(factory);
            case OTHER -> throw unknown();
        };
    }

    private static PrivacyConfigurationException unknown() {
        return new PrivacyConfigurationException(
                "Privet cannot work on this persistence unit",
                List.of(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        "the entity manager factory",
                        "it is neither Hibernate ORM's nor EclipseLink's, so Privet does not learn where the rows lie.",
                        "give it a factory of Hibernate ORM 7 or EclipseLink 5 on the same database.")));
    }
}
