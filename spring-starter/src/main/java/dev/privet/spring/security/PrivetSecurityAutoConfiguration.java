/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.security;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes Spring Security's principal for who acts, under a pseudonym unless {@code privet.actor} says otherwise. Backs off where the host
 * has an {@link ActorResolver} of its own.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(SecurityContextHolder.class)
@EnableConfigurationProperties(PrivetActorProperties.class)
@PublicApi(since = "0.1")
public final class PrivetSecurityAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetSecurityAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static ActorResolver privetSecurityActors(
            PrivetActorProperties properties,
            ObjectProvider<Privet> privet,
            ObjectProvider<SecurityContextHolderStrategy> strategies) {
        return new SecurityActors(
                properties.actor(),
                SingletonSupplier.of(privet::getObject),
                // Asked for at each call where no bean says it: the holder's own can be set late.
                () -> strategies.getIfUnique(SecurityContextHolder::getContextHolderStrategy));
    }
}
