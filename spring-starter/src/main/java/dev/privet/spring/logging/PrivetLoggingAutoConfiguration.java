/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.logging;

import ch.qos.logback.classic.LoggerContext;
import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.logging.PrivetLogback;
import dev.privet.spring.PrivetAutoConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Minimises what is logged through Logback, which Boot uses unless it is told otherwise. Before the first bean of the host is made,
 * marked objects already show the name of their class alone; once {@link Privet} is there, what a log may see of them. Of another log that
 * nobody minimises it warns.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetLoggingProperties.class)
@PublicApi(since = "0.1")
public final class PrivetLoggingAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    /** For Spring, which makes the only one. */
    PrivetLoggingAutoConfiguration() {}

    @Bean
    @Lazy(false)
    @ConditionalOnBooleanProperty(name = "privet.logging.enabled", havingValue = false)
    static SmartInitializingSingleton privetLoggingDisabledWarning() {
        return () -> LOG.warn(
                "The log is not minimised, by privet.logging.enabled=false: marked objects print themselves into it.");
    }

    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    @ConditionalOnBooleanProperty(name = "privet.logging.enabled", matchIfMissing = true)
    static OtherLogCheck privetOtherLogCheck(ListableBeanFactory beans) {
        return new OtherLogCheck(LoggerFactory.getILoggerFactory().getClass(), beans);
    }

    /** Apart, so that nobody looks for Logback where it is not. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({LoggerContext.class, PrivetLogback.class})
    @ConditionalOnBooleanProperty(name = "privet.logging.enabled", matchIfMissing = true)
    static class OfLogback {

        @Bean
        static BeanFactoryPostProcessor privetLogbackFromTheStart() {
            return beans -> LogbackProtection.protect();
        }

        @Bean
        @Lazy(false)
        @ConditionalOnBean(Privet.class)
        static LogbackProtection privetLogbackProtection(Privet privet) {
            return new LogbackProtection(privet.minimiser());
        }
    }
}
