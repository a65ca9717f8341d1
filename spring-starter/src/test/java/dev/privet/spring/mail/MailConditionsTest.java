/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.http.Patron.Mailing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** When mails are judged, and what is wrong with what is said of them. */
@ExtendWith(OutputCaptureExtension.class)
class MailConditionsTest extends MailTest {

    private static final String[] BEANS = {"privetOutgoingMail", "privetJudgedMailSenders"};

    /** One that tells no host, and of which there can be no subclass. */
    static final class PigeonPost implements MailSender {

        @Override
        public void send(SimpleMailMessage... mails) {
            throw new IllegalStateException("flown");
        }
    }

    @Test
    void givenEverything_whenStarted_thenAllOfItIsThere() {
        runner.run(context -> assertThat(context.getBeanDefinitionNames()).contains(BEANS));
    }

    @Test
    void givenPrivetSwitchedOff_whenAMailIsSent_thenItArrivesAsEver() {
        runner.withPropertyValues("privet.enabled=false").run(context -> {
            assertThat(context.getBeanDefinitionNames()).doesNotContain(BEANS);
            Posting.SIMPLE.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS);

            assertThat(arrived()).hasSize(1);
        });
    }

    @Test
    void givenJudgingSwitchedOff_whenAMailIsSent_thenItArrivesAsEverAndTheLogSaysSo(CapturedOutput output) {
        runner.withPropertyValues("privet.mail.enabled=false").run(context -> {
            Posting.SIMPLE.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS);

            assertThat(arrived()).hasSize(1);
            assertThat(output.getAll().lines().filter(line -> line.contains("Mails are not judged")))
                    .hasSize(1);
        });
    }

    @Test
    void givenNothingMarked_whenAMailIsSent_thenItArrivesAsEver() {
        runner.withBean(
                        "none",
                        Privet.class,
                        () -> Privet.builder().ledger(new InMemoryLedger()).build())
                .run(context -> {
                    Posting.SIMPLE.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS);

                    assertThat(arrived()).hasSize(1);
                });
    }

    @Test
    void givenNoMail_whenStarted_thenNothingIsThere() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetMailAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(JavaMailSender.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeanNames(Object.class)
                        .doesNotContain(BEANS));
    }

    @Test
    void givenNoPrivet_whenStarted_thenNothingIsThere() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivetMailAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeanNames(Object.class)
                        .doesNotContain(BEANS));
    }

    @Test
    void givenASenderThatTellsNoHost_whenAMailIsSent_thenItIsNamedByItsClass() {
        runner.withPropertyValues("privet.mail.to-persons-for=mailing")
                .withBean(PigeonPost.class)
                .run(context -> {
                    MailSender sender = context.getBean("mailConditionsTest.PigeonPost", MailSender.class);
                    SimpleMailMessage mail = new SimpleMailMessage();
                    mail.setTo(ADDRESS);

                    assertThat(refused(context, Mailing.class, () -> sender.send(mail)))
                            .hasMessageContaining("privet.mail.own-hosts=pigeonpost");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privet.mail.recipients[0].domains=*",
                "privet.mail.recipients[0].domains=*.example",
                "privet.mail.recipients[0].country=Narnia",
                "privet.mail.own-domains=*",
                "privet.mail.own-domains=*.example.",
                "privet.mail.own-domains=partner.example",
                "privet.mail.own-hosts=*",
                "privet.mail.providers[0].hosts=localhost",
                "privet.mail.to-persons-for=maling",
                "privet.mail.scan-subject=false"
            })
    void givenAMistake_whenStarted_thenItIsTold(String property) {
        runner.withPropertyValues(PARTNER)
                .withPropertyValues(property)
                .run(context -> assertThat(context).hasFailed());
    }
}
