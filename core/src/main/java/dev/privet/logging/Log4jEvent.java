/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.ThrowableProxy;
import org.apache.logging.log4j.core.time.Instant;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.spi.MutableThreadContextStack;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.jspecify.annotations.Nullable;

/** An event of Log4j as appenders get to see it. Everything is worked out where it is first asked for; an event that is kept is copied. */
final class Log4jEvent implements LogEvent {

    private static final long serialVersionUID = 1L;

    private final LogEvent original;
    private final transient LogContent content;
    private transient @Nullable Message message;
    private transient @Nullable Throwable failure;
    private transient @Nullable ReadOnlyStringMap context;
    private transient ThreadContext.@Nullable ContextStack stack;

    Log4jEvent(LogEvent original, LogContent content) {
        this.original = original;
        this.content = content;
    }

    @Override
    public @Nullable Message getMessage() {
        Message asked = original.getMessage();
        if (message == null && asked != null) {
            message = Log4jMessage.of(asked, content);
        }
        return message;
    }

    @Override
    public @Nullable Throwable getThrown() {
        Throwable thrown = original.getThrown();
        if (failure == null && thrown != null) {
            failure = ShownFailure.of(thrown, content);
        }
        return failure;
    }

    /** Made of what may be seen; one that came from another process without a failure is left out. */
    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // Layouts still ask for it.
    public @Nullable ThrowableProxy getThrownProxy() {
        Throwable shown = getThrown();
        return shown == null ? null : new ThrowableProxy(shown);
    }

    @Override
    public ReadOnlyStringMap getContextData() {
        if (context == null) {
            context = shown(original.getContextData());
        }
        return context;
    }

    private ReadOnlyStringMap shown(ReadOnlyStringMap data) {
        SortedArrayStringMap shown = new SortedArrayStringMap(data.size());
        boolean[] same = {true};
        data.forEach((key, value) -> {
            Object one = content.value(value);
            same[0] &= value == one || (value != null && value.equals(one));
            shown.putValue(key, one);
        });
        return same[0] ? data : shown;
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // Nobody calls it on this class.
    public Map<String, String> getContextMap() {
        return getContextData().toMap();
    }

    @Override
    public ThreadContext.@Nullable ContextStack getContextStack() {
        if (stack == null) {
            stack = shown(original.getContextStack());
        }
        return stack;
    }

    private ThreadContext.@Nullable ContextStack shown(ThreadContext.@Nullable ContextStack all) {
        if (all == null || all.getDepth() == 0) {
            return all;
        }
        List<String> shown = new ArrayList<>();
        all.asList().forEach(one -> shown.add(content.text(one)));
        return shown.equals(all.asList()) ? all : new MutableThreadContextStack(shown);
    }

    @Override
    public LogEvent toImmutable() {
        return new Log4jLogEvent.Builder(this).build();
    }

    private Object writeReplace() {
        return toImmutable();
    }

    @Override
    public String getLoggerFqcn() {
        return original.getLoggerFqcn();
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
    public @Nullable Marker getMarker() {
        return original.getMarker();
    }

    @Override
    public long getTimeMillis() {
        return original.getTimeMillis();
    }

    @Override
    public Instant getInstant() {
        return original.getInstant();
    }

    @Override
    public @Nullable StackTraceElement getSource() {
        return original.getSource();
    }

    @Override
    public String getThreadName() {
        return original.getThreadName();
    }

    @Override
    public long getThreadId() {
        return original.getThreadId();
    }

    @Override
    public int getThreadPriority() {
        return original.getThreadPriority();
    }

    @Override
    public boolean isEndOfBatch() {
        return original.isEndOfBatch();
    }

    @Override
    public void setEndOfBatch(boolean endOfBatch) {
        original.setEndOfBatch(endOfBatch);
    }

    @Override
    public boolean isIncludeLocation() {
        return original.isIncludeLocation();
    }

    @Override
    public void setIncludeLocation(boolean includeLocation) {
        original.setIncludeLocation(includeLocation);
    }

    @Override
    public long getNanoTime() {
        return original.getNanoTime();
    }

    @Override
    public String toString() {
        return "[" + getLevel() + "] " + getMessage();
    }
}
