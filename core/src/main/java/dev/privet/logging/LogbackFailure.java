/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/** A failure as Logback knows it, with its texts scrubbed. Also a {@link ThrowableProxy}, since some encoders know nothing else. */
final class LogbackFailure extends ThrowableProxy {

    private final IThrowableProxy original;
    private final Throwable shown;
    private final LogContent content;

    private LogbackFailure(IThrowableProxy original, Throwable shown, LogContent content) {
        super(ShownFailure.blank());
        this.original = original;
        this.shown = shown;
        this.content = content;
    }

    /** The failure itself where there is nothing to find in its texts. */
    static @Nullable IThrowableProxy of(@Nullable IThrowableProxy original, LogContent content) {
        Throwable failure = original instanceof ThrowableProxy local ? local.getThrowable() : null;
        Throwable shown = failure == null ? null : ShownFailure.of(failure, content);
        return original == null || (shown != null && shown == failure) ? original : standIn(original, shown, content);
    }

    /** One that came from another process has no failure behind it. */
    private static IThrowableProxy standIn(IThrowableProxy original, @Nullable Throwable shown, LogContent content) {
        return new LogbackFailure(original, shown == null ? ShownFailure.blank() : shown, content);
    }

    @Override
    public Throwable getThrowable() {
        return shown;
    }

    @Override
    public @Nullable String getMessage() {
        String message = original.getMessage();
        return message == null ? null : content.text(message);
    }

    @Override
    public @Nullable String getOverridingMessage() {
        String message = original.getOverridingMessage();
        return message == null ? null : content.text(message);
    }

    @Override
    public String getClassName() {
        return original.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return original.getStackTraceElementProxyArray();
    }

    @Override
    public boolean isCyclic() {
        return original.isCyclic();
    }

    @Override
    public int getCommonFrames() {
        return original.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        IThrowableProxy cause = original.getCause();
        return cause == null ? null : standIn(cause, shown.getCause(), content);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        IThrowableProxy[] suppressed = original.getSuppressed();
        Throwable[] failures = shown.getSuppressed();
        IThrowableProxy[] shownToo = new IThrowableProxy[suppressed.length];
        for (int i = 0; i < shownToo.length; i++) {
            shownToo[i] = standIn(suppressed[i], i < failures.length ? failures[i] : null, content);
        }
        return shownToo;
    }

    @Override
    public void calculatePackagingData() {
        if (original instanceof ThrowableProxy local) {
            local.calculatePackagingData();
        }
    }
}
