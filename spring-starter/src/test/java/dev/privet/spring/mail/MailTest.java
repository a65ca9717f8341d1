/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.http.Patron;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;

/** What tests of mails need: an application with a sender, and a mail server. */
abstract class MailTest {

    static final String[] OWN_SERVER = {"privet.mail.own-hosts=localhost"};

    static final String[] PARTNER = {
        "privet.mail.own-hosts=localhost",
        "privet.mail.recipients[0].domains=partner.example",
        "privet.mail.recipients[0].name=Example Partner Ltd",
        "privet.mail.recipients[0].country=GB"
    };

    /** Of the one who is written to nothing may be found anywhere but in the mail. */
    static final String[] CANARY = {Patron.NAME, Patron.EMAIL, Patron.PHONE, "Zylpha", "zylpha", "quorn.example"};

    static final String ADDRESS = "zylpha@quorn.example";

    private GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetMailAutoConfiguration.class,
                    MailSenderAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Patron.class))
            .withPropertyValues("spring.mail.host=localhost")
            .withInitializer(context -> TestPropertyValues.of(
                            "spring.mail.port=" + server.getSmtp().getPort())
                    .applyTo(context));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** What arrived, as it went over the line. */
    List<String> arrived() {
        return Arrays.stream(server.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
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
