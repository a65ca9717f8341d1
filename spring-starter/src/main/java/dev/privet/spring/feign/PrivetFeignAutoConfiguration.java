/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.http.PrivetHttpAutoConfiguration;
import dev.privet.spring.internal.sending.OutgoingCalls;
import feign.Capability;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Judges what OpenFeign clients send, where they are given the beans of {@code feign.Capability}, as those of Spring Cloud are.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetHttpAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(Capability.class)
@PublicApi(since = "0.1")
public final class PrivetFeignAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetFeignAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static FeignCalls privetFeignCalls(ObjectProvider<OutgoingCalls> calls) {
        return new FeignCalls(calls::getObject);
    }
}
