/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads a proof: an object of texts, whole numbers, texts in an array and objects of the same, one level deep. */
final class LedgerProofJson {

    private final Map<String, String> values = new HashMap<>();
    private final List<String> path = new ArrayList<>();

    private LedgerProofJson() {}

    static InclusionProof read(String text) {
        try (JsonParser json = LedgerJson.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            LedgerProofJson read = new LedgerProofJson();
            expect(json.nextToken(), JsonToken.START_OBJECT);
            read.object("", json);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("there is more than one object");
            }
            return read.proof();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // Neither message nor cause goes along: both may quote what was handed over.
            throw PrivacyInputException.of(
                    "A proof of the ledger was not read",
                    new Problem(
                            ProblemCode.LEDGER_PROOF_UNREADABLE,
                            "the proof",
                            "it is not the JSON of a proof.",
                            "hand over what InclusionProof.toJson() gave."));
        }
    }

    private static void expect(@Nullable JsonToken token, JsonToken wanted) {
        if (token != wanted) {
            throw new IllegalArgumentException("another token");
        }
    }

    private void object(String prefix, JsonParser json) {
        for (JsonToken next = json.nextToken(); next != JsonToken.END_OBJECT; next = json.nextToken()) {
            expect(next, JsonToken.PROPERTY_NAME);
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && prefix.isEmpty()) {
                object(name + ".", json);
            } else if (value == JsonToken.START_ARRAY && name.equals("path")) {
                array(json);
            } else if (value != null && value.isScalarValue()) {
                values.put(name, json.getString());
            } else {
                throw new IllegalArgumentException("another value");
            }
        }
    }

    private void array(JsonParser json) {
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            expect(next, JsonToken.VALUE_STRING);
            path.add(json.getString());
        }
    }

    private InclusionProof proof() {
        return new InclusionProof(entry(), block(), number("index"), path);
    }

    private StoredEntry entry() {
        return new StoredEntry(
                number("entry.position"),
                text("entry.id").map(UUID::fromString).orElse(null),
                text("entry.at").map(Instant::parse).orElse(null),
                values.get("entry.event"),
                values.get("entry.type"),
                values.get("entry.purpose"),
                values.get("entry.actor"),
                values.get("entry.controller"),
                values.get("entry.subject"),
                number("entry.count"),
                values.get("entry.detail"));
    }

    private LedgerBlock block() {
        return new LedgerBlock(
                number("block.number"),
                number("block.firstPosition"),
                number("block.lastPosition"),
                number("block.entries"),
                needed("block.root"),
                needed("block.previous"),
                needed("block.hash"),
                Instant.parse(needed("block.sealedAt")),
                text("block.key")
                        .map(key -> new BlockSignature(key, needed("block.signature")))
                        .orElse(null),
                null);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private long number(String name) {
        return Long.parseLong(needed(name));
    }
}
