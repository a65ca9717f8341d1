/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts into words what holds for one field. */
final class FieldExplainer {

    private final DataMap map;
    private final Evidence evidence;
    private final RetentionExplainer retention;
    private final PurposeWords words;

    FieldExplainer(DataMap map, Evidence evidence, RetentionExplainer retention) {
        this.map = map;
        this.evidence = evidence;
        this.retention = retention;
        this.words = new PurposeWords(evidence);
    }

    List<Explained> explain(RecordType type, PersonalField field) {
        Optional<Merge.Held<TypeMark>> mark = evidence.all(type.type(), TypeMark.Personal.class).stream()
                .filter(held -> ((TypeMark.Personal) held.mark()).property().equals(field.name()))
                .findFirst();
        List<DeclaredPurpose> purposes = purposes(field);
        List<Explained> facts = new ArrayList<>();
        facts.add(new Explained(Explained.Topic.DATA, data(field), Voices.only(mark)));
        facts.add(whose(type, field, mark));
        purposes.forEach(purpose -> facts.add(words.use(field, purpose, mark)));
        facts.addAll(furtherUses(field, purposes));
        facts.addAll(retention.ofField(type, field));
        facts.addAll(origins(field, purposes, mark));
        facts.addAll(recipients(purposes));
        return facts;
    }

    private List<DeclaredPurpose> purposes(PersonalField field) {
        return field.uses().keySet().stream()
                .flatMap(purpose -> map.purpose(purpose).stream())
                .sorted(Comparator.comparing(DeclaredPurpose::id))
                .toList();
    }

    private List<Explained> furtherUses(PersonalField field, List<DeclaredPurpose> purposes) {
        List<Explained> facts = new ArrayList<>();
        for (DeclaredPurpose original : purposes) {
            for (DeclaredFurtherUse use : original.facts().furtherUses()) {
                map.purpose(use.purpose())
                        .filter(further -> !field.serves(further.type()))
                        .ifPresent(further -> facts.add(words.furtherUse(field, original, use, further)));
            }
        }
        return facts;
    }

    private static String data(PersonalField field) {
        Sensitivity sensitivity = field.facts().sensitivity();
        return Words.sentence(field.facts().title()
                + switch (sensitivity) {
                    case ORDINARY -> "";
                    case SPECIAL -> ": SPECIAL CATEGORY DATA (GDPR Art 9)";
                    case CRIMINAL -> ": CRIMINAL OFFENCE DATA (GDPR Art 10)";
                });
    }

    private Explained whose(RecordType type, PersonalField field, Optional<Merge.Held<TypeMark>> mark) {
        List<String> said = field.about().stream().sorted().toList();
        List<String> owners = said.isEmpty() ? concerned(type) : said;
        String text = owners.isEmpty()
                ? "Nobody."
                : Words.sentence(
                        Words.all(owners.stream().map(who -> "the " + who).toList()));
        return new Explained(
                Explained.Topic.WHOSE,
                text,
                said.isEmpty() ? Voices.byDefault("of everybody whom the row is about") : Voices.only(mark));
    }

    /** Whom the row mentions in passing only has no data in it. */
    private List<String> concerned(RecordType type) {
        return type.links().stream()
                .filter(link -> link.export() != Disclosure.NOT_AT_ALL)
                .map(link -> LinkExplainer.who(map, link))
                .distinct()
                .toList();
    }

    private List<Explained> origins(
            PersonalField field, List<DeclaredPurpose> purposes, Optional<Merge.Held<TypeMark>> mark) {
        if (field.origin().isPresent()) {
            String title = field.origin().get().title();
            return List.of(new Explained(Explained.Topic.ORIGIN, Words.sentence(title), Voices.only(mark)));
        }
        Map<PurposeMark.Sources.Source, List<DeclaredPurpose>> sources = new LinkedHashMap<>();
        purposes.forEach(purpose -> purpose.facts()
                .sources()
                .forEach(source -> sources.computeIfAbsent(source, key -> new ArrayList<>())
                        .add(purpose)));
        if (sources.isEmpty()) {
            return List.of(new Explained(
                    Explained.Topic.ORIGIN,
                    "Not said.",
                    Voices.byDefault("neither the field nor its purposes say it")));
        }
        return sources.entrySet().stream()
                .map(entry -> words.source(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Explained> recipients(List<DeclaredPurpose> purposes) {
        Map<DeclaredRecipient, List<DeclaredPurpose>> recipients = new LinkedHashMap<>();
        purposes.forEach(purpose -> purpose.facts()
                .recipients()
                .forEach(recipient -> recipients
                        .computeIfAbsent(recipient, key -> new ArrayList<>())
                        .add(purpose)));
        if (recipients.isEmpty()) {
            return List.of(new Explained(
                    Explained.Topic.RECIPIENT,
                    "Nobody, as far as was said.",
                    Voices.byDefault("none of its purposes names a recipient")));
        }
        return recipients.entrySet().stream()
                .map(entry -> words.recipient(entry.getKey(), entry.getValue()))
                .toList();
    }
}
