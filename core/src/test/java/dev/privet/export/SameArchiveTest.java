/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same rows at the same instant under the same id are the same bytes, and valid by the schema beside them. */
class SameArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    private record Text(String text) implements Attachment {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isText() {
            return true;
        }
    }

    private static byte[] written(List<String> names, List<Integer> numbers) throws IOException {
        DataMap map = Sample.map();
        Path folder = Files.createTempDirectory("same");
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, map, "customer", ExportOptions.access(), ID)) {
            int row = 0;
            for (String name : names) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                values.put("name", name.isEmpty() ? null : name);
                if (row % 3 == 0) {
                    values.put("numbers", numbers);
                }
                values.put("text", row % 2 == 0 ? new Text(name) : LeftOut.ABOUT_OTHERS);
                writer.add(map.find(Customer.class).orElseThrow(), values);
                row++;
            }
            Path file = writer.finish(manifest -> {}).file();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } finally {
            Files.delete(folder);
        }
    }

    @Property(tries = 50)
    void whateverTheRows_writtenTwiceTheyAreTheSameBytes(
            @ForAll @Size(max = 20) List<String> names, @ForAll @Size(max = 5) List<Integer> numbers)
            throws IOException {
        assertThat(written(names, numbers)).isEqualTo(written(names, numbers));
    }

    @Property(tries = 50)
    void whateverTheRows_theyAreValidByTheSchemaBesideThem(
            @ForAll @Size(max = 20) List<String> names, @ForAll @Size(max = 5) List<Integer> numbers)
            throws IOException {
        Path file = Files.createTempFile("same", ".zip");
        try {
            Files.write(file, written(names, numbers));
            Parts parts = Parts.of(file);
            assertThat(isValid(parts.json("data.json"), parts.json("data.schema.json")))
                    .isTrue();
        } finally {
            Files.delete(file);
        }
    }

    /** As much of the rules of JSON Schema as the schema uses, read from their text. */
    private static boolean isValid(JsonNode value, JsonNode schema) {
        if (schema.has("anyOf")) {
            return schema.get("anyOf").valueStream().anyMatch(one -> isValid(value, one));
        }
        JsonNode types = schema.get("type");
        boolean fits = types.isArray()
                ? types.valueStream().anyMatch(type -> is(value, type.asString()))
                : is(value, types.asString());
        if (value.isArray() && schema.has("items")) {
            return fits && value.valueStream().allMatch(one -> isValid(one, schema.get("items")));
        }
        if (value.isObject() && schema.has("properties")) {
            return fits
                    && schema.path("required").valueStream().allMatch(name -> value.has(name.asString()))
                    && value.propertyStream()
                            .allMatch(property -> schema.get("properties").has(property.getKey())
                                    && isValid(
                                            property.getValue(),
                                            schema.get("properties").get(property.getKey())));
        }
        return fits;
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new AssertionError(type + " is no type: " + JsonMapper.shared());
        };
    }
}
