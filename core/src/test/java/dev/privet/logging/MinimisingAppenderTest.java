/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import dev.privet.gate.GateMode;
import dev.privet.gate.Observation;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.logging.LogDomain.Batch;
import dev.privet.logging.LogDomain.Broken;
import dev.privet.logging.LogDomain.Chatty;
import dev.privet.logging.LogDomain.Closed;
import dev.privet.logging.LogDomain.Discreet;
import dev.privet.logging.LogDomain.Happened;
import dev.privet.logging.LogDomain.Note;
import dev.privet.logging.LogDomain.Order;
import dev.privet.logging.LogDomain.Renamed;
import dev.privet.logging.LogDomain.Reticent;
import dev.privet.logging.LogDomain.Session;
import dev.privet.logging.LogDomain.Stranger;
import dev.privet.logging.LogDomain.Wrapped;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Customer;
import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;

class MinimisingAppenderTest {

    private static final String CHATTY = "Chatty{id=3, name=A••• q•••, status=open, orders=[3]}";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = LogDomain.gate(ledger, GateMode.ENFORCE);
    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final Logger logger = context.getLogger("host.Code");

    @BeforeEach
    void setUp() {
        context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg %mdc %kvp%n%ex{short}");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> lines = new OutputStreamAppender<>();
        lines.setContext(context);
        lines.setEncoder(encoder);
        lines.setOutputStream(written);
        lines.start();
        events.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        root.addAppender(events);
        PrivetLogback.protect(context).with(LogDomain.minimiser(gate));
    }

    @AfterEach
    void tearDown() {
        MDC.clear();
        context.stop();
    }

    private String written() {
        String text = written.toString(StandardCharsets.UTF_8);
        written.reset();
        return text;
    }

    private void asSupport(Runnable work) {
        LogDomain.asSupport(gate, work);
    }

