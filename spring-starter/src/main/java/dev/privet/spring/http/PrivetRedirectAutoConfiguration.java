/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps personal data from following a redirect, whichever HTTP library Boot's blocking clients use. What holds none follows as ever.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetHttpAutoConfiguration.class,
        beforeName =
                "org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({ClientHttpRequestFactoryBuilder.class, ClientHttpRequestFactoryBuilderCustomizer.class})
@PublicApi(since = "0.1")
public final class PrivetRedirectAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetRedirectAutoConfiguration() {}

    /** Last, since others may ask for the builder of one library. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnBean(Privet.class)
    static StayingClients privetStayingClients() {
        return new StayingClients();
    }

    /** Makes two clients where there was one. */
    static final class StayingClients
            implements ClientHttpRequestFactoryBuilderCustomizer<ClientHttpRequestFactoryBuilder<?>> {

        @Override
        public ClientHttpRequestFactoryBuilder<?> customize(ClientHttpRequestFactoryBuilder<?> builder) {
            ClientHttpRequestFactoryBuilder<JudgedRequest.Clients> both = settings -> {
                HttpClientSettings wanted = settings == null ? HttpClientSettings.defaults() : settings;
                return new JudgedRequest.Clients(
                        builder.build(settings), builder.build(wanted.withRedirects(HttpRedirects.DONT_FOLLOW)));
            };
            return both;
        }
    }
}
