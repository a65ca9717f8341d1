/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFormatMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.jspecify.annotations.Nullable;

/** A message of Log4j with what a log may see of its text and its parameters. */
final class Log4jMessage implements Message {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final String pattern;
    private final transient @Nullable Object @Nullable [] parameters;

    private Log4jMessage(String text, String pattern, @Nullable Object @Nullable [] parameters) {
        this.text = text;
        this.pattern = pattern;
        this.parameters = parameters;
    }

    /** Of the same kind where encoders treat the kind in a way of its own. */
    static Message of(Message message, LogContent content) {
        if (message instanceof Log4jMessage) {
            return message;
        }
        if (message instanceof MapMessage<?, ?> map) {
            return of(map, content);
        }
        if (message instanceof ObjectMessage object) {
            return new ObjectMessage(content.value(object.getParameter()));
        }
        Object[] parameters = message.getParameters();
        if (parameters == null || parameters.length == 0) {
            String text = content.text(String.valueOf(message.getFormattedMessage()));
            return new Log4jMessage(text, text, null);
        }
        @Nullable Object[] shown = content.arguments(parameters);
        String pattern = pattern(message);
        if (pattern == null) {
            String text = content.message("{}", shown);
            return new Log4jMessage(text, text, content.values(parameters, shown));
        }
        return new Log4jMessage(
                text(message, pattern, parameters, shown, content),
                content.text(pattern),
                content.values(parameters, shown));
    }

    private static String text(
            Message message,
            String pattern,
            @Nullable Object[] parameters,
            @Nullable Object @Nullable [] shown,
            LogContent content) {
        if (message instanceof ParameterizedMessage
                || message instanceof ReusableMessage
                || message instanceof ParameterVisitable) {
            return content.message(pattern, shown);
        }
        try {
            if (message instanceof StringFormattedMessage) {
                return content.text(String.format(pattern, shown));
            }
            if (message instanceof MessageFormatMessage) {
                return content.text(MessageFormat.format(pattern, shown));
            }
        } catch (IllegalArgumentException e) {
            // What stands for a parameter is not of the type that the pattern asks for.
            return content.text(pattern);
        }
        // How other kinds print their parameters is not known, so theirs is believed only where none had to be
        // replaced.
        return content.isUntouched(parameters, shown)
                ? content.text(String.valueOf(message.getFormattedMessage()))
                : content.text(pattern);
    }

    private static Message of(MapMessage<?, ?> map, LogContent content) {
        Map<String, Object> shown = new LinkedHashMap<>();
        map.getData().forEach((key, value) -> shown.put(key, content.value(value)));
        if (map instanceof StructuredDataMessage structured) {
            Map<String, String> data = new LinkedHashMap<>();
            shown.forEach((key, value) -> data.put(key, String.valueOf(value)));
            return new StructuredDataMessage(
                    structured.getId(), content.text(String.valueOf(pattern(structured))), structured.getType(), data);
        }
        return with(map, shown);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The values are the map's own, or text, which its kinds take.
    private static Message with(MapMessage map, Map<String, Object> shown) {
        return map.newInstance(shown);
    }

    @Override
    public String getFormattedMessage() {
        return text;
    }

    @SuppressWarnings("deprecation") // Nothing else tells the pattern.
    private static @Nullable String pattern(Message message) {
        return message.getFormat();
    }

    @Override
    @Deprecated
    public String getFormat() {
        return pattern;
    }

    @Override
    public @Nullable Object @Nullable [] getParameters() {
        return parameters;
    }

    /** The event has it, scrubbed; that of the message itself would be written past it. */
    @Override
    public @Nullable Throwable getThrowable() {
        return null;
    }

    @Override
    public String toString() {
        return text;
    }
}
