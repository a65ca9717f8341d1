/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import jakarta.jms.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jms.core.JmsTemplate;

/**
 * Judges what the beans {@code JmsTemplate}, {@code JmsMessagingTemplate} and {@code JmsClient} send, by the properties under
 * {@code privet.jms}. A template that the host builds by itself is not seen.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({JmsTemplate.class, Message.class})
@EnableConfigurationProperties(PrivetJmsProperties.class)
@PublicApi(since = "0.1")
public final class PrivetJmsAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetJmsAutoConfiguration() {}

    /** Not lazy even where everything else is: a mistake in the properties is told at start-up. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static JmsMessages privetJmsMessages(Privet privet, PrivetJmsProperties properties) {
        return new JmsMessages(privet, properties);
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static JudgedJmsTemplates privetJudgedJmsTemplates(ObjectProvider<JmsMessages> messages) {
        return new JudgedJmsTemplates(messages::getObject);
    }
}
