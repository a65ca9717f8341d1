/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.jackson2.PrivetJackson2Module;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Puts Privet's module for Jackson 2 among the beans, where Boot's mappers of that line find it. A mapper that the host builds by
 * itself has to be given the module by the host.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        beforeName = "org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(ObjectMapper.class)
@PublicApi(since = "0.1")
public final class PrivetJackson2AutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetJackson2AutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static PrivetJackson2Module privetJackson2Module(Privet privet) {
        return new PrivetJackson2Module(privet.minimiser());
    }

    /** Not lazy even where everything else is: a mapper that asks another gate would show what this one hides. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static ModuleCheck privetJackson2ModuleCheck(
            ObjectProvider<PrivetJackson2Module> modules, ObjectProvider<Privet> privet) {
        return new ModuleCheck(
                "PrivetJackson2Module",
                () -> modules.stream()
                        .allMatch(module -> module.asks(privet.getObject().gate())));
    }
}
