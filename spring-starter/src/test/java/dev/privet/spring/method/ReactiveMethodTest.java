/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Purposes of methods whose work is done after they have returned. */
class ReactiveMethodTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetPropagationAutoConfiguration.class,
                    PrivetMethodAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new);

    @BeforeEach
    void propagate() {
        Hooks.enableAutomaticContextPropagation();
    }

    @AfterEach
    void propagateNoMore() {
        Hooks.disableAutomaticContextPropagation();
    }

    @Test
    void givenAMono_whenItsWorkIsDoneElsewhere_thenThePurposeIsInForceThereAndNotAfterIt() {
        runner.withBean(Reactive.class).run(context -> {
            Privet privet = context.getBean(Privet.class);
            List<Optional<Use>> seen;
            try (PurposeScope scope = privet.use(AccountCare.class)) {
                assertThat(scope.use().purpose()).isEqualTo(AccountCare.class);
                seen = context.getBean(Reactive.class)
                        .one()
                        .map(within -> List.of(within, privet.gate().context().current()))
                        .block(DEADLINE);
            }

            assertThat(seen)
                    .containsExactly(Optional.of(Use.of(HelpDesk.class)), Optional.of(Use.of(AccountCare.class)));
            assertThat(privet.gate().context().current()).isEmpty();
        });
    }

    @Test
    void givenAFluxOrAPublisher_whenItIsRead_thenThePurposeIsInForceForEachElement() {
        runner.withBean(Reactive.class).run(context -> {
            Reactive reactive = context.getBean(Reactive.class);

            assertThat(reactive.many().collectList().block(DEADLINE))
                    .containsExactly(Optional.of(Use.of(HelpDesk.class)), Optional.of(Use.of(HelpDesk.class)));
            assertThat(Mono.from(reactive.published()).block(DEADLINE)).contains(Use.of(HelpDesk.class));
        });
    }

    @Test
    void givenNoAutomaticPropagation_whenStarted_thenReactiveResultsAreTold() {
        Hooks.disableAutomaticContextPropagation();

        runner.withBean(Reactive.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0204 Reactive.one: it returns a Mono")
                        .hasMessageContaining("PRIVET-0204 Reactive.many: it returns a Flux")
                        .hasMessageContaining("spring.reactor.context-propagation=auto"));
    }

    @Test
    void givenNoContextPropagation_whenStarted_thenReactiveResultsAreTold() {
        runner.withClassLoader(new FilteredClassLoader("io.micrometer.context"))
                .withBean(Reactive.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("io.micrometer:context-propagation"));
    }

    @Test
    void givenAPublisherOfAnotherKind_whenStarted_thenItIsTold() {
        runner.withBean(Flowing.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0204 Flowing.flow: it returns a Publisher, along which"));
    }

    /** Public, so that a proxy of it can be made through another class loader. */
    public static class Reactive {

        private final Privet privet;

        public Reactive(Privet privet) {
            this.privet = privet;
        }

        private Optional<Use> here() {
            return privet.gate().context().current();
        }

        @ProcessedFor(HelpDesk.class)
        public Mono<Optional<Use>> one() {
            return Mono.just(1).publishOn(Schedulers.parallel()).map(number -> here());
        }

        @ProcessedFor(HelpDesk.class)
        public Flux<Optional<Use>> many() {
            return Flux.just(1, 2).publishOn(Schedulers.parallel()).map(number -> here());
        }

        @ProcessedFor(HelpDesk.class)
        public Publisher<Optional<Use>> published() {
            return Flux.just(1).publishOn(Schedulers.parallel()).map(number -> here());
        }
    }

    static class Flowing {
        @ProcessedFor(HelpDesk.class)
        public Flow.Publisher<String> flow() {
            return subscriber -> {};
        }
    }
}
