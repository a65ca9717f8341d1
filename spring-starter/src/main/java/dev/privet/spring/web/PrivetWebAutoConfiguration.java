/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Puts the purpose of a request in force while Spring MVC answers it, as {@link dev.privet.spring.ProcessedFor} on the controller
 * says, and judges these annotations when the application starts.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({WebMvcConfigurer.class, RequestMappingInfoHandlerMapping.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@PublicApi(since = "0.1")
public final class PrivetWebAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetWebAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    static PurposeConfigurer privetPurposeConfigurer(ObjectProvider<Privet> privet) {
        return new PurposeConfigurer(new PurposeInterceptor(privet::getObject));
    }

    /** Not lazy even where everything else is: a mistake is told at start-up or by the first user. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static ControllerCheck privetControllerCheck(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new ControllerCheck(mappings);
    }

    /**
     * Registers the interceptor.
     *
     * @param interceptor opens and closes the scope
     */
    record PurposeConfigurer(PurposeInterceptor interceptor) implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(interceptor).order(PurposeInterceptor.ORDER);
        }
    }
}
