/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.RecordType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** The part of an archive for programs: an object with an array of rows for each type. */
final class JsonPart implements AutoCloseable {

    private final JsonGenerator json;
    private @Nullable RecordType open;

    JsonPart(Path file) throws IOException {
        json = new JsonFactory().createGenerator(ZipPart.readable(), Files.newOutputStream(file));
        json.writeStartObject();
    }

    void add(RecordType type, Map<String, @Nullable Object> values) {
        begin(type);
        json.writeStartObject();
        values.forEach(this::property);
        json.writeEndObject();
    }

    private void begin(RecordType type) {
        if (type.equals(open)) {
            return;
        }
        if (open != null) {
            json.writeEndArray();
        }
        json.writeName(type.name());
        json.writeStartArray();
        open = type;
    }

    private void property(String name, @Nullable Object value) {
        if (value instanceof LeftOut) {
            // A program would take any value for one that is recorded.
            return;
        }
        json.writeName(name);
        if (value instanceof Collection<?> many) {
            json.writeStartArray();
            many.forEach(this::value);
            json.writeEndArray();
        } else {
            value(value);
        }
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Float number) {
            // As a double it would come out with digits that nobody ever stored.
            json.writeNumber(number);
        } else {
            json.writeString(Characters.paired(value.toString()));
        }
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
