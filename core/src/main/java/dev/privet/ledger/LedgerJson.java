/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes entries, blocks and proofs as JSON. What is null is left out. */
final class LedgerJson {

    static final JsonFactory FACTORY = new JsonFactory();

    private static final JsonFactory LINES =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private LedgerJson() {}

    /** Lines of JSON onto a stream, which stays open. Memory does not grow with their number. */
    static final class Lines implements AutoCloseable {

        private final JsonGenerator json;

        Lines(OutputStream target) {
            json = LINES.createGenerator(
                    new ObjectWriteContext.Base() {
                        @Override
                        public int getStreamWriteFeatures(int defaults) {
                            return defaults & ~StreamWriteFeature.AUTO_CLOSE_TARGET.getMask();
                        }
                    },
                    target);
        }

        void entry(StoredEntry entry) {
            json.writeStartObject();
            json.writeName("entry");
            LedgerJson.entry(entry, json);
            json.writeEndObject();
        }

        void block(LedgerBlock block) {
            json.writeStartObject();
            json.writeName("block");
            LedgerJson.block(block, json);
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.writeRaw('\n');
            json.close();
        }
    }

    static String write(InclusionProof proof) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("entry");
            entry(proof.entry(), json);
            json.writeName("block");
            block(proof.block(), json);
            json.writeNumberProperty("index", proof.index());
            array("path", proof.path(), json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void array(String name, List<String> texts, JsonGenerator json) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void entry(StoredEntry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("position", entry.position());
        write("id", entry.id(), json);
        write("at", entry.at(), json);
        write("event", entry.event(), json);
        write("type", entry.type(), json);
        write("purpose", entry.purpose(), json);
        write("actor", entry.actor(), json);
        write("controller", entry.controller(), json);
        write("subject", entry.subject(), json);
        json.writeNumberProperty("count", entry.count());
        write("detail", entry.detail(), json);
        json.writeEndObject();
    }

    private static void block(LedgerBlock block, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", block.number());
        json.writeNumberProperty("firstPosition", block.firstPosition());
        json.writeNumberProperty("lastPosition", block.lastPosition());
        json.writeNumberProperty("entries", block.entries());
        json.writeStringProperty("root", block.root());
        json.writeStringProperty("previous", block.previous());
        json.writeStringProperty("hash", block.hash());
        write("sealedAt", block.sealedAt(), json);
        BlockSignature signature = block.signature();
        if (signature != null) {
            json.writeStringProperty("key", signature.key());
            json.writeStringProperty("signature", signature.value());
        }
        json.writeEndObject();
    }

    private static void write(String name, @Nullable Object value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
