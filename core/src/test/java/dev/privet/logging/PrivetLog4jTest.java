/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.logging.LogDomain.Broken;
import dev.privet.logging.LogDomain.Chatty;
import dev.privet.logging.LogDomain.Order;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Customer;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.LocalizedMessage;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFormatMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrivetLog4jTest {

    private static final String CHATTY = "Chatty{id=3, name=A••• q•••, status=open, orders=[3]}";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = LogDomain.gate(ledger, GateMode.ENFORCE);
    private final LoggerContext context = new LoggerContext("test");
    private final Lines lines = new Lines("LINES");
    private Logger logger;

    /** Keeps what a pattern makes of each event, and the event. */
    private static final class Lines extends AbstractAppender {

        final List<String> written = new CopyOnWriteArrayList<>();
        final List<LogEvent> events = new CopyOnWriteArrayList<>();

        Lines(String name) {
            super(
                    name,
                    null,
                    PatternLayout.newBuilder()
                            .withPattern("%level %msg%notEmpty{ %X}%notEmpty{ %x}%n%xEx")
                            .build(),
                    false,
                    Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            Serializable line = getLayout().toSerializable(event);
            written.add(line.toString());
            events.add(event.toImmutable());
        }
    }

    private Configuration configuration(Lines appender) {
        Configuration configuration = new DefaultConfiguration();
        configuration.getRootLogger().getAppenders().keySet().forEach(configuration.getRootLogger()::removeAppender);
        appender.start();
        configuration.addAppender(appender);
        configuration.getRootLogger().addAppender(appender, null, null);
        configuration.getRootLogger().setLevel(Level.INFO);
        return configuration;
    }

    @BeforeEach
    void setUp() {
        context.start(configuration(lines));
        logger = context.getLogger("host.Code");
        PrivetLog4j.protect(context).with(LogDomain.minimiser(gate));
    }

    @AfterEach
    void tearDown() {
        ThreadContext.clearAll();
        context.stop();
    }

    private void asSupport(Runnable work) {
        LogDomain.asSupport(gate, work);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        new ParameterizedMessage("seen {} of {}", new Chatty(), Canary.EMAIL),
                        "seen " + CHATTY + " of ‹e-mail›"),
                Arguments.of(
                        new ParameterizedMessage("seen {}", new Order(9, new Chatty())),
                        "seen Order{number=9, customer=" + CHATTY + "}"),
                Arguments.of(new ParameterizedMessage("seen {}", new Broken()), "seen ‹not shown›"),
                Arguments.of(new ObjectMessage(new Chatty()), CHATTY),
                Arguments.of(new ObjectMessage(7), "7"),
                Arguments.of(new StringFormattedMessage("seen %s %d", new Chatty(), 1), "seen " + CHATTY + " 1"),
                Arguments.of(new StringFormattedMessage("seen %d", new Chatty()), "seen %d"),
                Arguments.of(new MessageFormatMessage("seen {0}", new Chatty()), "seen " + CHATTY),
                Arguments.of(new LocalizedMessage("seen {}", new Chatty()), "seen {}"),
                Arguments.of(new LocalizedMessage("seen {}", Canary.EMAIL), "seen ‹e-mail›"),
                Arguments.of(new StringMapMessage(Map.of("mail", Canary.EMAIL)), "mail=\"‹e-mail›\""),
                Arguments.of(new AnyMap().with("who", new Chatty()), "who=\"" + CHATTY + "\""),
                Arguments.of(
                        new StructuredDataMessage("id@1", "to " + Canary.EMAIL, "type", Map.of("mail", Canary.EMAIL)),
                        "type [id@1 mail=\"‹e-mail›\"] to ‹e-mail›"));
    }

    /** A map of anything. */
    private static final class AnyMap extends MapMessage<AnyMap, Object> {
        private static final long serialVersionUID = 1L;

        AnyMap() {
            super();
        }

        AnyMap(Map<String, Object> data) {
            super(data);
        }

        @Override
        public AnyMap newInstance(Map<String, Object> data) {
            return new AnyMap(data);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void givenAMessage_whenLogged_thenTheLineShowsWhatALogMaySee(Message message, String shown) {
        asSupport(() -> logger.info(message));

        assertThat(lines.written).containsExactly("INFO " + shown + "\n");
    }

    @Test
    void givenParameters_whenLoggedByThePattern_thenTheEventHoldsWhatMayBeSeen() {
        asSupport(() -> logger.info("seen {} {} {}", new Customer(), Canary.EMAIL, 7));

        assertThat(lines.written)
                .containsExactly("INFO seen Customer{id=7, name=A••• q•••, email=a•••@example.org, closedOn=2020-01-31}"
                        + " ‹e-mail› 7\n");
        assertThat(lines.events.get(0).getMessage().getParameters()[1]).isEqualTo("‹e-mail›");
        assertThat(lines.events.get(0).getMessage().getParameters()[2]).isEqualTo(7);
    }

    @Test
    void givenNoPurpose_whenAMarkedObjectIsLogged_thenNothingPersonalIsInTheLine() {
        logger.info("seen {}", new Customer());

        assertThat(lines.written).containsExactly("INFO seen Customer{id=7, closedOn=2020-01-31}\n");
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenAThreadContext_whenLogged_thenItsTextsAreScrubbed() {
        ThreadContext.put("user", Canary.EMAIL);
        ThreadContext.push("for " + LogDomain.PHONE);
        logger.info("done");

        assertThat(lines.written).containsExactly("INFO done {user=‹e-mail›} [for ‹phone›]\n");
    }

    @Test
    void givenAFailure_whenLogged_thenItsTextsAreScrubbedAndItsFramesKept() {
        Exception cause = new IllegalStateException("no " + Canary.EMAIL);
        Exception failure = new IllegalArgumentException("cannot call " + LogDomain.PHONE, cause);
        logger.error("failed", failure);
        logger.error("failed", LogDomain.cyclic());

        assertThat(lines.written.get(0))
                .contains("java.lang.IllegalArgumentException: cannot call ‹phone›")
                .contains("Caused by: java.lang.IllegalStateException: no ‹e-mail›")
                .contains("at dev.privet.logging.PrivetLog4jTest")
                .doesNotContain(Canary.MARK);
        assertThat(lines.written.get(1))
                .contains("outer ‹phone›", "inner ‹e-mail›")
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenANewConfiguration_whenLogged_thenItsAppendersAreProtectedToo() {
        Lines other = new Lines("OTHER");
        context.setConfiguration(configuration(other));
        logger.info("to {}", Canary.EMAIL);

        assertThat(other.written).containsExactly("INFO to ‹e-mail›\n");
        assertThat(lines.written).isEmpty();
    }

    @Test
    void givenAReferenceWithALevel_whenProtected_thenTheLevelStillCounts() {
        Lines strict = new Lines("STRICT");
        strict.start();
        Configuration configuration = context.getConfiguration();
        configuration.addAppender(strict);
        AppenderRef reference = AppenderRef.createAppenderRef("STRICT", Level.ERROR, null);
        LoggerConfig own = LoggerConfig.newBuilder()
                .withLoggerName("host")
                .withLevel(Level.INFO)
                .withAdditivity(false)
                .withRefs(new AppenderRef[] {reference})
                .withConfig(configuration)
                .build();
        own.addAppender(strict, Level.ERROR, null);
        configuration.addLogger("host", own);
        context.updateLoggers();
        PrivetLog4j.protect(context);
        logger.info("small");
        logger.error("large {}", Canary.EMAIL);

        assertThat(strict.written).containsExactly("ERROR large ‹e-mail›\n");
    }

    @Test
    void givenAnAsynchronousAppender_whenLogged_thenThePurposeOfTheCallerCounts() {
        Configuration configuration = context.getConfiguration();
        AsyncAppender async = AsyncAppender.newBuilder()
                .setName("ASYNC")
                .setAppenderRefs(new AppenderRef[] {AppenderRef.createAppenderRef("LINES", null, null)})
                .setConfiguration(configuration)
                .build();
        async.start();
        configuration.addAppender(async);
        configuration.getRootLogger().addAppender(async, null, null);
        PrivetLog4j.protect(context);
        asSupport(() -> logger.info("seen {}", new Chatty()));
        async.stop();

        assertThat(lines.written).containsExactly("INFO seen " + CHATTY + "\n", "INFO seen " + CHATTY + "\n");
    }

    @Test
    void givenAGateThatOnlyObserves_whenLogged_thenTheLogIsAsBeforeAndItIsCounted() {
        PrivacyGate observing = LogDomain.gate(ledger, GateMode.OBSERVE);
        PrivetLog4j.protect(context).with(LogDomain.minimiser(observing));
        logger.info("seen {}", new Chatty());

        assertThat(lines.written).containsExactly("INFO seen Chatty " + Canary.NAME + "\n");
        assertThat(observing.observations()).isNotEmpty();
    }

    @Test
    void givenProtectionClosed_whenLogged_thenTheAppendersAreTheLoggersOwnAgain() {
        PrivetLog4j.protect(context).close();
        logger.info("seen {}", Canary.EMAIL);

        assertThat(lines.written).containsExactly("INFO seen " + Canary.EMAIL + "\n");
        assertThat(context.getConfiguration().getRootLogger().getAppenders()).containsOnlyKeys("LINES");
    }

    @Test
    void givenTheMinimiserGone_whenLogged_thenMarkedObjectsShowTheirClassAlone() {
        PrivetLog4j protection = PrivetLog4j.protect(context);
        dev.privet.minimise.Minimiser own = LogDomain.minimiser(gate);
        protection.with(own).without(LogDomain.minimiser(gate));
        logger.info("seen {}", new Chatty());
        protection.without(own);
        logger.info("seen {} {}", new Chatty(), Canary.EMAIL);

        assertThat(lines.written)
                .containsExactly("INFO seen Chatty{id=3, status=open, orders=[3]}\n", "INFO seen Chatty{…} ‹e-mail›\n");
    }
}
