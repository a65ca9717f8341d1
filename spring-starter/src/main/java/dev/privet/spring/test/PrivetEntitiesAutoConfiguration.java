/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Gives Privet the marked entities in a test that starts no persistence and so has nobody to ask for them: it looks for them where Boot would.
 * Only Boot's slices of tests load it.
 *
 * @since 0.1
 */
@AutoConfiguration(before = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({Privet.class, Entity.class, EntityScanner.class})
@PublicApi(since = "0.1")
public final class PrivetEntitiesAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetEntitiesAutoConfiguration() {}

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetScannedEntities(ApplicationContext context) {
        return builder -> builder.marked(scanned(context));
    }

    private static List<Class<?>> scanned(ApplicationContext context) {
        try {
            return new EntityScanner(context)
                    .scan(Entity.class, Embeddable.class).stream()
                            .filter(DataMap::isMarked)
                            .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A marked entity cannot be read.", e);
        }
    }
}
