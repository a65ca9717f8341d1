/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.PriorityOrdered;
import reactor.core.publisher.Mono;

/** What is told at start-up of purposes that would not be in force. */
class MethodMistakesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetMethodAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new);

    @Test
    void givenMistakesInSeveralBeans_whenStarted_thenAllAreToldAtOnce() {
        ApplicationContextRunner wrong = runner.withBean(Competing.class)
                .withBean(Unfounded.class)
                .withBean(Shut.class)
                .withBean(Barred.class)
                .withBean(Later.class);

        told(
                wrong,
                problems -> assertThat(problems)
                        .extracting(problem -> problem.code().id() + " " + problem.place())
                        .containsExactlyInAnyOrder(
                                "PRIVET-0112 Competing.work",
                                "PRIVET-0103 Unfounded.work",
                                "PRIVET-0204 Shut",
                                "PRIVET-0204 Barred.hidden",
                                "PRIVET-0204 Barred.last",
                                "PRIVET-0204 Barred.shared",
                                "PRIVET-0204 Later.work"));
    }

    @Test
    void givenAFinalMethodOfAClassWithAPurpose_whenStarted_thenItIsTold() {
        told(
                runner.withBean(HalfShut.class),
                problems -> assertThat(problems)
                        .extracting(Problem::place, Problem::why)
                        .containsExactly(tuple(
                                "HalfShut.last",
                                "it is final, so no call of it passes the proxy that would open its purpose.")));
    }

    @Test
    void givenARecordAsABean_whenStarted_thenTheRemedySaysThatRecordsAreFinal() {
        told(
                runner.withBean(Rec.class),
                problems -> assertThat(problems)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.remedy()).contains("records")));
    }

    @Test
    void givenABeanThatAPostProcessorNeeds_whenStarted_thenItIsToldThatItWasMadeTooEarly() {
        told(
                runner.withUserConfiguration(Early.class),
                problems -> assertThat(problems)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.toString())
                                .startsWith("PRIVET-0204 Plain: the bean 'plain' was made before")));
    }

    @Test
    void givenAnObjectThatIsRegisteredReadyMade_whenStarted_thenItIsToldAsWell() {
        told(
                runner.withInitializer(context -> context.getBeanFactory().registerSingleton("ready", new Plain())),
                problems -> assertThat(problems)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.why()).contains("'ready'")));
    }

    @Test
    void givenAMockInThePlaceOfABean_whenStarted_thenNothingIsHeldAgainstIt() {
        runner.withInitializer(context -> context.getBeanFactory().registerSingleton("mock", Mockito.mock(Plain.class)))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenPrivateAndStaticMethodsOfAClassWithAPurpose_whenStarted_thenNobodyMeantThem() {
        runner.withBean(Plain.class)
                .run(context -> assertThat(context.getBean(Plain.class).work()).isEqualTo("plain"));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenNothingIsJudged() {
        runner.withPropertyValues("privet.enabled=false")
                .withBean(Shut.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static void told(ApplicationContextRunner runner, Consumer<List<Problem>> expectation) {
        runner.run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .isInstanceOfSatisfying(
                            PrivacyConfigurationException.class, failure -> expectation.accept(failure.problems()));
        });
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ProcessedFor(HelpDesk.class)
    @interface ForHelp {}

    interface Whim extends Purpose {}

    static class Competing {
        @ForHelp
        @ProcessedFor(AccountCare.class)
        public void work() {}
    }

    static class Unfounded {
        @ProcessedFor(Whim.class)
        public void work() {}
    }

    static final class Shut {
        @ProcessedFor(HelpDesk.class)
        public void work() {}
    }

    static class Barred {
        @ProcessedFor(HelpDesk.class)
        private void hidden() {}

        @ProcessedFor(HelpDesk.class)
        public final void last() {}

        @ProcessedFor(HelpDesk.class)
        public static void shared() {}

        @ProcessedFor(HelpDesk.class)
        public void open() {
            hidden();
        }
    }

    static class Later {
        @ProcessedFor(HelpDesk.class)
        public Mono<Use> work() {
            return Mono.empty();
        }
    }

    @ProcessedFor(HelpDesk.class)
    static class HalfShut {
        public final void last() {}

        public void open() {}
    }

    @ProcessedFor(HelpDesk.class)
    record Rec(Optional<String> part) {}

    @ProcessedFor(HelpDesk.class)
    static class Plain {
        public String work() {
            return hidden() + shared();
        }

        private static String shared() {
            return "ain";
        }

        private String hidden() {
            return "pl";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Early {

        @Bean
        static Plain plain() {
            return new Plain();
        }

        @Bean
        static Needing needing(Plain plain) {
            return new Needing(plain.work());
        }
    }

    record Needing(String word) implements BeanPostProcessor, PriorityOrdered {

        @Override
        public int getOrder() {
            return 0;
        }
    }
}
