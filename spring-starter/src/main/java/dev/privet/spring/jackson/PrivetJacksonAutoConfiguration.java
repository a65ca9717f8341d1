/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jackson;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.ObjectMapper;

/**
 * Puts Privet's Jackson module among the beans, where Boot's mappers find it. A mapper that the host builds by itself has to be
 * given the module by the host.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(ObjectMapper.class)
@PublicApi(since = "0.1")
public final class PrivetJacksonAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetJacksonAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static PrivetJacksonModule privetJacksonModule(Privet privet) {
        return new PrivetJacksonModule(privet.minimiser());
    }

    /** Not lazy even where everything else is: a mapper that asks another gate would show what this one hides. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static ModuleCheck privetJacksonModuleCheck(
            ObjectProvider<PrivetJacksonModule> modules, ObjectProvider<Privet> privet) {
        return new ModuleCheck(
                "PrivetJacksonModule",
                () -> modules.stream()
                        .allMatch(module -> module.asks(privet.getObject().gate())));
    }
}
