/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.scan.TextScanner;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PrivetClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Judges what beans of {@code MailSender} send, by the properties under {@code privet.mail}: whether a purpose is in force, who carries the
 * mail, who gets it and what stands in its subject. A sender that the host builds by itself is not seen.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({JavaMailSender.class, MimeMessage.class})
@EnableConfigurationProperties(PrivetMailProperties.class)
@PublicApi(since = "0.1")
public final class PrivetMailAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetMailAutoConfiguration.class);

    /** For Spring, which makes the only one. */
    PrivetMailAutoConfiguration() {}

    /** Not lazy even where everything else is: a mistake in the properties is told at start-up. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static OutgoingMail privetOutgoingMail(
            Privet privet, PrivetMailProperties properties, ObjectProvider<PrivetClock> clocks) {
        if (!properties.enabled()) {
            LOG.warn("Mails are not judged: privet.mail.enabled=false.");
        }
        MailPlaces places = new MailPlaces(properties, privet.dataMap());
        return new OutgoingMail(
                privet,
                places,
                new MailEvidence(privet.ledger(), places, PrivetClock.of(clocks, Clock.systemUTC())),
                properties.scanSubjects() ? Optional.of(TextScanner.standard()) : Optional.empty(),
                properties.enabled());
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static JudgedMailSenders privetJudgedMailSenders(ObjectProvider<OutgoingMail> mails) {
        return new JudgedMailSenders(mails::getObject);
    }
}
