/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.vocabulary.Purpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Assertions;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.serializer.JacksonJsonSerializer;
import tools.jackson.databind.json.JsonMapper;

/** What tests of messages need: an application with a template, and a broker. */
abstract class MessageTest {

    static final String[] MAILER = {
        "privet.kafka.recipients[0].topics=mailing.*",
        "privet.kafka.recipients[0].name=Example Mailing Ltd",
        "privet.kafka.recipients[0].country=GB",
        "privet.kafka.recipients[0].role=processor"
    };

    static final String[] CANARY = {Subscriber.NAME, Subscriber.EMAIL, Subscriber.PHONE, "Zylpha", "zylpha", "900456"};

    /** As Boot's properties would have it: serializers that know nothing of purposes. */
    final Broker broker = new Broker(configs());

    /** With a mapper that Privet's module is in. */
    final Broker guarded = new Broker(configs());

    final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    PrivetKafkaAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    KafkaAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Subscriber.class))
            .withBean("broker", ProducerFactory.class, () -> broker);

    static Map<String, Object> configs() {
        Map<String, Object> configs = new HashMap<>();
        configs.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        configs.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        configs.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, JacksonJsonSerializer.class.getName());
        return configs;
    }

    @SuppressWarnings("unchecked")
    static KafkaTemplate<Object, Object> template(ApplicationContext context) {
        return context.getBean(KafkaTemplate.class);
    }

    /** A template over the other broker, whose serializer is told its mapper. */
    KafkaTemplate<Object, Object> guardedTemplate(ApplicationContext context) {
        guarded.setValueSerializer(new JacksonJsonSerializer<>(context.getBean(JsonMapper.class)));
        KafkaTemplate<Object, Object> template = new KafkaTemplate<>(guarded);
        context.getBean(JudgedProducers.class).postProcessAfterInitialization(template, "own");
        return template;
    }

    @SuppressWarnings("try") // The purpose works by being in force.
    static void underPurpose(ApplicationContext context, Class<? extends Purpose> purpose, Runnable task) {
        try (PurposeScope scope = context.getBean(Privet.class).use(purpose)) {
            task.run();
        }
    }

    static PrivacyFailureException refused(
            ApplicationContext context, Class<? extends Purpose> purpose, Runnable task) {
        return Assertions.catchThrowableOfType(
                PrivacyFailureException.class, () -> underPurpose(context, purpose, task));
    }

    static List<LedgerEntry> entries(ApplicationContext context) {
        return context.getBean(Ledger.class).latest(10);
    }
}
