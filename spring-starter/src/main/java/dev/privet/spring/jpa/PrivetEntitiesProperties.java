/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about entities.
 *
 * @param guard What happens when an entity is loaded or stored that the purpose in force has no need of.
 */
@ConfigurationProperties("privet.entities")
record PrivetEntitiesProperties(@DefaultValue("report") Guard guard) {

    /** What happens when an entity is loaded or stored without need. */
    enum Guard {
        /** The gate is not asked. */
        OFF,
        /** It is counted and warned of. */
        REPORT,
        /** It is refused. */
        REFUSE
    }
}
