/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.letter.internal.Words;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What {@code data.json} is made of, as a JSON Schema: the types and columns of the data map with the kinds of values that were
 * written, so that the data is always valid by it.
 */
final class SchemaPart {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonGenerator json;

    private SchemaPart(JsonGenerator json) {
        this.json = json;
    }

    static void write(OutputStream target, List<Sheet> sheets) {
        try (JsonGenerator json = Json.readable(target)) {
            new SchemaPart(json).document(sheets);
        }
    }

    private void document(List<Sheet> sheets) {
        json.writeStartObject();
        json.writeStringProperty("$schema", DIALECT);
        json.writeStringProperty("title", "The data of a person, as an array of rows for each type");
        json.writeStringProperty("type", "object");
        json.writeName("properties");
        json.writeStartObject();
        List<Sheet> ofType = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (!ofType.isEmpty() && !ofType.get(0).type().equals(sheet.type())) {
                type(ofType);
                ofType.clear();
            }
            ofType.add(sheet);
        }
        if (!ofType.isEmpty()) {
            type(ofType);
        }
        json.writeEndObject();
        json.writeBooleanProperty("additionalProperties", false);
        json.writeEndObject();
    }

    private void type(List<Sheet> sheets) {
        RecordType type = sheets.get(0).type();
        json.writeName(type.name());
        json.writeStartObject();
        json.writeStringProperty("title", Words.of(type.name()));
        json.writeStringProperty("type", "array");
        json.writeName("items");
        if (sheets.size() == 1) {
            row(sheets.get(0));
        } else {
            json.writeStartObject();
            json.writeName("anyOf");
            json.writeStartArray();
            sheets.forEach(this::row);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void row(Sheet sheet) {
        json.writeStartObject();
        json.writeStringProperty("type", "object");
        json.writeName("properties");
        json.writeStartObject();
        List<String> always = new ArrayList<>();
        for (int i = 0; i < sheet.width(); i++) {
            if (sheet.kinds(i) != ValueKinds.ABSENT) {
                column(sheet, i);
            }
            if ((sheet.kinds(i) & ValueKinds.ABSENT) == 0) {
                always.add(sheet.column(i));
            }
        }
        json.writeEndObject();
        json.writeName("required");
        json.writeStartArray();
        always.forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("additionalProperties", false);
        json.writeEndObject();
    }

    private void column(Sheet sheet, int place) {
        Optional<PersonalField> field = sheet.type().field(sheet.column(place));
        json.writeName(sheet.column(place));
        json.writeStartObject();
        json.writeStringProperty("title", Words.of(sheet.column(place)));
        field.ifPresent(personal ->
                json.writeStringProperty("description", personal.facts().title()));
        value(sheet.kinds(place), sheet.elements(place));
        json.writeEndObject();
    }

    private void value(int kinds, int elements) {
        List<String> types = types(kinds);
        json.writeName("type");
        json.writeStartArray();
        types.forEach(json::writeString);
        json.writeEndArray();
        String format = format(kinds);
        if (format != null) {
            json.writeStringProperty("format", format);
        }
        if (has(kinds, ValueKinds.FILE)) {
            json.writeStringProperty("$comment", "the path of a file in this archive");
        }
        // What is in a collection of nothing may be anything.
        if (has(kinds, ValueKinds.LIST) && elements != 0 && !has(elements, ValueKinds.LIST)) {
            json.writeName("items");
            json.writeStartObject();
            value(elements, 0);
            json.writeEndObject();
        }
    }

    /** Nothing recorded is always possible, whether or not a row happens to have it. */
    private static List<String> types(int kinds) {
        List<String> types = new ArrayList<>();
        if (has(kinds, ValueKinds.TEXT | ValueKinds.DATE | ValueKinds.INSTANT | ValueKinds.ID | ValueKinds.FILE)) {
            types.add("string");
        }
        if (has(kinds, ValueKinds.NUMBER)) {
            types.add("number");
        } else if (has(kinds, ValueKinds.WHOLE)) {
            types.add("integer");
        }
        if (has(kinds, ValueKinds.TRUTH)) {
            types.add("boolean");
        }
        if (has(kinds, ValueKinds.LIST)) {
            types.add("array");
        }
        if (has(kinds, ValueKinds.PARTS)) {
            types.add("object");
        }
        types.add("null");
        return types;
    }

    /** Where all texts have the same one. */
    private static @Nullable String format(int kinds) {
        return switch (kinds
                & (ValueKinds.TEXT | ValueKinds.DATE | ValueKinds.INSTANT | ValueKinds.ID | ValueKinds.FILE)) {
            case ValueKinds.DATE -> "date";
            case ValueKinds.INSTANT -> "date-time";
            case ValueKinds.ID -> "uuid";
            default -> null;
        };
    }

    private static boolean has(int kinds, int some) {
        return (kinds & some) != 0;
    }
}
