/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.sending.OutgoingCalls;
import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers a way to send objects by the client of the JDK.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetHttpAutoConfiguration.class,
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({HttpClient.class, JsonMapper.class})
@PublicApi(since = "0.1")
public final class PrivetHttpClientAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetHttpClientAutoConfiguration() {}

    /** The client is made when somebody sends something: it has threads. */
    @Bean
    @ConditionalOnBean({Privet.class, JsonMapper.class})
    @ConditionalOnMissingBean
    static JudgedHttpClient privetHttpClient(ObjectProvider<OutgoingCalls> calls, ObjectProvider<JsonMapper> mapper) {
        return new JudgedHttpClient(
                calls::getObject, mapper::getObject, SingletonSupplier.of(HttpClient::newHttpClient));
    }
}
