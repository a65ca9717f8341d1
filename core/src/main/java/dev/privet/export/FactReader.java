/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.annotation.Disclosure;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.export.AccessFacts.Decision;
import dev.privet.export.AccessFacts.Receiver;
import dev.privet.export.AccessFacts.Source;
import dev.privet.export.AccessFacts.Use;
import dev.privet.letter.internal.PersonWords;
import dev.privet.letter.internal.Words;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads from a data map what a person of a kind is told about the use of their data. */
final class FactReader {

    /** How a sentence begins that names what nobody said. */
    static final String UNSAID = "It was not stated ";

    /** Whose facts are not about a type or a purpose. */
    static final String ORGANISATION = "The organisation";

    private final DataMap dataMap;
    private final String kind;
    private final List<ArchiveGap> gaps = new ArrayList<>();

    private FactReader(DataMap dataMap, String kind) {
        this.dataMap = dataMap;
        this.kind = kind;
    }

    /**
     * Reads the facts.
     *
     * @param kind the kind of person, or empty for all of them
     */
    static AccessFacts read(DataMap dataMap, String kind, LocalDate date) {
        return new FactReader(dataMap, kind).facts(date);
    }

    private AccessFacts facts(LocalDate date) {
        if (dataMap.organisation().isEmpty()) {
            gap(ORGANISATION, "who is responsible for your data and how to reach them");
        }
        List<RecordType> concerned =
                dataMap.types().stream().filter(this::concerns).toList();
        List<Use> uses = new ArrayList<>();
        List<DeclaredPurpose> purposes = new ArrayList<>();
        for (DeclaredPurpose purpose : dataMap.purposes()) {
            List<RecordType> types = concerned.stream()
                    .filter(type -> !served(type, purpose.type()).isEmpty())
                    .toList();
            if (!types.isEmpty()) {
                purposes.add(purpose);
                uses.add(use(purpose, types));
            }
        }
        RightReader rights = new RightReader(dataMap.regimes(), date);
        return new AccessFacts(
                dataMap.organisation(), uses, rights.rights(purposes), rights.complaints(), List.copyOf(gaps));
    }

    private boolean concerns(RecordType type) {
        return type.links().stream()
                .filter(link -> link.export() != Disclosure.NOT_AT_ALL)
                .flatMap(link -> dataMap.find(link.subject()).stream())
                .flatMap(subject -> subject.subjectKind().stream())
                .anyMatch(subject -> kind.isEmpty() || subject.equals(kind));
    }

    private List<PersonalField> served(RecordType type, Class<? extends Purpose> purpose) {
        return type.fields().stream()
                .filter(field -> dataMap.serves(field, purpose))
                .toList();
    }

    private Use use(DeclaredPurpose purpose, List<RecordType> types) {
        Set<String> categories = new TreeSet<>();
        types.forEach(type -> served(type, purpose.type())
                .forEach(field -> categories.add(field.facts().title())));
        List<Receiver> receivers =
                purpose.facts().recipients().stream().map(FactReader::receiver).toList();
        if (receivers.isEmpty() && !purpose.facts().receivedByNobody()) {
            gap(purpose.title(), "who receives the data, and whether it goes to other countries");
        }
        List<Source> sources = sources(purpose, types);
        if (sources.isEmpty()) {
            gap(purpose.title(), "where the data comes from");
        }
        return new Use(
                purpose.title(),
                purpose.basis(),
                purpose.interest(),
                List.copyOf(categories),
                receivers,
                purpose.facts().receivedByNobody(),
                sources,
                periods(purpose, types),
                withoutPeriod(purpose, types),
                purpose.facts().decision().map(decision -> new Decision(decision.logic(), decision.consequences())));
    }

    private static Receiver receiver(DeclaredRecipient recipient) {
        return new Receiver(
                recipient.name(),
                recipient.role().title(),
                recipient.country().name(),
                recipient.safeguards().stream()
                        .map(PersonWords::safeguard)
                        .sorted()
                        .toList());
    }

    private List<Source> sources(DeclaredPurpose purpose, List<RecordType> types) {
        Set<Source> sources = new LinkedHashSet<>();
        purpose.facts().sources().forEach(source -> sources.add(new Source(source.origin(), source.description())));
        types.forEach(type -> served(type, purpose.type())
                .forEach(field -> field.origin().ifPresent(origin -> sources.add(new Source(origin, "")))));
        return List.copyOf(sources);
    }

    private List<String> periods(DeclaredPurpose purpose, List<RecordType> types) {
        List<String> periods = new ArrayList<>();
        for (RecordType type : types) {
            Optional<String> kept = PersonWords.kept(type.retention());
            kept.ifPresent(sentence -> periods.add(Words.of(type.name()) + ": " + sentence));
            for (PersonalField field : served(type, purpose.type())) {
                PersonWords.kept(field.retention())
                        .ifPresent(sentence -> periods.add(Words.of(type.name()) + ", "
                                + Words.lowerFirst(Words.of(field.name())) + ": " + sentence));
            }
        }
        return periods;
    }

    /** Told once of a type, however many purposes need it. */
    private List<String> withoutPeriod(DeclaredPurpose purpose, List<RecordType> types) {
        List<String> unsaid = types.stream()
                .filter(type -> PersonWords.kept(type.retention()).isEmpty())
                .filter(type -> served(type, purpose.type()).stream()
                        .anyMatch(field -> field.retention().isEmpty()))
                .map(type -> Words.of(type.name()))
                .toList();
        unsaid.forEach(type -> gap(type, "how long the data is kept, or how that is decided"));
        return unsaid;
    }

    private void gap(String what, String unsaid) {
        ArchiveGap gap = new ArchiveGap(what, ArchiveGap.Reason.NOT_STATED, UNSAID + unsaid + ".");
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }
}
