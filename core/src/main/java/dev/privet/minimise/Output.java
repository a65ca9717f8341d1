/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Where a document goes to. */
interface Output {

    void beginObject();

    void endObject();

    void beginArray();

    void endArray();

    void name(String name);

    /** Text, a number, a truth value or nothing. */
    void value(@Nullable Object value);

    /** Straight into JSON. */
    record Json(JsonGenerator generator) implements Output {

        @Override
        public void beginObject() {
            generator.writeStartObject();
        }

        @Override
        public void endObject() {
            generator.writeEndObject();
        }

        @Override
        public void beginArray() {
            generator.writeStartArray();
        }

        @Override
        public void endArray() {
            generator.writeEndArray();
        }

        @Override
        public void name(String name) {
            generator.writeName(name);
        }

        @Override
        public void value(@Nullable Object value) {
            if (value == null) {
                generator.writeNull();
            } else if (value instanceof String text) {
                generator.writeString(text);
            } else if (value instanceof Boolean truth) {
                generator.writeBoolean(truth);
            } else {
                number((Number) value);
            }
        }

        private void number(Number number) {
            if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
                generator.writeNumber(number.intValue());
            } else if (number instanceof Long) {
                generator.writeNumber(number.longValue());
            } else if (number instanceof Double) {
                generator.writeNumber(number.doubleValue());
            } else if (number instanceof Float) {
                generator.writeNumber(number.floatValue());
            } else if (number instanceof java.math.BigInteger integer) {
                generator.writeNumber(integer);
            } else if (number instanceof java.math.BigDecimal decimal) {
                generator.writeNumber(decimal);
            } else {
                generator.writeString(number.toString());
            }
        }
    }

    /** Into maps and lists. */
    final class Tree implements Output {

        private final Deque<Object> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private @Nullable Object root;

        @Nullable
        Object root() {
            return root;
        }

        @Override
        public void beginObject() {
            begin(new LinkedHashMap<String, @Nullable Object>());
        }

        @Override
        public void beginArray() {
            begin(new ArrayList<@Nullable Object>());
        }

        private void begin(Object container) {
            value(container);
            open.push(container);
        }

        @Override
        public void endObject() {
            open.pop();
        }

        @Override
        public void endArray() {
            open.pop();
        }

        @Override
        public void name(String name) {
            names.push(name);
        }

        @Override
        @SuppressWarnings("unchecked") // What is open was made above.
        public void value(@Nullable Object value) {
            Object holder = open.peek();
            if (holder instanceof Map<?, ?> map) {
                ((Map<String, @Nullable Object>) map).put(names.pop(), value);
            } else if (holder instanceof List<?> list) {
                ((List<@Nullable Object>) list).add(value);
            } else {
                root = value;
            }
        }
    }
}
