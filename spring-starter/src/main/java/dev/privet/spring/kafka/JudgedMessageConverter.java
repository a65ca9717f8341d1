/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Outgoing.Passed;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.GenericMessage;

/** Stands in front of what makes records of messages: headers become text there, and with some converters payloads do as well. */
final class JudgedMessageConverter implements RecordMessageConverter {

    /** Never sent, or judged as the key. Some of them hold half of an application. */
    private static final Set<String> NO_TEXT = Set.of(
            MessageHeaders.ID,
            MessageHeaders.TIMESTAMP,
            MessageHeaders.REPLY_CHANNEL,
            MessageHeaders.ERROR_CHANNEL,
            KafkaHeaders.ACKNOWLEDGMENT,
            KafkaHeaders.CONSUMER,
            KafkaHeaders.KEY,
            KafkaHeaders.NATIVE_HEADERS,
            KafkaHeaders.RAW_DATA,
            KafkaHeaders.RECEIVED_KEY,
            KafkaHeaders.TOPIC);

    private final RecordMessageConverter delegate;
    private final Supplier<KafkaMessages> messages;

    JudgedMessageConverter(RecordMessageConverter delegate, Supplier<KafkaMessages> messages) {
        this.delegate = delegate;
        this.messages = messages;
    }

    @Override
    public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
        Destination to = Destination.of(topic(message, defaultTopic));
        KafkaMessages judge = messages.get();
        message.getHeaders().forEach((name, value) -> {
            if (!NO_TEXT.contains(name)) {
                judge.passAsHeader(to, value);
            }
        });
        Object payload = message.getPayload();
        Passed<ProducerRecord<?, ?>> whole = judge.<Object, ProducerRecord<?, ?>, RuntimeException>pass(
                to, payload, same -> delegate.fromMessage(message, defaultTopic));
        // What is handed on as it is comes before the serializer, which is judged itself.
        boolean isReady = whole.asked()
                || whole.made().value() == payload
                || judge.markedIn(payload).isEmpty();
        return isReady
                ? whole.made()
                : judge.<Object, ProducerRecord<?, ?>, RuntimeException>passCopy(
                                to,
                                payload,
                                whole,
                                copy -> delegate.fromMessage(
                                        new GenericMessage<>(copy, message.getHeaders()), defaultTopic))
                        .made();
    }

    private static String topic(Message<?> message, @Nullable String defaultTopic) {
        Object topic = message.getHeaders().get(KafkaHeaders.TOPIC);
        if (topic instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return topic instanceof String text ? text : defaultTopic == null ? "" : defaultTopic;
    }

    @Override
    public Message<?> toMessage(
            ConsumerRecord<?, ?> record,
            @Nullable Object acknowledgment,
            @Nullable Object consumer,
            @Nullable Type payloadType) {
        return delegate.toMessage(record, acknowledgment, consumer, payloadType);
    }
}
