/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive as its receiver opens it: by zip and JSON, not by the code that wrote it. */
record Archive(Map<String, String> parts) {

    static Archive open(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Archive(parts);
    }

    JsonNode data() {
        return JsonMapper.shared().readTree(parts.get("data.json"));
    }

    /** Every text in the data, as it stands in one column of one row. */
    Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        data().forEach(rows -> rows.forEach(row -> row.forEach(value -> texts.add(value.asString("")))));
        return texts;
    }

    String everything() {
        return String.join("\n", parts.values());
    }
}
