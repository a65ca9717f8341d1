/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.logging.PrivetLogback;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PrivetLoggingAutoConfigurationTest {

    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger logger = logback.getLogger("host.code");
    private final Logger privet = logback.getLogger(Privet.class);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetLoggingAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @BeforeEach
    void listen() {
        events.start();
        logger.addAppender(events);
        privet.addAppender(events);
    }

    @AfterEach
    void leaveLogbackAsItWas() {
        PrivetLogback.protect(logback).close();
        logger.detachAppender(events);
        privet.detachAppender(events);
    }

    private List<String> logged() {
        return events.list.stream()
                .filter(event -> event.getLoggerName().equals("host.code"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void log() {
        logger.warn("seen {} at {}", Member.ada(), Member.EMAIL);
    }

    @Test
    void givenPrivet_whenAPurposeIsInForce_thenTheLogShowsItMasked() {
        runner.run(context -> {
            try (PurposeScope scope = context.getBean(Privet.class).use(HelpDesk.class)) {
                assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
                log();
            }
        });

        assertThat(logged()).containsExactly("seen Member{id=1, name=A••• E•••} at ‹e-mail›");
    }

    @Test
    void givenPrivet_whenNoPurposeIsInForce_thenTheLogShowsNothingPersonal() {
        runner.run(context -> log());

        assertThat(logged()).containsExactly("seen Member{id=1} at ‹e-mail›");
    }

    @Test
    void givenABeanThatLogsWhileItIsMade_whenStarted_thenMarkedObjectsShowTheirClassAlone() {
        runner.withBean("early", Object.class, () -> {
                    log();
                    return new Object();
                })
                .withInitializer(context -> context.addBeanFactoryPostProcessor(
                        beans -> beans.getBeanDefinition("privet").setDependsOn("early")))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(logged()).containsExactly("seen Member{…} at ‹e-mail›");
    }

    @Test
    void givenTheContextClosed_whenLoggedAfterwards_thenMarkedObjectsShowTheirClassAlone() {
        runner.run(context -> assertThat(context).hasNotFailed());
        log();

        assertThat(logged()).containsExactly("seen Member{…} at ‹e-mail›");
    }

    @Test
    void givenAnAppenderAttachedByABean_whenStarted_thenItIsProtectedToo() {
        ListAppender<ILoggingEvent> late = new ListAppender<>();
        late.start();
        runner.withBean("late", Object.class, () -> {
                    logger.addAppender(late);
                    return new Object();
                })
                .run(context -> log());

        assertThat(late.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("seen Member{id=1} at ‹e-mail›");
    }

    @Test
    void givenLoggingSwitchedOff_whenStarted_thenTheLogIsLeftAloneAndThatIsSaid() {
        runner.withPropertyValues("privet.logging.enabled=false").run(context -> log());

        assertThat(logged()).hasSize(1).first().asString().endsWith("at " + Member.EMAIL);
        assertThat(events.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains(
                        "The log is not minimised, by privet.logging.enabled=false: marked objects print themselves into"
                                + " it.");
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenTheLogIsLeftAlone() {
        runner.withPropertyValues("privet.enabled=false").run(context -> log());

        assertThat(logged()).hasSize(1).first().asString().endsWith("at " + Member.EMAIL);
    }

    @Test
    void givenNoLogback_whenStarted_thenPrivetIsThereWithoutIt() {
        runner.withClassLoader(new FilteredClassLoader(LoggerContext.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Privet.class)
                        .doesNotHaveBean("privetLogbackProtection"));
    }

    @Test
    void givenSlf4jBoundToSomethingElse_whenStarted_thenItIsWarnedOf() {
        runner.run(context -> {
            new OtherLogCheck(org.slf4j.helpers.NOPLoggerFactory.class, context).afterSingletonsInstantiated();

            assertThat(events.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .filteredOn(message -> message.startsWith("The log is not minimised"))
                    .singleElement()
                    .asString()
                    .contains("org.slf4j.helpers.NOPLoggerFactory", "PrivetLog4j");
        });
    }

    @Test
    void givenLogback_whenStarted_thenNothingIsWarnedOf() {
        runner.run(context -> assertThat(events.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(message -> message.startsWith("The log is not minimised")));
    }
}
