/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.http.Patron.Calling;
import dev.privet.spring.http.Patron.Mailing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a mail before a connection is opened. */
class OutgoingMailTest extends MailTest {

    @ParameterizedTest
    @EnumSource
    void givenAPurposeForWhichPersonsAreWrittenTo_whenAMailIsSent_thenItArrivesAndTheLedgerTellsNoAddress(
            Posting posting) {
        runner.withPropertyValues(OWN_SERVER)
                .withPropertyValues("privet.mail.to-persons-for=mailing")
                .run(context -> {
                    JavaMailSender sender = context.getBean(JavaMailSender.class);
                    underPurpose(context, Mailing.class, () -> posting.send(sender, "Your letter", ADDRESS));

                    assertThat(arrived()).singleElement().asString().contains("Hello Zylpha", ADDRESS);
                    assertThat(entries(context)).singleElement().satisfies(entry -> {
                        assertThat(entry.event()).isEqualTo(LedgerEvent.USED);
                        assertThat(entry.type()).isEqualTo("Mail");
                        assertThat(entry.purpose()).isEqualTo("mailing");
                        assertThat(entry.count()).isEqualTo(1);
                        assertThat(entry.toString()).doesNotContain(CANARY);
                    });
                });
    }

    @ParameterizedTest
    @EnumSource
    void givenNoPurpose_whenAMailIsSent_thenNothingLeaves(Posting posting) {
        runner.withPropertyValues(OWN_SERVER)
                .withPropertyValues("privet.mail.to-persons-for=mailing")
                .run(context -> {
                    PrivacyFailureException refusal = catchThrowableOfType(
                            PrivacyFailureException.class,
                            () -> posting.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS));

                    assertThat(refusal).hasMessageContaining("no purpose is in force");
                    assertThat(refusal.getMessage()).doesNotContain(CANARY);
                    assertThat(arrived()).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void givenADomainThatNobodyDeclared_whenAMailIsSent_thenNothingLeavesAndLinesWouldDeclareIt(Posting posting) {
        runner.withPropertyValues(OWN_SERVER)
                .withPropertyValues("privet.mail.to-persons-for=calling")
                .run(context -> {
                    PrivacyFailureException refusal = refused(
                            context,
                            Mailing.class,
                            () -> posting.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS));

                    assertThat(arrived()).isEmpty();
                    assertThat(refusal.problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CALL_REFUSED));
                    assertThat(String.valueOf(refusal.getMessage()).lines().filter(line -> line.startsWith("privet.")))
                            .satisfiesExactly(
                                    line -> assertThat(line).startsWith("privet.mail.recipients[0].name="),
                                    line -> assertThat(line).startsWith("privet.mail.recipients[0].country="),
                                    line -> assertThat(line).startsWith("privet.mail.recipients[0].domains="),
                                    line -> assertThat(line).startsWith("privet.mail.own-domains="),
                                    line -> assertThat(line).isEqualTo("privet.mail.to-persons-for=mailing"));
                    assertThat(refusal.getMessage()).doesNotContain(CANARY);
                    assertThat(entries(context))
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.event()).isEqualTo(LedgerEvent.REFUSED));
                });
    }

    @Test
    void givenAMailServerThatNobodyDeclared_whenAMailIsSent_thenNothingLeavesAndLinesWouldDeclareIt() {
        runner.withPropertyValues("privet.mail.to-persons-for=mailing").run(context -> {
            PrivacyFailureException refusal = refused(
                    context,
                    Mailing.class,
                    () -> Posting.SIMPLE.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS));

            assertThat(refusal)
                    .hasMessageContaining("privet.mail.providers[0].hosts=localhost")
                    .hasMessageContaining("privet.mail.own-hosts=localhost");
            assertThat(arrived()).isEmpty();
        });
    }

    @Test
    void givenAProviderInACountryToWhichTheLawLetsNothingGo_whenAMailIsSent_thenNothingLeaves() {
        runner.withPropertyValues(
                        "privet.mail.to-persons-for=mailing",
                        "privet.mail.providers[0].hosts=localhost",
                        "privet.mail.providers[0].name=Example Post Ltd",
                        "privet.mail.providers[0].country=IN")
                .run(context -> {
                    PrivacyFailureException refusal = refused(
                            context,
                            Mailing.class,
                            () -> Posting.MIME.send(context.getBean(JavaMailSender.class), "Your letter", ADDRESS));

                    assertThat(refusal)
                            .hasMessageContaining("Patron may not go to Example Post Ltd in IN")
                            .hasMessageContaining("GDPR");
                    assertThat(arrived()).isEmpty();
                });
    }

    @Test
    void givenAProviderAndARecipient_whenAMailIsSent_thenTheLedgerTellsOfBoth() {
        runner.withPropertyValues(PARTNER)
                .withPropertyValues(
                        "privet.mail.own-hosts=",
                        "privet.mail.own-domains=own.example",
                        "privet.mail.providers[0].hosts=localhost",
                        "privet.mail.providers[0].name=Example Post Ltd",
                        "privet.mail.providers[0].country=GB")
                .run(context -> {
                    underPurpose(
                            context,
                            Calling.class,
                            () -> Posting.SIMPLE.send(
                                    context.getBean(JavaMailSender.class),
                                    "Letters",
                                    "a@partner.example",
                                    "b@own.example"));

                    assertThat(arrived()).isNotEmpty();
                    assertThat(entries(context))
                            .extracting(LedgerEntry::detail)
                            .containsExactlyInAnyOrder(
                                    "mail; to Example Post Ltd in GB",
                                    "mail; to Example Partner Ltd in GB",
                                    "mail; to the organisation itself");
                });
    }

    @Test
    void givenARecipientInACountryToWhichTheLawLetsNothingGo_whenAMailIsSent_thenNothingLeaves() {
        runner.withPropertyValues(PARTNER)
                .withPropertyValues("privet.mail.recipients[0].country=IN")
                .run(context -> {
                    assertThat(refused(
                                    context,
                                    Mailing.class,
                                    () -> Posting.SIMPLE.send(
                                            context.getBean(JavaMailSender.class), "Letters", "a@partner.example")))
                            .hasMessageContaining("Patron may not go to Example Partner Ltd in IN");
                    assertThat(arrived()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Letter to zylpha@quorn.example", "Call +44 7700 900456", "About QQ 12 34 56 C, AB123456C"})
    void givenPersonalDataInASubject_whenAMailIsSent_thenNothingLeavesUnlessTheHostWantsIt(String subject) {
        String[] persons = {"privet.mail.own-hosts=localhost", "privet.mail.to-persons-for=mailing"};
        runner.withPropertyValues(persons).run(context -> {
            PrivacyFailureException refusal = refused(
                    context,
                    Mailing.class,
                    () -> Posting.MIME.send(context.getBean(JavaMailSender.class), subject, ADDRESS));

            assertThat(refusal).hasMessageContaining("its subject holds");
            assertThat(refusal.getMessage()).doesNotContain(CANARY).doesNotContain("900456", "123456");
            assertThat(arrived()).isEmpty();
        });
        runner.withPropertyValues(persons)
                .withPropertyValues("privet.mail.scan-subjects=false")
                .run(context -> {
                    underPurpose(
                            context,
                            Mailing.class,
                            () -> Posting.MIME.send(context.getBean(JavaMailSender.class), subject, ADDRESS));

                    assertThat(arrived()).hasSize(1);
                });
    }

    @Test
    void givenSeveralPersons_whenTheySeeEachOther_thenNothingLeavesAndInBlindCopyItDoes() {
        runner.withPropertyValues(OWN_SERVER)
                .withPropertyValues("privet.mail.to-persons-for=mailing")
                .run(context -> {
                    JavaMailSender sender = context.getBean(JavaMailSender.class);
                    assertThat(refused(
                                    context,
                                    Mailing.class,
                                    () -> Posting.PREPARED.send(sender, "News", ADDRESS, "other@quorn.example")))
                            .hasMessageContaining("each other's addresses");
                    assertThat(arrived()).isEmpty();

                    SimpleMailMessage mail = new SimpleMailMessage();
                    mail.setBcc(ADDRESS, "other@quorn.example");
                    mail.setText("News");
                    underPurpose(context, Mailing.class, () -> sender.send(mail));

                    assertThat(arrived()).hasSize(2);
                });
    }

    @Test
    void givenSeveralMails_whenOneMayNotLeave_thenNoneDoes() {
        runner.withPropertyValues(PARTNER).run(context -> {
            SimpleMailMessage fine = new SimpleMailMessage();
            fine.setTo("a@partner.example");
            SimpleMailMessage other = new SimpleMailMessage();
            other.setTo(ADDRESS);

            assertThat(refused(
                            context,
                            Mailing.class,
                            () -> context.getBean(JavaMailSender.class).send(fine, other)))
                    .isNotNull();
            assertThat(arrived()).isEmpty();
        });
    }

    @Test
    void givenObserving_whenAMailIsSent_thenItArrivesAsEver() {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            Posting.SIMPLE.send(context.getBean(JavaMailSender.class), "To zylpha@quorn.example", ADDRESS);

            assertThat(arrived()).hasSize(1);
        });
    }

    @Test
    void givenTheSender_whenAskedForAsWhatItIs_thenItIsThat() {
        runner.withPropertyValues(OWN_SERVER).run(context -> {
            JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);

            assertThat(sender.getHost()).isEqualTo("localhost");
            sender.testConnection();
        });
    }
}
