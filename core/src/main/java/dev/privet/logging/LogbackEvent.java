/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * An event as appenders get to see it. Everything is worked out where it is first asked for, so an event that an appender's filter
 * refuses costs nothing; an appender that hands it to another thread asks for all of it first, by {@link #prepareForDeferredProcessing}.
 * One that does not sees it without a purpose in force: less rather than more.
 */
final class LogbackEvent implements ILoggingEvent {

    private final ILoggingEvent original;
    private final LogContent content;
    private @Nullable Object @Nullable [] shown;
    private @Nullable Object @Nullable [] values;
    private @Nullable String message;
    private @Nullable String formatted;
    private @Nullable IThrowableProxy failure;
    private @Nullable Map<String, String> context;
    private @Nullable List<Marker> markers;
    private @Nullable List<KeyValuePair> pairs;

    LogbackEvent(ILoggingEvent original, LogContent content) {
        this.original = original;
        this.content = content;
    }

    private @Nullable Object @Nullable [] shown() {
        if (shown == null) {
            shown = content.arguments(original.getArgumentArray());
        }
        return shown;
    }

    @Override
    public @Nullable String getMessage() {
        String pattern = original.getMessage();
        if (message == null && pattern != null) {
            message = content.text(pattern);
        }
        return message;
    }

    @Override
    public @Nullable Object @Nullable [] getArgumentArray() {
        if (values == null) {
            values = content.values(original.getArgumentArray(), shown());
        }
        return values;
    }

    @Override
    public String getFormattedMessage() {
        if (formatted == null) {
            formatted = content.message(original.getMessage(), shown());
        }
        return formatted;
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        if (failure == null) {
            failure = LogbackFailure.of(original.getThrowableProxy(), content);
        }
        return failure;
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        if (context == null) {
            context = content.texts(original.getMDCPropertyMap());
        }
        return context;
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // Nobody calls it on this class.
    public Map<String, String> getMdc() {
        return getMDCPropertyMap();
    }

    @Override
    public @Nullable List<Marker> getMarkerList() {
        List<Marker> all = original.getMarkerList();
        if (markers == null && all != null) {
            markers = Markers.shown(all, content);
        }
        return markers;
    }

    @Override
    public @Nullable List<KeyValuePair> getKeyValuePairs() {
        List<KeyValuePair> all = original.getKeyValuePairs();
        if (pairs == null && all != null) {
            List<KeyValuePair> safe = new ArrayList<>(all.size());
            all.forEach(pair -> safe.add(new KeyValuePair(pair.key, content.value(pair.value))));
            pairs = safe;
        }
        return pairs;
    }

    /** Works out everything on this thread, where the purpose is in force; never lets the original print its arguments. */
    @Override
    public void prepareForDeferredProcessing() {
        original.getThreadName();
        getMessage();
        getArgumentArray();
        getFormattedMessage();
        getThrowableProxy();
        getMDCPropertyMap();
        getMarkerList();
        getKeyValuePairs();
    }

    @Override
    public String getThreadName() {
        return original.getThreadName();
    }

    @Override
    public Level getLevel() {
        return original.getLevel();
    }

    @Override
    public String getLoggerName() {
        return original.getLoggerName();
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return original.getLoggerContextVO();
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return original.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return original.hasCallerData();
    }

    @Override
    public long getTimeStamp() {
        return original.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return original.getNanoseconds();
    }

    @Override
    public Instant getInstant() {
        return original.getInstant();
    }

    @Override
    public long getSequenceNumber() {
        return original.getSequenceNumber();
    }

    @Override
    public String toString() {
        return "[" + getLevel() + "] " + getFormattedMessage();
    }
}
