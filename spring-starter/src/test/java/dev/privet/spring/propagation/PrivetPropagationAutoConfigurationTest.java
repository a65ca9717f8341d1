/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.propagation.PurposePropagation;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import io.micrometer.context.ContextRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class PrivetPropagationAutoConfigurationTest {

    private static final Use HELP = Use.of(HelpDesk.class).by("agent-7");

    private final int registeredBefore = registered();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetPropagationAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    private static int registered() {
        return ContextRegistry.getInstance().getThreadLocalAccessors().size();
    }

    @AfterEach
    void nothingStaysRegistered() {
        assertThat(registered()).isEqualTo(registeredBefore);
    }

    @Test
    void givenAnAsyncMethod_whenCalledUnderAPurpose_thenItRunsUnderIt() {
        runner.withUserConfiguration(Asynchronous.class).run(context -> {
            Privet privet = context.getBean(Privet.class);
            Worker worker = context.getBean(Worker.class);

            CompletableFuture<Optional<Use>> seen;
            try (PurposeScope scope = privet.use(HELP)) {
                assertThat(scope.use()).isEqualTo(HELP);
                seen = worker.lookAround();
            }

            assertThat(seen.get()).contains(HELP);
            assertThat(worker.lookAround().get()).isEmpty();
        });
    }

    @Test
    void givenLazyBeans_whenStarted_thenThePurposeIsRegisteredAllTheSame() {
        runner.withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(registered()).isEqualTo(registeredBefore + 1));
    }

    @Test
    void givenTwoContexts_whenOneIsClosed_thenTheOtherIsStillRegistered() {
        runner.run(first -> {
            runner.run(second -> {
                assertThat(registered()).isEqualTo(registeredBefore + 2);
                assertThat(List.of(first, second))
                        .extracting(context ->
                                context.getBean(PurposePropagation.class).key())
                        .doesNotHaveDuplicates();
            });
            assertThat(registered()).isEqualTo(registeredBefore + 1);
            assertThat(ContextRegistry.getInstance().getThreadLocalAccessors())
                    .anySatisfy(accessor -> assertThat(accessor.key())
                            .isEqualTo(first.getBean(PurposePropagation.class).key()));
        });
    }

    @Test
    void givenARegistrationOfTheHost_whenStarted_thenItIsTheOnlyOne() {
        ContextRegistry own = new ContextRegistry();
        runner.withBean(
                        PurposePropagation.class,
                        () -> PurposePropagation.register(
                                own,
                                Privet.builder()
                                        .ledger(new InMemoryLedger())
                                        .build()
                                        .gate()))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(PurposePropagation.class);
                    assertThat(registered()).isEqualTo(registeredBefore);
                    assertThat(own.getThreadLocalAccessors()).hasSize(1);
                });
        assertThat(own.getThreadLocalAccessors()).isEmpty();
    }

    @Test
    void givenNoContextPropagation_whenStarted_thenPrivetIsThereWithoutIt() {
        runner.withClassLoader(new FilteredClassLoader("io.micrometer.context")).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Privet.class).doesNotHaveBean("privetPurposePropagation");
            assertThat(registered()).isEqualTo(registeredBefore);
        });
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenNothingIsRegistered() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(registered()).isEqualTo(registeredBefore));
    }

    @Test
    void givenAContextThatFailsToStart_whenItIsGone_thenNothingStaysRegistered() {
        runner.withBean("broken", Object.class, () -> {
                    throw new IllegalStateException("on purpose");
                })
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    static class Asynchronous {

        @Bean
        ThreadPoolTaskExecutor taskExecutor() {
            ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
            executor.setCorePoolSize(1);
            executor.setTaskDecorator(new ContextPropagatingTaskDecorator());
            return executor;
        }

        @Bean
        Worker worker(Privet privet) {
            return new Worker(privet);
        }
    }

    static class Worker {

        private final Privet privet;

        Worker(Privet privet) {
            this.privet = privet;
        }

        @Async
        CompletableFuture<Optional<Use>> lookAround() {
            return CompletableFuture.completedFuture(privet.gate().context().current());
        }
    }
}
