/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.subject.EmbeddedParts;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.Sensitivity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together what the data map says of types and what was counted of their rows. Thread-safe. */
final class ImpactReader {

    private final DataMap dataMap;

    ImpactReader(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    BreachImpact read(Set<RecordType> types, BreachCounts counts, LedgerUses used, List<String> remarks) {
        Map<String, Long> records = new TreeMap<>();
        Map<String, Long> persons = new TreeMap<>();
        for (RecordType type : types) {
            records.put(type.name(), counts.records().getOrDefault(type.name(), BreachImpact.UNKNOWN));
            kinds(type).forEach(kind -> persons.put(kind, counts.persons().getOrDefault(kind, BreachImpact.UNKNOWN)));
        }
        Set<PersonalField> fields = fields(types);
        List<DeclaredPurpose> purposes = dataMap.purposes().stream()
                .filter(purpose -> fields.stream().anyMatch(field -> dataMap.serves(field, purpose.type())))
                .toList();
        List<DeclaredRecipient> recipients = purposes.stream()
                .flatMap(purpose -> purpose.facts().recipients().stream())
                .distinct()
                .toList();
        Set<String> countries = new TreeSet<>();
        recipients.forEach(recipient -> countries.add(recipient.country().code()));
        dataMap.organisation().map(OrganisationFacts::processedIn).ifPresent(countries::addAll);
        dataMap.organisation().map(OrganisationFacts::storedIn).ifPresent(countries::addAll);
        List<String> notes = new ArrayList<>(remarks);
        notes.addAll(used.notes());
        types.forEach(type -> notes.addAll(bareTies(type)));
        notes.add("Where the persons live is not in the data map, nor whether what was taken was encrypted.");
        return new BreachImpact(
                records,
                persons,
                categories(fields),
                fields.stream()
                        .flatMap(field -> CategoryFacts.sensitivities(field.category()).stream())
                        .collect(Collectors.toSet()),
                recipients.stream()
                        .map(recipient ->
                                recipient.name() + " (" + recipient.country().code() + ")")
                        .distinct()
                        .sorted()
                        .toList(),
                new TreeSet<>(countries),
                notes);
    }

    /** Whom a row names by a bare value only, and who is among no number. */
    private List<String> bareTies(RecordType type) {
        return type.references().stream()
                .flatMap(reference -> dataMap
                        .find(reference.target())
                        .flatMap(RecordType::subjectKind)
                        .map(kind -> "A " + kind + " whom " + type.name() + "." + reference.property()
                                + " names by a bare value is not among the numbers of persons.")
                        .stream())
                .distinct()
                .toList();
    }

    /** Those of the row and of what is embedded in it. */
    private Set<PersonalField> fields(Collection<RecordType> types) {
        Set<PersonalField> fields = new LinkedHashSet<>();
        for (RecordType type : types) {
            fields.addAll(type.fields());
            EmbeddedParts.of(type.type(), dataMap).values().forEach(part -> fields.addAll(part.fields()));
        }
        return fields;
    }

    private static List<String> categories(Collection<PersonalField> fields) {
        Map<String, Sensitivity> byTitle = new HashMap<>();
        fields.forEach(field -> byTitle.merge(
                field.facts().title(),
                field.facts().sensitivity(),
                (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return byTitle.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Sensitivity> title) -> title.getValue())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(title -> title.getKey()
                        + switch (title.getValue()) {
                            case ORDINARY -> "";
                            case SPECIAL -> " (special category)";
                            case CRIMINAL -> " (criminal offences)";
                        })
                .toList();
    }

    private List<String> kinds(RecordType type) {
        return type.links().stream()
                .map(SubjectLink::subject)
                .map(dataMap::find)
                .flatMap(Optional::stream)
                .flatMap(subject -> subject.subjectKind().stream())
                .distinct()
                .toList();
    }
}
