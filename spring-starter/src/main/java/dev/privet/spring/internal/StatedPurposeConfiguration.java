/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.Privet;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.ControllerResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;

/** What everything shares that puts stated purposes in force. Imported by each auto-configuration that does. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@ConditionalOnBean(Privet.class)
public final class StatedPurposeConfiguration {

    /** For Spring, which makes the only one. */
    StatedPurposeConfiguration() {}

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static StatedUses privetStatedUses(
            ObjectProvider<Privet> privet,
            ObjectProvider<ActorResolver> actors,
            ObjectProvider<ControllerResolver> controllers) {
        return new StatedUses(privet, actors, controllers);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static PurposeLookup privetPurposeLookup() {
        return new PurposeLookup();
    }

    /** Not lazy even where everything else is: a mistake is told at start-up or by the first user. */
    @Bean
    @Lazy(false)
    static PurposeCheck privetPurposeCheck(ObjectProvider<PurposeMistakes> places, StatedUses uses) {
        return new PurposeCheck(places, uses);
    }
}
