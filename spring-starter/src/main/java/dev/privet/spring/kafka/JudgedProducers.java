/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.core.RoutingKafkaTemplate;

/** Has what producers of beans send judged, whoever made the beans. */
final class JudgedProducers implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(JudgedProducers.class);

    private final Supplier<KafkaMessages> messages;

    JudgedProducers(Supplier<KafkaMessages> messages) {
        this.messages = messages;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof ProducerFactory<?, ?> factory) {
            judge(factory, beanName);
        } else if (bean instanceof KafkaTemplate<?, ?> template) {
            if (!(template instanceof RoutingKafkaTemplate)) {
                judge(template.getProducerFactory(), beanName);
            }
            if (!(template.getMessageConverter() instanceof JudgedMessageConverter)) {
                template.setMessageConverter(new JudgedMessageConverter(template.getMessageConverter(), messages));
            }
        }
        return bean;
    }

    private void judge(ProducerFactory<?, ?> factory, String beanName) {
        if (factory instanceof DefaultKafkaProducerFactory<?, ?> usual) {
            setUp(usual);
        } else {
            LOG.warn(
                    "What '{}' sends to Apache Kafka is not judged: {} is a producer factory of its own. Use a"
                            + " DefaultKafkaProducerFactory.",
                    beanName,
                    factory.getClass().getSimpleName());
        }
    }

    private <K, V> void setUp(DefaultKafkaProducerFactory<K, V> factory) {
        Supplier<@Nullable Serializer<K>> keys = factory.getKeySerializerSupplier();
        Supplier<@Nullable Serializer<V>> values = factory.getValueSerializerSupplier();
        if (!(keys instanceof Judged)) {
            factory.setKeySerializerSupplier(new Judged<>(keys, factory, true, messages));
        }
        if (!(values instanceof Judged)) {
            factory.setValueSerializerSupplier(new Judged<>(values, factory, false, messages));
        }
    }

    /** Makes a serializer for each producer, as the one behind it does. */
    private record Judged<T>(
            @Nullable Supplier<@Nullable Serializer<T>> delegate,
            DefaultKafkaProducerFactory<?, ?> factory,
            boolean isKey,
            Supplier<KafkaMessages> messages)
            implements Supplier<@Nullable Serializer<T>> {

        @Override
        public Serializer<T> get() {
            Serializer<T> serializer = delegate == null ? null : delegate.get();
            JudgedSerializer<T> judged = new JudgedSerializer<>(serializer, messages);
            if (serializer == null && !factory.isConfigureSerializers()) {
                judged.configure(factory.getConfigurationProperties(), isKey);
            }
            return judged;
        }
    }
}
