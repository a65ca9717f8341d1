/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.gate.GateMode;
import dev.privet.minimise.Minimiser;
import dev.privet.scan.TextScanner;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/**
 * What a log gets to see of arguments, free text and failures; the same for every back end. Never throws, and shows nothing of what
 * fails. Without a minimiser, as while a host starts, marked objects show their class alone. Immutable and thread-safe.
 */
final class LogContent {

    private static final String FAILED = "‹not shown›";

    private final @Nullable Minimiser minimiser;
    private final Texts texts;
    private final Shapes shapes;
    private final Search search;

    LogContent(TextScanner scanner, @Nullable Minimiser minimiser) {
        this.minimiser = minimiser;
        this.texts = new Texts(scanner);
        this.shapes = new Shapes(minimiser);
        this.search = new Search(shapes, texts, minimiser);
    }

    @Nullable
    Minimiser minimiser() {
        return minimiser;
    }

    /** Whether the log is to be left as it is. */
    boolean observes() {
        return minimiser != null && minimiser.gate().mode() == GateMode.OBSERVE;
    }

    /** Tells the gate what would have been asked for. */
    void observe(@Nullable Object @Nullable [] arguments) {
        if (minimiser == null || arguments == null) {
            return;
        }
        for (Object argument : arguments) {
            observe(argument);
        }
    }

    /** What is told is asked for, also of objects within others; the text itself is not needed. */
    private void observe(@Nullable Object argument) {
        if (argument == null) {
            return;
        }
        try {
            Shape.Kind kind = shapes.get(argument.getClass()).kind();
            if (kind == Shape.Kind.MARKED
                    || kind == Shape.Kind.CONTAINER
                    || (kind == Shape.Kind.OTHER && search.finds(argument, false))) {
                tell(argument);
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            // The line is written as it was; only the count lacks one.
        }
    }

    /** What stands for each argument in the text of a message; not scrubbed, since the whole message is. */
    @Nullable
    Object @Nullable [] arguments(@Nullable Object @Nullable [] arguments) {
        if (arguments == null) {
            return null;
        }
        @Nullable Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = argument(arguments[i]);
        }
        return shown;
    }

    /** What stands for an argument in the text of a message: a value of the JDK that is no text, or a text. */
    @Nullable
    Object argument(@Nullable Object argument) {
        if (argument == null) {
            return null;
        }
        try {
            Shape shape = shapes.get(argument.getClass());
            return switch (shape.kind()) {
                case PLAIN, NUMBER -> argument;
                case TEXT -> texts.cut(argument.toString(), Texts.LONGEST);
                case CONTAINER, MARKED, FAILURE, CLOSED -> tell(argument);
                case OTHER ->
                    search.finds(argument, false)
                            ? tell(argument)
                            : texts.cut(String.valueOf(argument.toString()), Texts.LONGEST);
            };
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return FAILED;
        }
    }

    private String tell(Object argument) {
        return new Rendering(shapes, search, texts, minimiser).tell(argument);
    }

    /** The text of a message, scrubbed in one pass over all of it. */
    String message(@Nullable String pattern, @Nullable Object @Nullable [] shown) {
        try {
            String message =
                    shown == null || shown.length == 0 ? pattern : MessageFormatter.basicArrayFormat(pattern, shown);
            return text(String.valueOf(message));
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return FAILED;
        }
    }

    /** A free text, scrubbed; the same object where there is nothing to find. */
    String text(String text) {
        try {
            return texts.scrub(text);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return FAILED;
        }
    }

    /** What stands for a value by itself, where an encoder writes it beside the message; the same object where it can stay. */
    @Nullable
    Object value(@Nullable Object value) {
        return value(value, null);
    }

    private @Nullable Object value(@Nullable Object value, @Nullable Object told) {
        if (value == null) {
            return null;
        }
        try {
            Shape.Kind kind = shapes.get(value.getClass()).kind();
            boolean stays = kind == Shape.Kind.PLAIN
                    || (kind == Shape.Kind.NUMBER && texts.isClean(value.toString()))
                    || (kind == Shape.Kind.OTHER
                            && !search.finds(value, true)
                            && texts.isClean(String.valueOf(value.toString())));
            return stays ? value : text(String.valueOf(told == null ? argument(value) : told));
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return FAILED;
        }
    }

    /** Whether every argument stands for itself, or for its text as it prints itself. */
    boolean isUntouched(@Nullable Object[] arguments, @Nullable Object @Nullable [] shown) {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            boolean same = argument == null
                    || shapes.get(argument.getClass()).kind() == Shape.Kind.TEXT
                    || (shown != null && argument.equals(shown[i]));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** What stands for each argument by itself. */
    @Nullable
    Object @Nullable [] values(@Nullable Object @Nullable [] arguments, @Nullable Object @Nullable [] shown) {
        if (arguments == null || shown == null) {
            return null;
        }
        @Nullable Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments[i], shown[i]);
        }
        return values;
    }

    /** Texts by name, such as those of a diagnostic context; the same map where there is nothing to find. */
    Map<String, String> texts(Map<String, String> byName) {
        Map<String, String> scrubbed = null;
        for (Map.Entry<String, String> entry : byName.entrySet()) {
            String value = entry.getValue();
            String shown = value == null ? null : text(value);
            if (shown != null && !shown.equals(value)) {
                scrubbed = scrubbed == null ? new LinkedHashMap<>(byName) : scrubbed;
                scrubbed.put(entry.getKey(), shown);
            }
        }
        return scrubbed == null ? byName : scrubbed;
    }
}
