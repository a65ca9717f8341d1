/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.amqp.rabbit.core.RabbitMessagingTemplate;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Judges what the beans {@code RabbitTemplate} and {@code RabbitMessagingTemplate} send, by the properties under {@code privet.rabbit}. A
 * template that the host builds by itself is not seen.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({RabbitTemplate.class, RabbitMessagingTemplate.class})
@EnableConfigurationProperties(PrivetRabbitProperties.class)
@PublicApi(since = "0.1")
public final class PrivetRabbitAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetRabbitAutoConfiguration() {}

    /** Not lazy even where everything else is: a mistake in the properties is told at start-up. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static RabbitMessages privetRabbitMessages(Privet privet, PrivetRabbitProperties properties) {
        return new RabbitMessages(privet, properties);
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static JudgedRabbitTemplates privetJudgedRabbitTemplates(ObjectProvider<RabbitMessages> messages) {
        return new JudgedRabbitTemplates(messages::getObject);
    }
}
