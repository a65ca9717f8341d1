/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.spring.internal.sending.Destination;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * Stands in front of a serializer: the thread that sends a message is the one that turns its key and its value into bytes, and it does so
 * before the message is put among those to be sent. What is thrown here reaches the sender, unlike what an interceptor throws.
 *
 * @param <T> what is serialised
 */
final class JudgedSerializer<T> implements Serializer<T> {

    private final Supplier<KafkaMessages> messages;
    private @Nullable Serializer<T> delegate;

    /** Without a delegate, it is made as the configuration says. */
    JudgedSerializer(@Nullable Serializer<T> delegate, Supplier<KafkaMessages> messages) {
        this.delegate = delegate;
        this.messages = messages;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (delegate == null) {
            delegate = configured(
                    configs,
                    isKey ? ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG : ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        }
        delegate.configure(configs, isKey);
    }

    @SuppressWarnings("unchecked") // As Kafka does it: what it writes is up to the host.
    private static <T> Serializer<T> configured(Map<String, ?> configs, String key) {
        Object said = configs.get(key);
        if (said == null) {
            throw new ConfigException("Missing required configuration \"" + key + "\" which has no default value.");
        }
        Class<?> type = said instanceof Class<?> known ? known : ClassUtils.resolveClassName(said.toString(), null);
        return (Serializer<T>) BeanUtils.instantiateClass(type, Serializer.class);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        return serialize(topic, new RecordHeaders(), data);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T data) {
        Serializer<T> serializer = Objects.requireNonNull(delegate, "not configured");
        if (data == null) {
            return serializer.serialize(topic, headers, null);
        }
        Header[] before = headers.toArray();
        return messages.get()
                .<T, byte @Nullable [], RuntimeException>passAnyhow(Destination.of(topic), data, part -> {
                    restore(headers, before);
                    return serializer.serialize(topic, headers, part);
                })
                .made();
    }

    /** Some serializers tell the class in a header, and may be asked twice. */
    private static void restore(Headers headers, Header[] before) {
        if (headers.toArray().length == before.length) {
            return;
        }
        for (Header header : headers.toArray()) {
            headers.remove(header.key());
        }
        for (Header header : before) {
            headers.add(header);
        }
    }

    @Override
    public void close() {
        if (delegate != null) {
            delegate.close();
        }
    }
}
