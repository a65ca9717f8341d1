/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.propagation.PurposePropagation;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PurposeLookup;
import dev.privet.spring.internal.StatedPurposeConfiguration;
import dev.privet.spring.internal.StatedUses;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import java.util.Optional;
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
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Puts the purpose of a request in force while Spring WebFlux answers it, as {@link dev.privet.spring.ProcessedFor} on the handler says or
 * else a rule under {@code privet.web.purposes}, and judges both when the application starts. Purposes travel with Micrometer's context
 * propagation; an application that states some and does not have that is not started.
 *
 * @since 0.1
 */
@AutoConfiguration(after = {PrivetAutoConfiguration.class, PrivetPropagationAutoConfiguration.class})
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(PrivetWebProperties.class)
@Import(StatedPurposeConfiguration.class)
@PublicApi(since = "0.1")
public final class PrivetWebFluxAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetWebFluxAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    static RequestRules privetReactiveRequestRules(
            PrivetWebProperties properties,
            ObjectProvider<Privet> privet,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        return new RequestRules(
                properties,
                privet,
                () -> Optional.of(Optional.ofNullable(handlers.getIfAvailable())
                        .map(RequestMappingHandlerMapping::getPathPatternParser)
                        .orElse(PathPatternParser.defaultInstance)));
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static ReactiveMistakes privetReactiveMistakes(
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
            RequestRules rules,
            ObjectProvider<PurposePropagation> propagation) {
        return new ReactiveMistakes(mappings, rules, propagation);
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static AnswerCodecsPostProcessor privetAnswerCodecs(ObjectProvider<Privet> privet) {
        return new AnswerCodecsPostProcessor(privet);
    }

    @Bean
    @ConditionalOnBean({Privet.class, PurposePropagation.class})
    static PurposeHandlerAdapter privetPurposeHandlerAdapter(
            StatedUses uses,
            PurposePropagation propagation,
            PurposeLookup stated,
            ObjectProvider<HandlerAdapter> adapters,
            ObjectProvider<HandlerResultHandler> writers) {
        return new PurposeHandlerAdapter(new ReactivePurposes(uses, propagation), stated, adapters, writers);
    }

    @Bean
    @ConditionalOnBean({Privet.class, PurposePropagation.class})
    static PurposeFilter privetPurposeFilter(StatedUses uses, PurposePropagation propagation, RequestRules rules) {
        return new PurposeFilter(new ReactivePurposes(uses, propagation), rules);
    }
}