    static Stream<Arguments> arguments() {
        return Stream.of(
                Arguments.of(new Chatty(), CHATTY),
                Arguments.of(
                        new Customer(), "Customer{id=7, name=A••• q•••, email=a•••@example.org, closedOn=2020-01-31}"),
                Arguments.of(List.of(new Chatty(), 5), "[" + CHATTY + ", 5]"),
                Arguments.of(new Object[] {new Chatty()}, "[" + CHATTY + "]"),
                Arguments.of(new Chatty[] {new Chatty()}, "[" + CHATTY + "]"),
                Arguments.of(Map.of("who", new Chatty()), "{who=" + CHATTY + "}"),
                Arguments.of(Map.entry("who", new Chatty()), "who=" + CHATTY),
                Arguments.of(Optional.of(new Chatty()), "Optional[" + CHATTY + "]"),
                Arguments.of(Optional.empty(), "Optional.empty"),
                Arguments.of(new Order(9, new Chatty()), "Order{number=9, customer=" + CHATTY + "}"),
                Arguments.of(
                        new Batch(IntStream.range(0, 300).boxed().toList(), new Chatty()),
                        "Batch{numbers=[300], customer=" + CHATTY + "}"),
                Arguments.of(
                        Wrapped.times(9, new Chatty()),
                        "Wrapped{held=Wrapped{held=Wrapped{held=Wrapped{held=Wrapped{held=Wrapped{…}}}}}}"),
                Arguments.of(
                        new Reticent(),
                        "Reticent{id=6, name=A••• q•••, password=…, login=Discreet{…}, answer=Optional[…], hints=[1]}"),
                Arguments.of(new Session(), "Session{user=" + CHATTY + ", token=…, uses=2}"),
                Arguments.of(new Discreet(), "Discreet(***)"),
                Arguments.of(List.of(new Discreet()), "[Discreet(***)]"),
                Arguments.of(Optional.of(new Discreet()), "Optional[Discreet(***)]"),
                Arguments.of(new Happened(new Chatty()), "Happened{}"),
                Arguments.of(new AtomicReferenceArray<>(new Chatty[] {new Chatty()}), "AtomicReferenceArray{…}"),
                Arguments.of(new Pool(), "a pool of one"),
                Arguments.of(
                        new Held(new AtomicReferenceArray<>(new Chatty[] {new Chatty()})),
                        "Held{them=AtomicReferenceArray{…}}"),
                Arguments.of(new Closed(), "Closed{id=5, closedOn=2001-01-01}"),
                Arguments.of(new Note("call " + LogDomain.PHONE), "Note[text=call ‹phone›]"),
                Arguments.of(new Stranger(), "Stranger{id=4}"),
                Arguments.of(new Renamed(), "Renamed{…}"),
                Arguments.of(new Broken(), "‹not shown›"),
                Arguments.of(Canary.EMAIL, "‹e-mail›"),
                Arguments.of(CharBuffer.wrap(Canary.EMAIL), "‹e-mail›"),
                Arguments.of(Canary.NAME.toCharArray(), "char[13]"),
                Arguments.of(4111111111111111L, "‹card›"),
                Arguments.of(new int[] {1, 2}, "[1, 2]"),
                Arguments.of(
                        new IllegalStateException("no " + Canary.EMAIL),
                        "java.lang.IllegalStateException: no ‹e-mail›"),
                Arguments.of(
                        LogDomain.ring(),
                        "Chatty{id=3, name=A••• q•••, status=open, orders=[3], friend=Chatty{id=3, name=A••• q•••, status=open,"
                                + " orders=[3], friend=Chatty{…}}}"),
                Arguments.of(LogDomain.manyNested(50), "[[[[[…]]]]]"),
                Arguments.of(Level.INFO, "INFO"),
                Arguments.of(42, "42"));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void givenAnArgument_whenLogged_thenTheLineShowsWhatALogMaySee(Object argument, String shown) {
        asSupport(() -> logger.info("seen {} by {}", argument, 1));

        assertThat(written()).isEqualTo("INFO seen " + shown + " by 1  \n");
    }

    @Test
    void givenNoPurpose_whenAMarkedObjectIsLogged_thenNothingPersonalIsInTheLine() {
        logger.info("seen {}", new Customer());

        assertThat(written()).isEqualTo("INFO seen Customer{id=7, closedOn=2020-01-31}  \n");
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenAMessageThatWasPutTogether_whenLogged_thenItIsScrubbedAsAWhole() {
        logger.info("mail " + Canary.EMAIL + " and call {} {}", "+44 7700", "900123");

        assertThat(written()).isEqualTo("INFO mail ‹e-mail› and call ‹phone›  \n");
        assertThat(events.list.get(0).getMessage()).isEqualTo("mail ‹e-mail› and call {} {}");
    }

    @Test
    void givenStructuredValues_whenLogged_thenEachIsMinimised() {
        asSupport(() -> logger.atInfo()
                .addKeyValue("who", new Chatty())
                .addKeyValue("mail", Canary.EMAIL)
                .addKeyValue("count", 3)
                .log("done"));

        assertThat(written()).isEqualTo("INFO done  who=\"" + CHATTY + "\" mail=\"‹e-mail›\" count=\"3\"\n");
        assertThat(events.list.get(0).getKeyValuePairs().get(2).value).isEqualTo(3);
    }

    @Test
    void givenADiagnosticContext_whenLogged_thenItsValuesAreScrubbed() {
        context.getMDCAdapter().put("user", Canary.EMAIL);
        logger.info("done");
        context.getMDCAdapter().clear();

        assertThat(written()).isEqualTo("INFO done user=‹e-mail› \n");
    }

    @Test
    void givenTheArgumentArray_whenAnEncoderReadsIt_thenItHoldsWhatMayBeSeen() {
        Note harmless = new Note("nothing");
        asSupport(() -> logger.info(
                "{} {} {} {} {} {}",
                new Chatty(),
                Canary.EMAIL,
                7,
                harmless,
                new Note(Canary.EMAIL),
                4111111111111111L));

        assertThat(events.list.get(0).getArgumentArray())
                .containsExactly(CHATTY, "‹e-mail›", 7, harmless, "Note[text=‹e-mail›]", "‹card›");
    }

    @Test
    void givenAFailure_whenLogged_thenItsTextsAreScrubbedAndItsFramesKept() {
        Exception cause = new IllegalStateException("Key (email)=(" + Canary.EMAIL + ") exists");
        Exception failure = new IllegalArgumentException("cannot call " + LogDomain.PHONE, cause);
        failure.addSuppressed(new UnsupportedOperationException("nor " + Canary.EMAIL));
        logger.error("failed", failure);

        ILoggingEvent event = events.list.get(0);
        assertThat(written())
                .contains("java.lang.IllegalArgumentException: cannot call ‹phone›")
                .contains("Suppressed: java.lang.UnsupportedOperationException: nor ‹e-mail›")
                .contains("java.lang.IllegalStateException: Key (email)=(‹e-mail›) exists")
                .contains("at dev.privet.logging.MinimisingAppenderTest")
                .doesNotContain(Canary.MARK);
        assertThat(((ch.qos.logback.classic.spi.ThrowableProxy) event.getThrowableProxy()).getThrowable())
                .hasToString("java.lang.IllegalArgumentException: cannot call ‹phone›")
                .satisfies(shown -> assertThat(shown.getStackTrace()).isEqualTo(failure.getStackTrace()));
    }

    @Test
    void givenAFailureWithNothingToFind_whenLogged_thenItIsTheOneThatWasThrown() {
        Exception failure = new IllegalArgumentException("no such page");
        logger.error("failed", failure);

        assertThat(((ch.qos.logback.classic.spi.ThrowableProxy)
                                events.list.get(0).getThrowableProxy())
                        .getThrowable())
                .isSameAs(failure);
    }

    @Test
    void givenFailuresThatCauseEachOther_whenLogged_thenTheyEnd() {
        logger.error("failed", LogDomain.cyclic());

        assertThat(written()).contains("outer ‹phone›", "inner ‹e-mail›").doesNotContain(Canary.MARK);
    }

    @Test
    void givenAnAsynchronousAppender_whenLogged_thenThePurposeOfTheCallerCounts() {
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        ListAppender<ILoggingEvent> behind = new ListAppender<>();
        behind.start();
        async.addAppender(behind);
        async.start();
        context.getLogger("host").addAppender(async);
        PrivetLogback.protect(context);

        asSupport(() -> logger.info("seen {}", new Chatty()));
        async.stop();

        assertThat(behind.list.get(0).getFormattedMessage()).isEqualTo("seen " + CHATTY);
    }

    @Test
    void givenAnAppenderThatKeepsEvents_whenReadAfterThePurpose_thenTheyShowWhatTheyShowedThen() {
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        Logger other = context.getLogger("other");
        other.setAdditive(false);
        other.addAppender(kept);
        PrivetLogback.protect(context);
        Chatty changing = new Chatty();
        asSupport(() -> other.atInfo()
                .addArgument(changing)
                .addKeyValue("who", changing)
                .log("seen {}"));
        changing.status = "closed";

        assertThat(kept.list.get(0).getFormattedMessage()).isEqualTo("seen " + CHATTY);
        assertThat(kept.list.get(0).getKeyValuePairs().get(0).value).isEqualTo(CHATTY);
        assertThat(kept.list.get(0).getArgumentArray()).containsExactly(CHATTY);
    }

    @Test
    void givenALongText_whenLogged_thenItIsCutAndTheCutLeavesNoHalf() {
        String text = "x".repeat(Texts.LONGEST - 5) + " " + Canary.EMAIL + " " + "y ".repeat(20_000_000);
        logger.info("{}", text);

        assertThat(events.list.get(0).getFormattedMessage())
                .hasSizeLessThanOrEqualTo(Texts.LONGEST + 1)
                .endsWith("…")
                .doesNotContain("ada");
    }

    @Test
    void givenAWideCollection_whenLogged_thenItsEndIsLeftOut() {
        logger.info("{}", Collections.nCopies(1_000, 1));

        assertThat(written()).isEqualTo("INFO [" + "1, ".repeat(64) + "…]  \n");
    }

    @Test
    void givenAPlainLine_whenLogged_thenItIsTheOneThatWasWritten() {
        List<Object> all = new ArrayList<>(Arrays.asList("a", null, 'c'));
        logger.info("plain {} {}", all, null);
        logger.info(null);

        assertThat(written()).isEqualTo("INFO plain [a, null, c] null  \nINFO null  \n");
    }

    @Test
    void givenAGateThatOnlyObserves_whenLogged_thenTheLogIsAsBeforeAndItIsCounted() {
        PrivacyGate observing = LogDomain.gate(ledger, GateMode.OBSERVE);
        PrivetLogback.protect(context).with(LogDomain.minimiser(observing));
        logger.info("seen {} {}", new Chatty(), Canary.EMAIL);

        assertThat(written()).isEqualTo("INFO seen Chatty " + Canary.NAME + " " + Canary.EMAIL + "  \n");
        assertThat(observing.observations()).isNotEmpty();
        logger.info("{} {}", List.of(new Closed()), new Wrapped(new Customer()));
        assertThat(observing.observations())
                .extracting(Observation::type)
                .containsExactly("Chatty", "Closed", "Customer");
    }

    @Test
    void givenNoMinimiserYet_whenLogged_thenMarkedObjectsShowTheirClassAlone() {
        PrivetLogback protection = PrivetLogback.protect(context);
        protection.close();
        PrivetLogback.protect(context);
        logger.info("{} {} {}", new Chatty(), List.of(new Chatty()), new Order(1, new Chatty()));
        logger.info("{}", Canary.EMAIL);

        assertThat(written())
                .isEqualTo("INFO Chatty{…} [Chatty{…}] Order{number=1, customer=Chatty{…}}  \nINFO ‹e-mail›  \n");
    }

    /** As a library's objects are, which hold much and print little. */
    private static final class Pool {

        @SuppressWarnings("unused") // It is there to be passed by.
        private final AtomicReferenceArray<String> entries = new AtomicReferenceArray<>(1);

        @SuppressWarnings("unused") // It is there to be passed by.
        private final String secret = Canary.NAME;

        @Override
        public String toString() {
            return "a pool of one";
        }
    }

    /** Prints all that it holds. */
    private record Held(AtomicReferenceArray<Chatty> them) {}
}
