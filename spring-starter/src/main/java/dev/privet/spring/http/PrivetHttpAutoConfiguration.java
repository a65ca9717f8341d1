/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.sending.OutgoingCalls;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Knows who receives what the application sends, from the properties under {@code privet.http}, and judges them when it starts.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetHttpProperties.class)
@PublicApi(since = "0.1")
public final class PrivetHttpAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetHttpAutoConfiguration() {}

    /** Not lazy even where everything else is: a mistake in the properties is told at start-up or by the first refused call. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static OutgoingCalls privetOutgoingCalls(Privet privet, PrivetHttpProperties properties) {
        return new OutgoingCalls(privet, properties.stated());
    }
}
