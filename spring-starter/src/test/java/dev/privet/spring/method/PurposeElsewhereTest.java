/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.util.ReflectionUtils;

/** Purposes of work that Spring calls by itself: on other threads, at events, at commit. */
class PurposeElsewhereTest {

    private static final int DEADLINE_SECONDS = 60;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetMethodAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new);

    @Test
    void givenAnAsyncMethod_whenCalledUnderAnotherPurpose_thenItsOwnIsInForceOnItsThread() {
        runner.withUserConfiguration(Asynchronous.class).run(context -> {
            CompletableFuture<Seen> seen;
            try (PurposeScope scope = context.getBean(Privet.class).use(AccountCare.class)) {
                assertThat(scope.use().purpose()).isEqualTo(AccountCare.class);
                seen = context.getBean(Worker.class).work();
            }

            assertThat(seen.get(DEADLINE_SECONDS, TimeUnit.SECONDS))
                    .returns(Optional.of(Use.of(HelpDesk.class)), Seen::use)
                    .satisfies(there -> assertThat(there.thread()).isNotEqualTo(Thread.currentThread()));
        });
    }

    @Test
    void givenAScheduledMethod_whenItsTimeComes_thenItsPurposeIsInForce() {
        runner.withUserConfiguration(Timed.class).run(context -> {
            Seen seen = context.getBean(Job.class).ran().get(DEADLINE_SECONDS, TimeUnit.SECONDS);

            assertThat(seen.use()).contains(Use.of(HelpDesk.class));
            assertThat(seen.thread()).isNotEqualTo(Thread.currentThread());
        });
    }

    @Test
    void givenAnEvent_whenItIsHeard_thenTheListenersPurposeIsInForceWithinThePublishers() {
        runner.withBean(Listener.class).run(context -> {
            Privet privet = context.getBean(Privet.class);
            try (PurposeScope scope = privet.use(AccountCare.class)) {
                context.publishEvent(new Moved("x"));
                assertThat(privet.gate().context().current()).contains(scope.use());
            }

            assertThat(context.getBean(Listener.class).heard()).containsExactly(Optional.of(Use.of(HelpDesk.class)));
        });
    }

    @Test
    void givenAListenerThatABrokersContainerCalls_whenAMessageComes_thenItsPurposeIsInForce() {
        runner.withBean(Listener.class).run(context -> {
            Listener listener = context.getBean(Listener.class);
            // As containers of Kafka and JMS do it: by reflection, on the bean that the context gives them.
            Method method = Listener.class.getMethod("onMessage", String.class);
            ReflectionUtils.makeAccessible(method);
            ReflectionUtils.invokeMethod(method, listener, "message");

            assertThat(listener.heard()).containsExactly(Optional.of(Use.of(HelpDesk.class)));
        });
    }

    @Test
    void givenATransaction_whenItCommits_thenThePurposeIsStillInForce() {
        runner.withUserConfiguration(Transacted.class).run(context -> {
            context.getBean(Account.class).move();

            assertThat(context.getBean(Recorder.class).committed)
                    .containsExactly(Optional.of(Use.of(AccountCare.class)));
            assertThat(context.getBean(AfterCommit.class).heard()).containsExactly(Optional.of(Use.of(HelpDesk.class)));
            assertThat(context.getBean(Privet.class).gate().context().current()).isEmpty();
        });
    }

    record Seen(Optional<Use> use, Thread thread) {

        static Seen here(Privet privet) {
            return new Seen(privet.gate().context().current(), Thread.currentThread());
        }
    }

    record Moved(String where) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    static class Asynchronous {

        @Bean
        SimpleAsyncTaskExecutor taskExecutor() {
            return new SimpleAsyncTaskExecutor();
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
        @ProcessedFor(HelpDesk.class)
        public CompletableFuture<Seen> work() {
            return CompletableFuture.completedFuture(Seen.here(privet));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Timed {

        @Bean
        TaskScheduler taskScheduler() {
            return new SimpleAsyncTaskScheduler();
        }

        @Bean
        Job job(Privet privet) {
            return new Job(privet, new CompletableFuture<>());
        }
    }

    static class Job {

        private final Privet privet;
        private final CompletableFuture<Seen> ran;

        Job(Privet privet, CompletableFuture<Seen> ran) {
            this.privet = privet;
            this.ran = ran;
        }

        @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
        @ProcessedFor(HelpDesk.class)
        public void run() {
            ran.complete(Seen.here(privet));
        }

        public CompletableFuture<Seen> ran() {
            return ran;
        }
    }

    static class Listener {

        private final Privet privet;
        private final List<Optional<Use>> heard = new ArrayList<>();

        Listener(Privet privet) {
            this.privet = privet;
        }

        @EventListener
        @ProcessedFor(HelpDesk.class)
        public void on(Moved moved) {
            heard.add(privet.gate().context().current());
        }

        @ProcessedFor(HelpDesk.class)
        public void onMessage(String message) {
            heard.add(privet.gate().context().current());
        }

        public List<Optional<Use>> heard() {
            return heard;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true, order = 0)
    static class Transacted {

        @Bean
        Recorder transactionManager(Privet privet) {
            return new Recorder(privet);
        }

        @Bean
        Account account(ApplicationEventPublisher events) {
            return new Account(events);
        }

        @Bean
        AfterCommit afterCommit(Privet privet) {
            return new AfterCommit(privet);
        }
    }

    static class Account {

        private final ApplicationEventPublisher events;

        Account(ApplicationEventPublisher events) {
            this.events = events;
        }

        @Transactional
        @ProcessedFor(AccountCare.class)
        public void move() {
            events.publishEvent(new Moved("y"));
        }
    }

    static class AfterCommit {

        private final Privet privet;
        private final List<Optional<Use>> heard = new ArrayList<>();

        AfterCommit(Privet privet) {
            this.privet = privet;
        }

        @TransactionalEventListener
        @ProcessedFor(HelpDesk.class)
        public void on(Moved moved) {
            heard.add(privet.gate().context().current());
        }

        public List<Optional<Use>> heard() {
            return heard;
        }
    }

    @SuppressWarnings("serial")
    static class Recorder extends AbstractPlatformTransactionManager {

        private final transient Privet privet;
        private final transient List<Optional<Use>> committed = new ArrayList<>();

        Recorder(Privet privet) {
            this.privet = privet;
        }

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed.add(privet.gate().context().current());
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
