/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.sending.OutgoingCalls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Judges what Boot's {@code WebClient.Builder} sends, and what HTTP interfaces send through it. A client that the host builds by itself is
 * not seen.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetHttpAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({WebClient.class, WebClientCustomizer.class})
@PublicApi(since = "0.1")
public final class PrivetWebClientAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetWebClientAutoConfiguration() {}

    /** Last, so that it sees what other filters have made of a request. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnBean(Privet.class)
    static WebClientCustomizer privetWebClientCustomizer(ObjectProvider<OutgoingCalls> calls) {
        return client -> client.filter(new JudgedExchange(calls::getObject));
    }
}
