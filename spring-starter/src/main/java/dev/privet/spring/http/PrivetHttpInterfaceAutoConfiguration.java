/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.sending.StatedPlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Sets up the groups of HTTP interfaces that Spring makes clients for, so that {@link Recipient} counts.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetHttpAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(HttpServiceProxyFactory.class)
@PublicApi(since = "0.1")
public final class PrivetHttpInterfaceAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetHttpInterfaceAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static HttpInterfaces privetHttpInterfaces(ObjectProvider<OutgoingCalls> calls) {
        return new HttpInterfaces(calls::getObject);
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static StatedPlaces privetInterfacePlaces(HttpInterfaces interfaces) {
        return interfaces::stated;
    }

    /** Over a client that waits. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RestClientHttpServiceGroupConfigurer.class)
    static final class OverRestClient {

        @Bean
        @ConditionalOnBean(Privet.class)
        static RestClientHttpServiceGroupConfigurer privetRestClientGroups(HttpInterfaces interfaces) {
            return groups -> groups.forEachProxyFactory((group, factory) -> {
                interfaces.check(group.httpServiceTypes());
                interfaces.judge(factory);
            });
        }
    }

    /** Over one that does not. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebClientHttpServiceGroupConfigurer.class)
    static final class OverWebClient {

        @Bean
        @ConditionalOnBean(Privet.class)
        static WebClientHttpServiceGroupConfigurer privetWebClientGroups(HttpInterfaces interfaces) {
            return groups -> groups.forEachProxyFactory((group, factory) -> {
                interfaces.check(group.httpServiceTypes());
                interfaces.judge(factory);
            });
        }
    }
}
