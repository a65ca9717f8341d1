/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.RecordType;
import dev.privet.letter.internal.Characters;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** The part of an archive for programs: an object with an array of rows for each type, each row on a line. */
final class JsonPart implements AutoCloseable {

    private final JsonGenerator json;
    private @Nullable RecordType open;

    JsonPart(OutputStream target) {
        json = Json.compact(target);
        json.writeStartObject();
    }

    void add(Sheet sheet) {
        begin(sheet.type());
        json.writeStartObject();
        for (int i = 0; i < sheet.width(); i++) {
            int kind = sheet.kind(i);
            // A program would take any value for one that is recorded.
            if (kind != ValueKinds.ABSENT) {
                json.writeName(sheet.name(i));
                if ((kind & ValueKinds.TEXTS) != 0) {
                    json.writeString(Characters.paired(sheet.text(i)));
                } else {
                    value(sheet.cell(i));
                }
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void begin(RecordType type) {
        if (Objects.equals(type, open)) {
            return;
        }
        if (open != null) {
            json.writeEndArray();
        }
        json.writeName(type.name());
        json.writeStartArray();
        json.writeRaw('\n');
        open = type;
    }

    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            json.writeString(Characters.paired(text));
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            many.forEach(this::value);
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> parts) {
            json.writeStartObject();
            parts.forEach((name, part) -> {
                if (!(part instanceof LeftOut)) {
                    json.writeName(Characters.paired(String.valueOf(name)));
                    value(part);
                }
            });
            json.writeEndObject();
        } else {
            json.writeString(Characters.paired(value.toString()));
        }
    }

    private void number(Number value) {
        if (isWhole(value)) {
            json.writeNumber(value.longValue());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Float number) {
            // As a double it would come out with digits that nobody ever stored.
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    static boolean isWhole(Number value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    void finish() {
        if (open != null) {
            json.writeEndArray();
        }
        json.writeEndObject();
        json.close();
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (JacksonException e) {
            // A writer that failed before fails again here; the file is removed next, so nothing is lost by it.
        }
    }
}
