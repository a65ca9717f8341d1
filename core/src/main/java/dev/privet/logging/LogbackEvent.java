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
 * An event as appenders get to see it. What depends on the purpose in force and on objects that may change is worked out at once, on the
 * thread that logs: an appender may keep the event. The scrubbing of texts waits until somebody reads them, so that an event that an
 * appender's filter refuses does not pay for it.
 */
final class LogbackEvent implements ILoggingEvent {

    private final ILoggingEvent original;
    private final LogContent content;
    private final @Nullable Object @Nullable [] shown;
    private final @Nullable List<KeyValuePair> pairs;
    private @Nullable Object @Nullable [] values;
    private @Nullable String message;
    private @Nullable String formatted;
    private @Nullable IThrowableProxy failure;
    private @Nullable Map<String, String> context;
    private @Nullable List<Marker> markers;

    LogbackEvent(ILoggingEvent original, LogContent content) {
        this.original = original;
        this.content = content;
        this.shown = content.arguments(original.getArgumentArray());
        this.pairs = pairs(original.getKeyValuePairs(), content);
    }

    private static @Nullable List<KeyValuePair> pairs(@Nullable List<KeyValuePair> all, LogContent content) {
        if (all == null) {
            return null;
        }
        List<KeyValuePair> shown = new ArrayList<>(all.size());
        all.forEach(pair -> shown.add(new KeyValuePair(pair.key, content.value(pair.value))));
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
            values = content.values(original.getArgumentArray(), shown);
        }
        return values;
    }

    @Override
    public String getFormattedMessage() {
        if (formatted == null) {
            formatted = content.message(original.getMessage(), shown);
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
        return pairs;
    }

    /** Works out everything else on this thread; never lets the original print its arguments. */
    @Override
    public void prepareForDeferredProcessing() {
        original.getThreadName();
        getMessage();
        getArgumentArray();
        getFormattedMessage();
        getThrowableProxy();
        getMDCPropertyMap();
        getMarkerList();
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
