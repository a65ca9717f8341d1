/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.ConfigurationEvent;
import ch.qos.logback.core.spi.ConfigurationEventListener;
import dev.privet.contract.PublicApi;
import dev.privet.minimise.Minimiser;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Protects everything that is logged through Logback: puts a {@link MinimisingAppender} between each logger and its appenders, and again
 * whenever Logback reads its configuration anew. Thread-safe.
 *
 * <pre>{@code
 * PrivetLogback.protect((LoggerContext) LoggerFactory.getILoggerFactory()).with(privet.minimiser());
 * }</pre>
 *
 * <p>The appenders of a logger are then found behind the one called {@value #NAME}. An appender that is attached in code later on is not
 * behind it; calling {@link #protect} again puts it there.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetLogback implements AutoCloseable {

    /** What the appenders are called that stand in front of the others. */
    public static final String NAME = "privet";

    private final LoggerContext context;
    private final Watch watch = new Watch();
    private @Nullable Minimiser minimiser;

    private PrivetLogback(LoggerContext context) {
        this.context = context;
    }

    /**
     * Protects all appenders that are attached now, and those of later configurations. Until there is a minimiser, marked objects show
     * the name of their class alone.
     *
     * @param context the context of Logback, of which an application has one
     * @return the protection of the context, the same one for as long as it is not closed
     */
    public static PrivetLogback protect(LoggerContext context) {
        Objects.requireNonNull(context, "context");
        synchronized (context) {
            PrivetLogback protection = context.getCopyOfListenerList().stream()
                    .filter(Watch.class::isInstance)
                    .map(listener -> ((Watch) listener).protection())
                    .findFirst()
                    .orElseGet(() -> new PrivetLogback(context));
            protection.watch();
            protection.cover();
            return protection;
        }
    }

    /**
     * Says who minimises from now on.
     *
     * @param decidesAndTreats for example that of {@link dev.privet.minimise.Minimiser Privet}
     * @return this protection
     */
    public PrivetLogback with(Minimiser decidesAndTreats) {
        synchronized (context) {
            minimiser = Objects.requireNonNull(decidesAndTreats, "decidesAndTreats");
            cover();
            return this;
        }
    }

    /**
     * Goes on without a minimiser, if it is this one: what is still logged while a host shuts down shows no more than before it
     * started.
     *
     * @param former the one that is going away
     */
    public void without(Minimiser former) {
        synchronized (context) {
            if (minimiser == former) {
                minimiser = null;
                cover();
            }
        }
    }

    /** Takes the protection away: each logger has its own appenders back. Not to be done while the host still logs. */
    @Override
    public void close() {
        synchronized (context) {
            context.removeListener(watch);
            context.removeConfigurationEventListener(watch);
            minimiser = null;
            context.getLoggerList().forEach(PrivetLogback::uncover);
        }
    }

    private void watch() {
        if (!context.getCopyOfListenerList().contains(watch)) {
            context.addListener(watch);
            context.addConfigurationEventListener(watch);
        }
    }

    private void cover() {
        context.getLoggerList().forEach(this::cover);
    }

    private void cover(Logger logger) {
        MinimisingAppender front = null;
        List<Appender<ILoggingEvent>> bare = new ArrayList<>();
        for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
            Appender<ILoggingEvent> appender = all.next();
            if (appender instanceof MinimisingAppender minimising) {
                minimising.minimiseBy(minimiser);
                front = NAME.equals(minimising.getName()) ? minimising : front;
            } else {
                bare.add(appender);
            }
        }
        if (bare.isEmpty()) {
            return;
        }
        MinimisingAppender inFront = front == null ? front() : front;
        // An event in between is written twice rather than not at all.
        bare.forEach(inFront::addAppender);
        if (front == null) {
            logger.addAppender(inFront);
        }
        bare.forEach(logger::detachAppender);
    }

    private MinimisingAppender front() {
        MinimisingAppender front = new MinimisingAppender();
        front.setName(NAME);
        front.setContext(context);
        front.minimiseBy(minimiser);
        front.start();
        return front;
    }

    private static void uncover(Logger logger) {
        if (logger.getAppender(NAME) instanceof MinimisingAppender front) {
            List<Appender<ILoggingEvent>> behind = new ArrayList<>();
            front.iteratorForAppenders().forEachRemaining(behind::add);
            logger.detachAppender(front);
            behind.forEach(front::detachAppender);
            behind.forEach(logger::addAppender);
            front.stop();
        }
        for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
            if (all.next() instanceof MinimisingAppender named) {
                named.minimiseBy(null);
            }
        }
    }

    /** Hears of new configurations. */
    private final class Watch implements LoggerContextListener, ConfigurationEventListener {

        PrivetLogback protection() {
            return PrivetLogback.this;
        }

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void listen(ConfigurationEvent event) {
            boolean isDone = switch (event.getEventType()) {
                case CONFIGURATION_ENDED_SUCCESSFULLY,
                        PARTIAL_CONFIGURATION_ENDED_SUCCESSFULLY,
                        CONFIGURATION_ENDED_WITH_XML_PARSING_ERRORS -> true;
                default -> false;
            };
            if (isDone) {
                again();
            }
        }

        @Override
        public void onStart(LoggerContext started) {
            again();
        }

        @Override
        public void onReset(LoggerContext reset) {
            // The appenders of the next configuration are not there yet.
        }

        @Override
        public void onStop(LoggerContext stopped) {
            // What is stopped writes nothing.
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            // Which appenders there are is not changed by it.
        }

        private void again() {
            synchronized (context) {
                cover();
            }
        }
    }
}
