/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.propagation;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.propagation.PurposePropagation;
import dev.privet.spring.PrivetAutoConfiguration;
import io.micrometer.context.ContextRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Lets the purpose in force go along with Micrometer's context propagation for as long as the application runs. Who captures and
 * restores is for the host to say: {@code spring.reactor.context-propagation=auto} for Reactor, a {@code
 * ContextPropagatingTaskDecorator} bean for {@code @Async}.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(ContextRegistry.class)
@PublicApi(since = "0.1")
public final class PrivetPropagationAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetPropagationAutoConfiguration() {}

    /** Not lazy even where everything else is: nobody injects it. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static PurposePropagation privetPurposePropagation(Privet privet) {
        return PurposePropagation.register(ContextRegistry.getInstance(), privet.gate());
    }
}
