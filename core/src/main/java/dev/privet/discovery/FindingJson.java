/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes findings as JSON. Fields are only ever added; a change of meaning raises the version. */
final class FindingJson {

    private static final int VERSION = 1;

    private FindingJson() {}

    static String write(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("findings");
            findings.forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("class", finding.type());
        json.writeStringProperty("field", finding.field());
        json.writeStringProperty("category", finding.category());
        json.writeBooleanProperty("special", finding.special());
        json.writeBooleanProperty("secret", finding.secret());
        json.writeNumberProperty("confidence", finding.confidence());
        json.writeArrayPropertyStart("reasons");
        finding.reasons().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("mark", finding.mark());
        json.writeEndObject();
    }
}
