/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import dev.privet.contract.PublicApi;
import dev.privet.minimise.Minimiser;
import dev.privet.scan.TextScanner;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of other appenders of Logback and hands each event on as far as a log may see it: marked objects among arguments and
 * key-value pairs show what the purpose in force leaves of them, masked at most; e-mail addresses, telephone, card and account numbers
 * and the like are scrubbed from messages, diagnostic contexts and the texts of exceptions. Whatever stands behind it, plain or JSON,
 * synchronous or not, sees nothing else. Where there is no minimiser yet, marked objects show the name of their class alone.
 *
 * <p>{@link PrivetLogback#protect} puts one in front of all appenders. To have it from the first line of a start on, name it in
 * {@code logback.xml}:
 *
 * <pre>{@code
 * <appender name="PRIVET" class="dev.privet.logging.MinimisingAppender">
 *   <appender-ref ref="CONSOLE"/>
 * </appender>
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class MinimisingAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {

    private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();
    private final TextScanner scanner = TextScanner.standard();
    private volatile LogContent content = new LogContent(scanner, null);

    /** Creates an appender with none behind it, and no minimiser; for Logback's configuration. */
    public MinimisingAppender() {}

    /** Says who minimises from now on. */
    void minimiseBy(@Nullable Minimiser minimiser) {
        if (content.minimiser() != minimiser) {
            content = new LogContent(scanner, minimiser);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        LogContent now = content;
        if (now.observes()) {
            now.observe(event.getArgumentArray());
            appenders.appendLoopOnAppenders(event);
        } else {
            appenders.appendLoopOnAppenders(event instanceof LogbackEvent ? event : new LogbackEvent(event, now));
        }
    }

    /** Stops the appenders behind it too: nobody else knows them any more. */
    @Override
    public void stop() {
        super.stop();
        appenders.detachAndStopAllAppenders();
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
        appenders.addAppender(Objects.requireNonNull(appender, "appender"));
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return appenders.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return appenders.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
        return appenders.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
        appenders.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
        return appenders.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
        return appenders.detachAppender(name);
    }
}
