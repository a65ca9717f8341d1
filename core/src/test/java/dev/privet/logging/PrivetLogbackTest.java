/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.logging.LogDomain.Chatty;
import dev.privet.minimise.Minimiser;
import dev.privet.sample.Canary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.helpers.BasicMarkerFactory;

class PrivetLogbackTest {

    private static final String BARE = """
            <configuration>
              <appender name="LIST" class="ch.qos.logback.core.read.ListAppender"/>
              <appender name="OTHER" class="ch.qos.logback.core.read.ListAppender"/>
              <root level="INFO"><appender-ref ref="LIST"/><appender-ref ref="OTHER"/></root>
            </configuration>
            """;
    private static final String NAMED = """
            <configuration>
              <appender name="LIST" class="ch.qos.logback.core.read.ListAppender"/>
              <appender name="PRIVET" class="dev.privet.logging.MinimisingAppender">
                <appender-ref ref="LIST"/>
              </appender>
              <root level="INFO"><appender-ref ref="PRIVET"/></root>
            </configuration>
            """;

    private final PrivacyGate gate = LogDomain.gate(new InMemoryLedger(), GateMode.ENFORCE);
    private final Minimiser minimiser = LogDomain.minimiser(gate);
    private final LoggerContext context = new LoggerContext();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @AfterEach
    void stop() {
        context.stop();
    }

    private void configure(String xml) {
        context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String front, String name) {
        MinimisingAppender minimising = (MinimisingAppender) root.getAppender(front);
        return ((ListAppender<ILoggingEvent>) Objects.requireNonNull(minimising.getAppender(name)))
                .list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private List<String> attached() {
        List<String> names = new ArrayList<>();
        for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
            names.add(all.next().getName());
        }
        return names;
    }

    @Test
    void givenTwoAppenders_whenProtected_thenBothStandBehindOne() {
        configure(BARE);
        PrivetLogback.protect(context).with(minimiser);
        root.info("to {}", Canary.EMAIL);

        assertThat(attached()).containsExactly("privet");
        assertThat(lines("privet", "LIST")).containsExactly("to ‹e-mail›");
        assertThat(lines("privet", "OTHER")).containsExactly("to ‹e-mail›");
    }

    @Test
    void givenProtection_whenProtectedAgain_thenItIsTheSame() {
        configure(BARE);
        PrivetLogback one = PrivetLogback.protect(context);

        assertThat(PrivetLogback.protect(context)).isSameAs(one);
        assertThat(attached()).containsExactly("privet");
    }

    @Test
    void givenProtection_whenTheConfigurationIsReadAnew_thenItsAppendersAreProtectedToo() {
        configure(BARE);
        PrivetLogback.protect(context).with(minimiser);
        configure(BARE);
        root.info("seen {}", new Chatty());

        assertThat(attached()).containsExactly("privet");
        assertThat(lines("privet", "LIST")).containsExactly("seen Chatty{id=3, status=open, orders=[3]}");
    }

    @Test
    void givenAnAppenderNamedInTheConfiguration_whenLoggedBeforeAndAfter_thenItNeedsNoOther() {
        configure(NAMED);
        root.info("seen {} {}", new Chatty(), Canary.EMAIL);
        PrivetLogback.protect(context).with(minimiser);
        root.info("seen {} {}", new Chatty(), Canary.EMAIL);

        assertThat(attached()).containsExactly("PRIVET");
        assertThat(lines("PRIVET", "LIST"))
                .containsExactly("seen Chatty{…} ‹e-mail›", "seen Chatty{id=3, status=open, orders=[3]} ‹e-mail›");
    }

    @Test
    void givenProtection_whenClosed_thenTheAppendersAreTheLoggersOwnAgain() {
        configure(BARE);
        PrivetLogback.protect(context).with(minimiser).close();

        assertThat(attached()).containsExactly("LIST", "OTHER");
        assertThat(root.getAppender("LIST").isStarted()).isTrue();
    }

    @Test
    void givenAnotherMinimiserGone_whenLogged_thenThisOneStays() {
        configure(BARE);
        PrivetLogback protection = PrivetLogback.protect(context).with(minimiser);
        protection.without(LogDomain.minimiser(gate));
        root.info("seen {}", new Chatty());
        protection.without(minimiser);
        root.info("seen {}", new Chatty());

        assertThat(lines("privet", "LIST"))
                .containsExactly("seen Chatty{id=3, status=open, orders=[3]}", "seen Chatty{…}");
    }

    /** Like those by which an encoder is given objects beside the message. */
    @SuppressWarnings("deprecation") // All of Marker is.
    private static final class Holding implements Marker {

        private static final long serialVersionUID = 1L;
        private final transient Object held;

        Holding(Object held) {
            this.held = held;
        }

        @Override
        public String getName() {
            return "HOLDING";
        }

        @Override
        public void add(Marker reference) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(Marker reference) {
            return false;
        }

        @Override
        @Deprecated
        @SuppressWarnings("InlineMeSuggester") // SLF4J's, not ours to inline.
        public boolean hasChildren() {
            return false;
        }

        @Override
        public boolean hasReferences() {
            return false;
        }

        @Override
        public Iterator<Marker> iterator() {
            return List.<Marker>of().iterator();
        }

        @Override
        public boolean contains(Marker other) {
            return false;
        }

        @Override
        public boolean contains(String name) {
            return false;
        }

        @Override
        public String toString() {
            return "held=" + held;
        }
    }

    @Test
    void givenMarkers_whenTheyHoldWhatALogMayNotSee_thenTheirNamesAreLeft() {
        configure(BARE);
        PrivetLogback.protect(context).with(minimiser);
        Marker plain = new BasicMarkerFactory().getDetachedMarker("PLAIN");
        Marker harmless = new Holding(5);
        root.atInfo().addMarker(plain).addMarker(harmless).log("one");
        root.atInfo().addMarker(new Holding(new Chatty())).log("two");
        root.atInfo().addMarker(new Holding(Canary.EMAIL)).log("three");

        MinimisingAppender front = (MinimisingAppender) root.getAppender("privet");
        List<ILoggingEvent> events =
                ((ListAppender<ILoggingEvent>) Objects.requireNonNull(front.getAppender("LIST"))).list;
        assertThat(events.get(0).getMarkerList()).containsExactly(plain, harmless);
        assertThat(events.get(1).getMarkerList()).singleElement().hasToString("HOLDING");
        assertThat(events.get(2).getMarkerList()).singleElement().hasToString("HOLDING");
    }

    @Test
    void givenManyThreads_whenTheyLogUnderTheirPurposes_thenEachLineShowsItsOwn() throws Exception {
        configure(BARE);
        PrivetLogback.protect(context).with(minimiser);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean withPurpose = i % 2 == 0;
            Runnable work = () -> {
                for (int n = 0; n < 500; n++) {
                    root.info(withPurpose ? "support {}" : "nobody {}", new Chatty());
                }
            };
            all.add(threads.submit(withPurpose ? () -> LogDomain.asSupport(gate, work) : work));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(lines("privet", "LIST"))
                .hasSize(2_000)
                .containsOnly(
                        "support Chatty{id=3, name=A••• q•••, status=open, orders=[3]}",
                        "nobody Chatty{id=3, status=open, orders=[3]}");
    }
}
