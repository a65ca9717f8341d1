/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.sending.OutgoingCalls;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.RestTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.client.RestClient;

/**
 * Judges what Boot's {@code RestClient.Builder} and {@code RestTemplateBuilder} send, and what HTTP interfaces send through them. A client
 * that the host builds by itself is not seen.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetHttpAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({RestClient.class, RestClientCustomizer.class})
@PublicApi(since = "0.1")
public final class PrivetRestClientAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetRestClientAutoConfiguration() {}

    /** Last, so that it stands in front of the converters that others add. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnBean(Privet.class)
    static RestClientCustomizer privetRestClientCustomizer(ObjectProvider<OutgoingCalls> calls) {
        JudgedBodies bodies = new JudgedBodies(calls::getObject);
        return client ->
                client.configureMessageConverters(builder -> builder.configureMessageConvertersList(converters -> {
                    addDefaults(converters);
                    bodies.judge(converters);
                }));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnBean(Privet.class)
    static RestTemplateCustomizer privetRestTemplateCustomizer(ObjectProvider<OutgoingCalls> calls) {
        JudgedBodies bodies = new JudgedBodies(calls::getObject);
        return template -> bodies.judge(template.getMessageConverters());
    }

    /** A client that nobody else configured would have its own, had it not been configured here. */
    private static void addDefaults(List<HttpMessageConverter<?>> converters) {
        if (converters.isEmpty()) {
            HttpMessageConverters.forClient().registerDefaults().build().forEach(converters::add);
        }
    }
}
