/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.letter.internal.Characters;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** What a person is told about the use of their data, for programs. */
final class FactsJson {

    private final JsonGenerator json;

    private FactsJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(OutputStream target, AccessFacts facts) {
        try (JsonGenerator json = Json.readable(target)) {
            new FactsJson(json).document(facts);
        }
    }

    private void document(AccessFacts facts) {
        json.writeStartObject();
        facts.organisation().ifPresent(this::organisation);
        list("purposes", facts.uses(), this::use);
        list("rights", facts.rights(), right -> {
            text("right", right.right().title());
            text("article", right.right().article());
            list("answers", right.answers(), answer -> {
                text("availability", answer.availability().name());
                text("answer", answer.reason());
                text("source", answer.citation().toString());
                texts("purposes", answer.uses());
            });
        });
        list("complaints", facts.complaints(), route -> {
            text("law", route.regime().title());
            text("route", route.title());
            text("body", route.body());
            text("source", route.citation().toString());
        });
        list("notStated", facts.gaps(), gap -> {
            text("what", gap.what());
            text("why", gap.why());
        });
        json.writeEndObject();
    }

    private void organisation(OrganisationFacts organisation) {
        json.writeName("organisation");
        json.writeStartObject();
        text("name", organisation.name());
        contact("contact", organisation.contact());
        organisation.dataProtectionOfficer().ifPresent(officer -> contact("dataProtectionOfficer", officer));
        json.writeEndObject();
    }

    private void contact(String name, Contact contact) {
        json.writeName(name);
        json.writeStartObject();
        text("name", contact.name());
        text("postalAddress", contact.postalAddress());
        text("email", contact.email());
        text("telephone", contact.telephone());
        json.writeEndObject();
    }

    private void use(AccessFacts.Use use) {
        text("purpose", use.title());
        text("basis", use.basis().title());
        text("article", use.basis().article());
        text("interest", use.interest());
        texts("categories", use.categories());
        list("recipients", use.recipients(), recipient -> {
            text("name", recipient.name());
            text("role", recipient.role());
            text("country", recipient.country());
            texts("safeguards", recipient.safeguards());
        });
        list("sources", use.sources(), source -> {
            text("origin", source.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            text("description", source.description());
        });
        texts("kept", use.periods());
        use.decision().ifPresent(decision -> {
            json.writeName("automatedDecision");
            json.writeStartObject();
            text("logic", decision.logic());
            text("consequences", decision.consequences());
            json.writeEndObject();
        });
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, Characters.paired(value));
        }
    }

    private void texts(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(value -> json.writeString(Characters.paired(value)));
        json.writeEndArray();
    }

    private <T> void list(String name, List<T> values, Consumer<T> content) {
        json.writeName(name);
        json.writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            content.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
