/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.contract.PublicApi;
import dev.privet.minimise.Minimiser;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Protects everything that is logged through Log4j 2, by its own API or by SLF4J's: puts an appender between each logger and its
 * appenders that hands each event on as far as a log may see it, and again whenever Log4j reads its configuration anew. Thread-safe.
 *
 * <pre>{@code
 * PrivetLog4j.protect((LoggerContext) LogManager.getContext(false)).with(privet.minimiser());
 * }</pre>
 *
 * <p>Shows the same as {@link MinimisingAppender} does in Logback. An appender that is attached in code later on is not behind it;
 * calling {@link #protect} again puts it there. Loggers that hand over to another thread before any appender is asked do so without the
 * purpose that is in force, so a marked object then shows nothing personal.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetLog4j implements AutoCloseable {

    /** What the appenders are called that stand in front of the others. */
    public static final String NAME = "privet";

    private static final String KEY = PrivetLog4j.class.getName();

    private final LoggerContext context;
    private final PropertyChangeListener watch = this::changed;
    private @Nullable Minimiser minimiser;

    private PrivetLog4j(LoggerContext context) {
        this.context = context;
    }

    /**
     * Protects all appenders that are attached now, and those of later configurations. Until there is a minimiser, marked objects show
     * the name of their class alone.
     *
     * @param context the context of Log4j, of which an application has one
     * @return the protection of the context, the same one for as long as it is not closed
     */
    public static PrivetLog4j protect(LoggerContext context) {
        Objects.requireNonNull(context, "context");
        synchronized (context) {
            PrivetLog4j protection =
                    context.getObject(KEY) instanceof PrivetLog4j known ? known : new PrivetLog4j(context);
            if (context.putObjectIfAbsent(KEY, protection) == null) {
                context.addPropertyChangeListener(protection.watch);
            }
            protection.cover();
            return protection;
        }
    }

    /**
     * Says who minimises from now on.
     *
     * @param decidesAndTreats for example that of a {@code Privet}
     * @return this protection
     */
    public PrivetLog4j with(Minimiser decidesAndTreats) {
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
            context.removePropertyChangeListener(watch);
            context.removeObject(KEY);
            minimiser = null;
            loggers().forEach(PrivetLog4j::uncover);
        }
    }

    private void changed(PropertyChangeEvent event) {
        if (LoggerContext.PROPERTY_CONFIG.equals(event.getPropertyName())) {
            synchronized (context) {
                cover();
            }
        }
    }

    private void cover() {
        loggers().forEach(this::cover);
    }

    /** The root is not among the others where nobody configured it. */
    private Set<LoggerConfig> loggers() {
        Set<LoggerConfig> loggers =
                new LinkedHashSet<>(context.getConfiguration().getLoggers().values());
        loggers.add(context.getConfiguration().getRootLogger());
        return loggers;
    }

    private void cover(LoggerConfig logger) {
        Log4jFront front = null;
        List<Appender> bare = new ArrayList<>();
        for (Appender appender : logger.getAppenders().values()) {
            if (appender instanceof Log4jFront known) {
                front = known;
                front.minimiseBy(minimiser);
            } else {
                bare.add(appender);
            }
        }
        if (bare.isEmpty()) {
            return;
        }
        boolean isNew = front == null;
        Log4jFront inFront = front == null ? front() : front;
        // An event in between is written twice rather than not at all.
        bare.forEach(appender -> inFront.add(control(logger, appender)));
        if (isNew) {
            logger.addAppender(inFront, null, null);
        }
        bare.forEach(appender -> logger.removeAppender(appender.getName()));
        // Log4j stops the filter of a reference that it lets go.
        inFront.behind().stream()
                .map(AppenderControl::getFilter)
                .filter(Objects::nonNull)
                .forEach(Filter::start);
    }

    private Log4jFront front() {
        Log4jFront front = new Log4jFront();
        front.minimiseBy(minimiser);
        front.start();
        return front;
    }

    /** With the level and the filter of the reference by which the configuration attached it. */
    private static AppenderControl control(LoggerConfig logger, Appender appender) {
        for (AppenderRef reference : logger.getAppenderRefs()) {
            if (reference.getRef().equals(appender.getName())) {
                return new AppenderControl(appender, reference.getLevel(), reference.getFilter());
            }
        }
        Level any = null;
        return new AppenderControl(appender, any, null);
    }

    private static void uncover(LoggerConfig logger) {
        if (logger.getAppenders().get(NAME) instanceof Log4jFront front) {
            logger.removeAppender(NAME);
            front.behind().forEach(control -> {
                AppenderControl again = control(logger, control.getAppender());
                logger.addAppender(control.getAppender(), level(logger, control), again.getFilter());
            });
            front.stop();
        }
    }

    private static @Nullable Level level(LoggerConfig logger, AppenderControl control) {
        return logger.getAppenderRefs().stream()
                .filter(reference -> reference.getRef().equals(control.getAppenderName()))
                .map(AppenderRef::getLevel)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
