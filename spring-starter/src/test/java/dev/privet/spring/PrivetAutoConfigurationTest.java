/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.privet.Privet;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reached;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.minimise.Maskers;
import dev.privet.spring.sample.member.Member;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class PrivetAutoConfigurationTest {

    private static final String FIT_KEY = "Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=";
    private static final String SHORT_KEY = "QURBLUVYQU1QTEU=";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetDisabledAutoConfiguration.class));

    @Test
    void givenNothingMarked_whenStarted_thenPrivetIsThereAndOneLineSaysThatNothingIsProtected(CapturedOutput output) {
        runner.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Privet.class);
            assertThat(context.getBean(Privet.class).dataMap().types()).isEmpty();
            assertThat(output.getAll().lines().filter(line -> line.contains("no marked class was found")))
                    .hasSize(1);
        });
    }

    @Test
    void givenAMarkedClass_whenStarted_thenOneLineSumsUpWhatIsProtected(CapturedOutput output) {
        runner.withUserConfiguration(MarkedMember.class)
                .withPropertyValues("privet.established-in.uk=gb", "privet.established-in.eu=IE")
                .run(context -> assertThat(output.getAll())
                        .contains("Privet: 1 type, 2 personal fields, 2 purposes,"
                                + " under UK GDPR from GB and EU GDPR from IE, ledger IN MEMORY with all reads;"
                                + " enforcing."));
    }

    @Test
    void givenOneRegime_whenStarted_thenTheHostIsUnderThatLawAlone() {
        runner.withPropertyValues("privet.established-in.eu=FR")
                .run(context -> assertThat(
                                context.getBean(Privet.class).dataMap().regimes())
                        .containsExactly(Regime.EU));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenThereIsNoneAndOneWarningSaysSo(CapturedOutput output) {
        runner.withUserConfiguration(MarkedMember.class)
                .withPropertyValues("privet.enabled=false")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(Privet.class);
                    assertThat(output.getAll().lines().filter(line -> line.contains("privet.enabled=false")))
                            .singleElement()
                            .asString()
                            .contains("WARN", "switched off");
                });
    }

    @Test
    void givenPrivetNotSwitchedOff_whenStarted_thenNoWarningSaysThatItIs(CapturedOutput output) {
        runner.run(context -> assertThat(output.getAll()).doesNotContain("switched off"));
    }

    @Test
    void givenEverythingLazy_whenStarted_thenTheSummaryIsSaidAllTheSame(CapturedOutput output) {
        runner.withUserConfiguration(MarkedMember.class)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(output.getAll()).contains("Privet: 1 type"));
    }

    @Test
    void givenAPrivetOfTheHost_whenStarted_thenItIsTheOnlyOne() {
        Privet own = Privet.builder().ledger(new InMemoryLedger()).build();
        runner.withBean(Privet.class, () -> own)
                .run(context -> assertThat(context.getBean(Privet.class)).isSameAs(own));
    }

    @Test
    void givenALedgerOfTheHost_whenStarted_thenPrivetWritesThere(CapturedOutput output) {
        Ledger own = new InMemoryLedger();
        runner.withBean(Ledger.class, () -> own).run(context -> {
            assertThat(context.getBean(Privet.class).ledger()).isSameAs(own);
            assertThat(output.getAll()).doesNotContain("No ledger is set up");
        });
    }

    @Test
    void givenALevelOfTheLedger_whenStarted_thenTheGateKeepsToIt() {
        runner.withUserConfiguration(MarkedMember.class)
                .withPropertyValues("privet.ledger.level=changes", "privet.ledger.kept-for=P6Y")
                .run(context -> {
                    Privet privet = context.getBean(Privet.class);
                    try (PurposeScope scope = privet.use(AnswerDataSubject.class)) {
                        privet.gate().planForReading(privet.dataMap().types().get(0), Reached.RECORD);
                        assertThat(scope.use().purpose()).isEqualTo(AnswerDataSubject.class);
                    }
                    assertThat(privet.ledger().latest(1)).isEmpty();
                    assertThat(privet.ledgerKeeper().trim().entries()).isZero();
                });
    }

    @Test
    void givenUsesThatMayWait_whenTheApplicationStops_thenTheyAreInTheLedger() {
        InMemoryLedger own = new InMemoryLedger();
        runner.withUserConfiguration(MarkedMember.class)
                .withBean(Ledger.class, () -> own)
                .withPropertyValues("privet.ledger.gather-uses=10s")
                .run(context -> {
                    Privet privet = context.getBean(Privet.class);
                    try (PurposeScope scope = privet.use(AnswerDataSubject.class)) {
                        privet.gate().planForReading(privet.dataMap().types().get(0), Reached.RECORD);
                        assertThat(scope.use().purpose()).isEqualTo(AnswerDataSubject.class);
                    }
                    assertThat(own.latest(1)).isEmpty();
                });

        assertThat(own.latest(2)).hasSize(1);
    }

    @Test
    void givenAWaitThatIsTooLong_whenStarted_thenItIsRefusedByItsKey() {
        runner.withPropertyValues("privet.ledger.gather-uses=11s")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("privet.ledger.gather-uses")
                        .hasMessageContaining("not between nothing and 10 seconds"));
    }

    @Test
    void givenAPeriodOfTheLedgerThatIsNone_whenStarted_thenItIsRefusedByItsKey() {
        runner.withPropertyValues("privet.ledger.kept-for=P0D")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("privet.ledger.kept-for"));
    }

    @Test
    void givenTwoCustomizers_whenStarted_thenTheLaterInOrderHasTheLastWord() {
        runner.withUserConfiguration(TwoCustomizers.class)
                .run(context -> assertThat(context.getBean(Privet.class)
                                .minimiser()
                                .treatments()
                                .maskers()
                                .of(PersonName.class)
                                .mask(Member.NAME))
                        .isEqualTo("second"));
    }

    @Test
    void givenSeveralBadProperties_whenStarted_thenAllAreToldAtOnceWithTheirKeysAndWithoutTheSecret(
            CapturedOutput output) {
        runner.withPropertyValues("privet.established-in.uk=XQ", "privet.pseudonym-key=" + SHORT_KEY)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(context.getStartupFailure())
                            .rootCause()
                            .asInstanceOf(InstanceOfAssertFactories.type(PrivacyConfigurationException.class))
                            .extracting(PrivacyConfigurationException::problems)
                            .asInstanceOf(InstanceOfAssertFactories.list(Problem.class))
                            .extracting(Problem::code, Problem::place)
                            .containsExactly(
                                    tuple(ProblemCode.UNKNOWN_COUNTRY, "privet.established-in.uk"),
                                    tuple(ProblemCode.UNFIT_KEY, "privet.pseudonym-key"));
                    assertThat(context.getStartupFailure()).hasStackTraceContaining("openssl rand -base64 32");
                    assertThat(output.getAll()).doesNotContain(SHORT_KEY);
                });
    }

    @Test
    void givenAKey_whenThePropertiesArePrinted_thenItIsNotAmongThem() {
        runner.withPropertyValues("privet.pseudonym-key=" + FIT_KEY).run(context -> {
            assertThat(context).hasNotFailed();
            PrivetProperties properties = context.getBean(PrivetProperties.class);
            assertThat(properties.toString()).contains("pseudonymKey set").doesNotContain(FIT_KEY);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedMember {

        @Bean
        PrivetCustomizer member() {
            return builder -> builder.marked(Member.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoCustomizers {

        @Bean
        @Order(2)
        PrivetCustomizer second() {
            return builder ->
                    builder.treatments(same -> same.with(Maskers.standard().with(PersonName.class, value -> "second")));
        }

        @Bean
        @Order(1)
        PrivetCustomizer first() {
            return builder ->
                    builder.treatments(same -> same.with(Maskers.standard().with(PersonName.class, value -> "first")));
        }
    }
}
