/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.letter.internal.Characters;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** The manifest as a file of the archive: what it holds, what it does not, and the digests that prove the other files. */
final class ManifestPart {

    private ManifestPart() {}

    static void write(OutputStream target, ArchiveManifest manifest) {
        try (JsonGenerator json = Json.readable(target)) {
            json.writeStartObject();
            json.writeStringProperty("archive", manifest.id().toString());
            json.writeStringProperty("kind", word(manifest.kind()));
            json.writeStringProperty("writtenAt", manifest.at().toString());
            json.writeName("rows");
            json.writeStartObject();
            manifest.rowsByType().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeName("leftOut");
            json.writeStartObject();
            manifest.leftOutByType().forEach(json::writeNumberProperty);
            json.writeEndObject();
            details(json, manifest);
            json.writeName("sha256");
            json.writeStartObject();
            manifest.digests().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void details(JsonGenerator json, ArchiveManifest manifest) {
        json.writeName("redactions");
        json.writeStartArray();
        manifest.redactions().forEach(redaction -> {
            json.writeStartObject();
            json.writeStringProperty("path", redaction.path());
            json.writeStringProperty("reason", word(redaction.reason()));
            json.writeNumberProperty("count", redaction.count());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeName("toReview");
        json.writeStartArray();
        manifest.toReview().forEach(text -> {
            json.writeStartObject();
            json.writeStringProperty("path", text.path());
            json.writeNumberProperty("count", text.count());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeName("gaps");
        json.writeStartArray();
        manifest.gaps().forEach(gap -> {
            json.writeStartObject();
            json.writeStringProperty("what", Characters.paired(gap.what()));
            json.writeStringProperty("reason", word(gap.reason()));
            json.writeStringProperty("why", Characters.paired(gap.why()));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
