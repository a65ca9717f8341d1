/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Says aloud that Privet is switched off. Protection never goes away in silence.
 *
 * @since 0.1
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "privet.enabled", havingValue = false)
@PublicApi(since = "0.1")
public final class PrivetDisabledAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    /** For Spring, which makes the only one. */
    PrivetDisabledAutoConfiguration() {}

    @Bean
    @Lazy(false)
    static SmartInitializingSingleton privetDisabledWarning() {
        return () ->
                LOG.warn("Privet is switched off by privet.enabled=false: personal data is neither minimised nor swept,"
                        + " and no evidence is kept.");
    }
}
