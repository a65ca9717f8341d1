/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.spring.ProcessedFor;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.method.PrivetMethodAutoConfiguration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockConsumerFactory;

/** A listener states its purpose, and what it sends on is for that one. */
@SuppressWarnings("FutureReturnValueIgnored") // What is refused is thrown at once.
class KafkaListenerTest extends MessageTest {

    private static final TopicPartition INBOX = new TopicPartition("inbox", 0);

    /** Hands on what comes in. */
    static class Forwarding {

        private final KafkaTemplate<Object, Object> template;
        final CountDownLatch done = new CountDownLatch(1);

        Forwarding(KafkaTemplate<Object, Object> template) {
            this.template = template;
        }

        @ProcessedFor(Mailing.class)
        @KafkaListener(topics = "inbox", groupId = "forwarding")
        void forward(String id) {
            template.send("mailing.members", id, Subscriber.invented());
            done.countDown();
        }

        CountDownLatch done() {
            return done;
        }
    }

    @Test
    void givenAListenerThatStatesItsPurpose_whenAMessageComes_thenWhatItSendsIsForThatPurpose() {
        MockConsumer<Object, Object> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(INBOX, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(INBOX));
            consumer.addRecord(new ConsumerRecord<>("inbox", 0, 0, null, "17"));
        });
        runner.withPropertyValues(MAILER)
                .withConfiguration(AutoConfigurations.of(PrivetMethodAutoConfiguration.class))
                .withBean(ConsumerFactory.class, () -> new MockConsumerFactory<>(() -> consumer))
                .withBean(Forwarding.class, () -> new Forwarding(new KafkaTemplate<>(broker)))
                .run(context -> {
                    assertThat(context.getBean(Forwarding.class).done().await(20, TimeUnit.SECONDS))
                            .isTrue();

                    assertThat(broker.arrivals()).singleElement().satisfies(arrival -> {
                        assertThat(arrival.key()).isEqualTo("17");
                        assertThat(arrival.value())
                                .contains(Subscriber.NAME, Subscriber.MASKED)
                                .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
                    });
                });
    }
}
