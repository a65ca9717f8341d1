/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.jpa.EntityGuard;
import dev.privet.jpa.GuardMode;
import dev.privet.jpa.PrivetJpa;
import dev.privet.jpa.PrivetStatementInspector;
import dev.privet.spring.PrivetAutoConfiguration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Has the gate asked when marked entities are loaded and stored. What no purpose needs is reported; {@code privet.entities.guard=refuse}
 * refuses it, and {@code off} switches the guard off.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnClass(PrivetJpa.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetEntitiesProperties.class)
@PublicApi(since = "0.1")
public final class PrivetEntityGuardAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetEntityGuardAutoConfiguration() {}

    /** Not lazy even where everything else is: nobody asks for it, and what is loaded before it is not guarded. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean({PrivetJpa.class, Privet.class})
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "privet.entities.guard", havingValue = "report", matchIfMissing = true)
    static EntityGuard privetReportingGuard(PrivetJpa jpa, Privet privet) {
        return jpa.guard(privet.gate(), GuardMode.REPORT);
    }

    @Bean
    @Lazy(false)
    @ConditionalOnBean({PrivetJpa.class, Privet.class})
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "privet.entities.guard", havingValue = "refuse")
    static EntityGuard privetRefusingGuard(PrivetJpa jpa, Privet privet) {
        return jpa.guard(privet.gate(), GuardMode.REFUSE);
    }

    /** Hibernate lets its statements be seen only by what it was built with. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HibernatePropertiesCustomizer.class, StatementInspector.class})
    static class Statements {

        @Bean
        static HibernatePropertiesCustomizer privetStatementInspector() {
            return properties -> properties.compute(
                    JdbcSettings.STATEMENT_INSPECTOR,
                    (name, of) -> of instanceof StatementInspector hosts
                            ? new PrivetStatementInspector(hosts)
                            : of == null ? new PrivetStatementInspector() : of);
        }
    }
}
