/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PurposeLookup;
import dev.privet.spring.internal.PurposeMistakes;
import dev.privet.spring.internal.StatedPurposeConfiguration;
import dev.privet.spring.internal.StatedUses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Puts the purpose of a request in force while Spring MVC answers it, as {@link dev.privet.spring.ProcessedFor} on the controller says or
 * else a rule under {@code privet.web.purposes}, and judges both when the application starts. Whatever writes an answer, it gets to write
 * what that purpose sees.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({WebMvcConfigurer.class, RequestMappingInfoHandlerMapping.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(PrivetWebProperties.class)
@Import(StatedPurposeConfiguration.class)
@PublicApi(since = "0.1")
public final class PrivetWebAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetWebAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    static RequestRules privetRequestRules(
            PrivetWebProperties properties,
            ObjectProvider<Privet> privet,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        return new RequestRules(properties, privet, () -> parser(handlers.getIfAvailable()));
    }

    private static Optional<PathPatternParser> parser(@Nullable RequestMappingHandlerMapping handlers) {
        return Optional.ofNullable(handlers == null ? PathPatternParser.defaultInstance : handlers.getPatternParser());
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static PurposeConfigurer privetPurposeConfigurer(
            StatedUses uses, PurposeLookup stated, RequestRules rules, ObjectProvider<Privet> privet) {
        return new PurposeConfigurer(
                new PurposeInterceptor(uses, stated, rules), new ViewCheck(privet), new PurposeOfCallables(privet));
    }

    /** Last, so that it sees the converters that others add. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnBean(Privet.class)
    static AnswerConverters privetAnswerConverters(
            ObjectProvider<Privet> privet,
            @Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> handlers) {
        return new AnswerConverters(privet, handlers);
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static PurposeMistakes privetControllerMistakes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return () ->
                HandlerMistakes.of(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream()));
    }

    /**
     * Registers the interceptors.
     *
     * @param interceptor opens and closes the scope
     * @param views looks at what templates are given
     * @param callables opens scopes where a request goes on on another thread
     */
    record PurposeConfigurer(PurposeInterceptor interceptor, ViewCheck views, PurposeOfCallables callables)
            implements WebMvcConfigurer {

        @Override
        public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
            configurer.registerCallableInterceptors(callables);
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(interceptor).order(PurposeInterceptor.ORDER);
            registry.addInterceptor(views).order(ViewCheck.ORDER);
        }
    }
}
