/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.util.ClassUtils;

/** A factory whose producers do with a message what Kafka's do before it is sent, and keep the bytes. */
final class Broker extends DefaultKafkaProducerFactory<Object, Object> {

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    /** One message, as it would lie in a topic. */
    record Arrival(
            String topic, @Nullable String key, @Nullable String value, Map<String, String> headers) {}

    Broker(Map<String, Object> configs) {
        super(configs);
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    /** All that arrived, as one text. */
    String everything() {
        return arrivals.toString();
    }

    @Override
    protected Producer<Object, Object> createRawProducer(Map<String, Object> rawConfigs) {
        Serializer<Object> keys = serializer(getKeySerializer(), ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        Serializer<Object> values = serializer(getValueSerializer(), ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        Serializer<Object> nothing = (topic, data) -> new byte[0];
        return new MockProducer<>(true, null, nothing, nothing) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<Object, Object> record, Callback callback) {
                byte[] key = keys.serialize(record.topic(), record.headers(), record.key());
                byte[] value = values.serialize(record.topic(), record.headers(), record.value());
                Map<String, String> headers = new LinkedHashMap<>();
                record.headers().forEach(header -> headers.merge(header.key(), text(header.value()), String::concat));
                arrivals.add(new Arrival(record.topic(), text(key), text(value), headers));
                return super.send(record, callback);
            }
        };
    }

    /** What nobody hands over, Kafka makes itself. */
    private Serializer<Object> serializer(@Nullable Serializer<Object> given, String key) {
        return given != null
                ? given
                : made(String.valueOf(getConfigurationProperties().get(key)).replace("class ", ""));
    }

    @SuppressWarnings("unchecked")
    private static Serializer<Object> made(String type) {
        return (Serializer<Object>) BeanUtils.instantiateClass(ClassUtils.resolveClassName(type, null));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> values() {
        List<String> values = new ArrayList<>();
        arrivals.forEach(arrival -> values.add(String.valueOf(arrival.value())));
        return values;
    }
}
