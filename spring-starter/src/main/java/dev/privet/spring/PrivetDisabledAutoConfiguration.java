/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Says aloud that Privet is switched off. Protection never goes away in silence, so a value of {@code privet.enabled} that is neither true nor
 * false ends the start.
 *
 * @since 0.1
 */
@AutoConfiguration
@Conditional(PrivetDisabledAutoConfiguration.NotEnabled.class)
@PublicApi(since = "0.1")
public final class PrivetDisabledAutoConfiguration {

    private static final String PROPERTY = "privet.enabled";
    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    /** For Spring, which makes the only one. */
    PrivetDisabledAutoConfiguration() {}

    @Bean
    @Lazy(false)
    static SmartInitializingSingleton privetDisabledWarning(Environment environment) {
        return () -> {
            if (!"false".equalsIgnoreCase(environment.getProperty(PROPERTY, "").strip())) {
                throw new PrivacyConfigurationException(
                        "It cannot be told whether Privet is to protect the application",
                        List.of(new Problem(
                                ProblemCode.PROPERTY_UNREADABLE,
                                PROPERTY,
                                "what is written there cannot be read.",
                                "write true or false.")));
            }
            LOG.warn("Privet is switched off by privet.enabled=false: personal data is neither minimised nor swept,"
                    + " and no evidence is kept.");
        };
    }

    /** The opposite of the condition that all others have. */
    static final class NotEnabled extends NoneNestedConditions {

        NotEnabled() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        /** That condition. */
        @ConditionalOnBooleanProperty(name = PROPERTY, matchIfMissing = true)
        static final class Enabled {}
    }
}
