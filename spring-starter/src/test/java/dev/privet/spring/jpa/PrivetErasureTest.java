/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.breach.BreachFacts;
import dev.privet.breach.BreachScope;
import dev.privet.breach.Breaches;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LegalHold;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.sample.member.Member;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.HoldCheck;
import dev.privet.subject.LegalHolds;
import dev.privet.subject.SubjectRef;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Persons can be erased in an application that says nothing of it, and as it says where it does. */
class PrivetErasureTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    PrivetJpaAutoConfiguration.class,
                    PrivetAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(), "spring.jpa.hibernate.ddl-auto=create");

    @Test
    void givenNothingSaid_whenStarted_thenPersonsCanBeErasedAndPlansAreGoodForADay() {
        runner.withUserConfiguration(Members.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Erasure.class);
            ErasurePlan plan = plan(context);
            assertThat(plan.expiresAt()).isEqualTo(plan.madeAt().plus(Duration.ofDays(1)));
            assertThat(plan.findings().done()).hasToString("[Member: delete 1]");
            assertThat(certificate(context, plan).backupsCleanFrom()).isEmpty();
        });
    }

    @Test
    void givenWhatTheHostSaysOfErasures_whenStarted_thenItCounts() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.erasure.backups-kept-for=P35D", "privet.erasure.plans-last=2h")
                .withBean("none", HoldCheck.class, () -> (subject, type) -> Optional.empty())
                .withBean("claims", HoldCheck.class, () -> (subject, type) -> Optional.of("Claim 12"))
                .run(context -> {
                    ErasurePlan plan = plan(context);
                    assertThat(plan.expiresAt()).isEqualTo(plan.madeAt().plus(Duration.ofHours(2)));
                    assertThat(plan.findings().done()).hasToString("[Member: keep 1]");
                    assertThat(plan.toString()).contains("(Claim 12)");
                    assertThat(certificate(context, plan).backupsCleanFrom())
                            .contains(LocalDate.ofInstant(plan.madeAt(), ZoneOffset.UTC)
                                    .plusDays(36));
                });
    }

    @Test
    void givenNothingSaid_whenAHoldIsPlaced_thenAnErasureIsDeferredUntilItsRelease() {
        runner.withUserConfiguration(Members.class).run(context -> {
            LegalHolds holds = context.getBean(LegalHolds.class);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.update("insert into member (id, name) values (7, 'Ada')");
            LegalHold hold =
                    holds.place(new HoldScope.OfRecord("Member", "7"), "Claim 12", "legal-4", LocalDate.of(9999, 1, 1));

            context.getBean(Erasure.class).erase(new SubjectRef("member", 7L));
            assertThat(jdbc.queryForObject("select count(*) from member", Long.class))
                    .isOne();

            assertThat(holds.release(hold.id(), "legal-4").certificates()).hasSize(1);
            assertThat(jdbc.queryForObject("select count(*) from member", Long.class))
                    .isZero();
        });
    }

    @Test
    void givenNothingSaid_whenABreachIsLookedAt_thenTheRowsAreCountedAndTheRegisterIsKept() {
        runner.withUserConfiguration(Members.class).run(context -> {
            context.getBean(JdbcTemplate.class).update("insert into member (id, name) values (7, 'Ada')");
            Breaches breaches = context.getBean(Breaches.class);

            assertThat(breaches.impact(BreachScope.of(new BreachScope.OfType("Member")))
                            .persons())
                    .isEqualTo(Map.of("member", 1L));
            breaches.open(BreachFacts.of(
                    "dpo-1", ZonedDateTime.of(2026, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), "A backup disk was lost."));
            assertThat(breaches.register()).hasSize(1);
        });
    }

    @Test
    void givenHoldsSwitchedOff_whenStarted_thenThereAreNone() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.holds.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LegalHolds.class));
    }

    private static ErasurePlan plan(AssertableApplicationContext context) {
        context.getBean(JdbcTemplate.class).update("insert into member (id, name) values (7, 'Ada')");
        return context.getBean(Privet.class).erasure().plan(new SubjectRef("member", 7L));
    }

    private static ErasureCertificate certificate(AssertableApplicationContext context, ErasurePlan plan) {
        ErasureAnswer answer = context.getBean(Erasure.class).execute(plan);
        assertThat(answer).isInstanceOf(ErasureAnswer.Erased.class);
        return ((ErasureAnswer.Erased) answer).certificate();
    }

    @Test
    void givenPropertiesOfErasuresThatMeanNothing_whenStarted_thenBothAreNamed() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.erasure.backups-kept-for=-P1D", "privet.erasure.plans-last=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("The properties of Privet cannot be used (2):\n"
                                + "  PRIVET-0801 privet.erasure.backups-kept-for: it is below nothing. Mend: write a"
                                + " period such as P35D.\n"
                                + "  PRIVET-0801 privet.erasure.plans-last: it is not longer than nothing. Mend: write a"
                                + " time such as 1d."));
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @EntityScan(basePackageClasses = Member.class)
    static class Members {}
}
