/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON of maps, lists, text and whole numbers, always written in one way: names ordered, no blanks. So the same tree has the same
 * text, which can be sealed.
 */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTree() {}

    static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, json);
        }
        return text.toString();
    }

    private static void write(Object tree, JsonGenerator json) {
        if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            ordered(map).forEach((name, value) -> {
                json.writeName(name.toString());
                write(value, json);
            });
            json.writeEndObject();
        } else if (tree instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(element, json));
            json.writeEndArray();
        } else if (tree instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(tree.toString());
        }
    }

    private static Map<?, ?> ordered(Map<?, ?> map) {
        return map.size() < 2 ? map : new TreeMap<>(map);
    }

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException if the text is anything else; the message quotes none of it
     */
    static Map<String, Object> readObject(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            Object tree = read(json);
            if (json.nextToken() == null && tree instanceof Map<?, ?> map) {
                Map<String, Object> object = new TreeMap<>();
                map.forEach((name, value) -> object.put(name.toString(), value));
                return object;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not well-formed JSON", e);
        }
        throw new IllegalArgumentException("it is no JSON object");
    }

    private static Object read(JsonParser json) {
        @Nullable JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new TreeMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                map.put(name, read(json));
            }
            return map;
        } else if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(json));
            }
            return list;
        } else if (token == JsonToken.VALUE_STRING) {
            return json.getString();
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        throw new IllegalArgumentException("it holds a value that is neither text nor a whole number");
    }
}
