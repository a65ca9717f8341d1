/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on configuration says what there is: no property more, none less, and the defaults that hold. */
class ConfigurationPageTest {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern ROW = Pattern.compile("\\| `(privet\\.[^`]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void givenTheProperties_whenThePageIsRead_thenItListsEachWithItsDefault() throws IOException {
        Map<String, String> page = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "configuration.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(page.put(row.group(1), row.group(2)))
                        .as("a second row of " + row.group(1))
                        .isNull();
            }
        }

        List<JsonNode> properties = properties();
        assertThat(page.keySet())
                .containsExactlyInAnyOrderElementsOf(properties.stream()
                        .map(property -> property.get("name").asString())
                        .toList());
        assertThat(properties)
                .filteredOn(property -> property.has("defaultValue"))
                .allSatisfy(property -> assertThat(page.get(property.get("name").asString()))
                        .isEqualTo("`" + property.get("defaultValue").asString() + "`"));
    }

    @Test
    void givenTheHints_whenLookedUp_thenEachIsForAProperty() throws IOException {
        List<String> names = properties().stream()
                .map(property -> property.get("name").asString())
                .toList();

        assertThat(read().get("hints").valueStream())
                .isNotEmpty()
                .extracting(hint -> hint.get("name").asString().replaceAll("\\.(keys|values)$", ""))
                .allSatisfy(name -> assertThat(names).contains(name));
    }

    private static List<JsonNode> properties() throws IOException {
        return read().get("properties")
                .valueStream()
                .filter(property -> property.get("name").asString().startsWith("privet."))
                .collect(Collectors.toList());
    }

    private static JsonNode read() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(METADATA));
    }
}
