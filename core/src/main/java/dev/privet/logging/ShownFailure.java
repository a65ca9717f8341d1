/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands for a failure whose text must not be shown as it is. Prints itself as what it stands for, with its frames. */
@SuppressWarnings("OverrideThrowableToString") // The name of the class is that of another.
final class ShownFailure extends Throwable {

    private static final long serialVersionUID = 1L;

    /** Causes and suppressed failures beyond these are left out: a chain that is longer tells nobody anything. */
    private static final int MOST = 1_000;

    private final String text;
    private @Nullable Throwable cause;

    private ShownFailure(@Nullable String message, String text, StackTraceElement[] frames) {
        super(message, null, true, true);
        this.text = text;
        setStackTrace(frames);
    }

    /** One that tells nothing. */
    static Throwable blank() {
        return new ShownFailure(null, "", new StackTraceElement[0]);
    }

    /** The failure itself where neither its text nor that of any failure behind it has anything to find. */
    static Throwable of(Throwable failure, LogContent content) {
        IdentityHashMap<Throwable, Boolean> all = new IdentityHashMap<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        boolean clean = true;
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (all.size() == MOST) {
                clean = false;
                break;
            }
            if (all.put(next, true) == null) {
                clean &= isClean(next, content);
                add(open, cause(next));
                for (Throwable suppressed : next.getSuppressed()) {
                    add(open, suppressed);
                }
            }
        }
        return clean ? failure : standIn(failure, all, content);
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable failure) {
        if (failure != null) {
            open.add(failure);
        }
    }

    private static Throwable standIn(Throwable failure, IdentityHashMap<Throwable, Boolean> all, LogContent content) {
        IdentityHashMap<Throwable, ShownFailure> shown = new IdentityHashMap<>();
        all.keySet().forEach(one -> shown.put(one, copy(one, content)));
        shown.forEach((one, copy) -> {
            Throwable behind = cause(one);
            copy.cause = behind == null ? null : shown.get(behind);
            for (Throwable suppressed : one.getSuppressed()) {
                ShownFailure known = shown.get(suppressed);
                if (known != null && known != copy) {
                    copy.addSuppressed(known);
                }
            }
        });
        return Objects.requireNonNull(shown.get(failure));
    }

    private static ShownFailure copy(Throwable failure, LogContent content) {
        String name = failure.getClass().getName();
        try {
            String message = failure.getMessage();
            String shown = message == null ? null : content.text(message);
            return new ShownFailure(shown, content.text(String.valueOf(failure.toString())), failure.getStackTrace());
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return new ShownFailure(null, name, new StackTraceElement[0]);
        }
    }

    private static boolean isClean(Throwable failure, LogContent content) {
        try {
            String text = failure.toString();
            String message = failure.getMessage();
            return Objects.equals(content.text(text), text)
                    && (message == null || content.text(message).equals(message));
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return false;
        }
    }

    private static @Nullable Throwable cause(Throwable failure) {
        try {
            return failure.getCause();
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return null;
        }
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return cause;
    }

    @Override
    public String toString() {
        return text;
    }
}
