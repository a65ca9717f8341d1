/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.logging.PrivetLogback;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.actuate.PrivetMetricsAutoConfiguration;
import dev.privet.spring.http.Patron;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.internal.sending.Penfriend;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.logging.PrivetLoggingAutoConfiguration;
import dev.privet.spring.method.PrivetMethodAutoConfiguration;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import dev.privet.vocabulary.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Applications that end and begin again in one process, as by the developers' tools, whose classes have a loader of their own each time. */
class RestartTest {

    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger logger = logback.getLogger("host.restarted");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    @AfterEach
    void leaveLogbackAsItWas() {
        PrivetLogback.protect(logback).close();
        logger.detachAppender(events);
    }

    /** Makes the classes of the application anew. */
    private static final class Own extends ClassLoader {

        Own() {
            super(RestartTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Patron.class.getName()) && !name.equals(Penfriend.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ApplicationContextRunner runner(ClassLoader loader, Class<?> marked) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PrivetAutoConfiguration.class,
                        PrivetJacksonAutoConfiguration.class,
                        PrivetLoggingAutoConfiguration.class,
                        PrivetMethodAutoConfiguration.class,
                        PrivetMetricsAutoConfiguration.class,
                        PrivetPropagationAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        MetricsAutoConfiguration.class))
                .withClassLoader(loader)
                .withBean(Ledger.class, InMemoryLedger::new)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(marked));
    }

    private void use(ApplicationContext context, ClassLoader loader) throws ReflectiveOperationException {
        Privet privet = context.getBean(Privet.class);
        Object guest = loader.loadClass(Penfriend.class.getName())
                .getMethod("invented")
                .invoke(null);
        Class<? extends Purpose> purpose =
                loader.loadClass(Mailing.class.getName()).asSubclass(Purpose.class);
        try (PurposeScope scope = privet.use(purpose)) {
            assertThat(context.getBean(JsonMapper.class).writeValueAsString(List.of(guest)))
                    .contains(Penfriend.NAME)
                    .doesNotContain(Penfriend.EMAIL);
            assertThat(privet.minimiser().copy(guest).toString())
                    .contains(Penfriend.NAME)
                    .doesNotContain(Penfriend.EMAIL);
            assertThat(privet.minimiser().map(guest))
                    .containsEntry("name", Penfriend.NAME)
                    .doesNotContainValue(Penfriend.EMAIL);
            logger.warn("seen {}", guest);
            assertThat(scope.plans()).isNotEmpty();
        }
    }

    private WeakReference<ClassLoader> life() throws ReflectiveOperationException {
        Own loader = new Own();
        runner(loader, loader.loadClass(Penfriend.class.getName())).run(context -> {
            use(context, loader);
            assertThat(context.getBean(MeterRegistry.class)
                            .get("privet.gate.records")
                            .tags("purpose", "mailing", "kind", "read")
                            .counter()
                            .count())
                    .isEqualTo(3);
        });
        events.list.clear();
        return new WeakReference<>(loader);
    }

    private List<Appender<ILoggingEvent>> appenders() {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
            appenders.add(all.next());
        }
        return appenders;
    }

    @Test
    void givenALoaderOfItsOwn_whenTheApplicationHasEnded_thenNothingHoldsItsClasses() throws Exception {
        events.start();
        logger.addAppender(events);
        List<WeakReference<ClassLoader>> lives = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lives.add(life());
            assertThat(appenders())
                    .singleElement()
                    .extracting(Appender::getName)
                    .isEqualTo(PrivetLogback.NAME);
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(lives).allSatisfy(life -> assertThat(life.get()).isNull());
        });
    }

    @Test
    void givenAnApplicationThatEnded_whenItStartsAgain_thenEachEventIsLoggedOnce() throws Exception {
        events.start();
        logger.addAppender(events);
        life();
        ClassLoader loader = RestartTest.class.getClassLoader();
        runner(loader, Penfriend.class).run(context -> {
            use(context, loader);

            assertThat(events.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .startsWith("seen Penfriend{id=17")
                    .doesNotContain(Penfriend.NAME, Penfriend.EMAIL);
        });
    }
}
