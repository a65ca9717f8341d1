/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Judges what the beans {@code KafkaTemplate} and {@code DefaultKafkaProducerFactory} send to Apache Kafka, by the properties under {@code
 * privet.kafka}. A producer that the host builds by itself is not seen.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(KafkaTemplate.class)
@EnableConfigurationProperties(PrivetKafkaProperties.class)
@PublicApi(since = "0.1")
public final class PrivetKafkaAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetKafkaAutoConfiguration() {}

    /** Not lazy even where everything else is: a mistake in the properties is told at start-up. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static KafkaMessages privetOutgoingMessages(Privet privet, PrivetKafkaProperties properties) {
        return new KafkaMessages(privet, properties);
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static JudgedProducers privetJudgedProducers(ObjectProvider<KafkaMessages> messages) {
        return new JudgedProducers(messages::getObject);
    }
}
