/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredFurtherUse;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.LegalGround;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.PurposeFacts;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.SubjectLink;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import dev.privet.marking.PurposeMark;
import dev.privet.vocabulary.Purpose;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads from a data map what the lock holds of it. */
final class MapReader {

    private final DataMap dataMap;

    MapReader(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        dataMap.regimes().forEach(regime -> entries.add(new EntryBuilder(Kind.LAW, regime.name()).build()));
        dataMap.purposes().stream().filter(this::seesAnything).forEach(purpose -> entries.add(purpose(purpose)));
        dataMap.types().forEach(type -> entries.add(type(type)));
        return Entry.ordered(entries);
    }

    /** The built-in purposes are the same everywhere and say nothing about this host. */
    private boolean seesAnything(DeclaredPurpose purpose) {
        return dataMap.types().stream()
                .flatMap(type -> type.fields().stream())
                .anyMatch(field -> dataMap.serves(field, purpose.type()));
    }

    private Entry purpose(DeclaredPurpose purpose) {
        LegalGround ground = purpose.ground();
        PurposeFacts facts = purpose.facts();
        return new EntryBuilder(Kind.PURPOSE, purpose.id())
                .fact(Fact.TITLE, purpose.title())
                .fact(Fact.BASIS, ground.basis().name())
                .fact(Fact.INTEREST, ground.interest())
                .fact(Fact.CONDITION, ground.condition().map(Enum::name))
                .all(Fact.ANNEX_ONE, names(ground.annexOne()))
                .all(Fact.SCHEDULE_ONE, ground.scheduleOne())
                .fact(Fact.POLICY_DOCUMENT, ground.policyDocument())
                .fact(Fact.KEPT_FOR, facts.keptFor().map(Period::normalized))
                .all(Fact.SUBJECTS, facts.subjects())
                .fact(Fact.DECIDES, facts.decision().map(PurposeMark.Automated.Decision::logic))
                .fact(Fact.CONSEQUENCES, facts.decision().map(PurposeMark.Automated.Decision::consequences))
                .all(
                        Fact.GIVEN,
                        names(facts.decision()
                                .map(PurposeMark.Automated.Decision::given)
                                .orElse(Set.of())))
                .flag(Fact.MARKETING, facts.directMarketing())
                .all(Fact.DESPITE_RESTRICTION, names(facts.despiteRestriction()))
                .below(facts.recipients().stream()
                        .map(MapReader::recipient)
                        .distinct()
                        .toList())
                .below(facts.sources().stream()
                        .map(MapReader::source)
                        .distinct()
                        .toList())
                .below(facts.furtherUses().stream().map(this::furtherUse).toList())
                .build();
    }

    private static Entry recipient(DeclaredRecipient recipient) {
        return new EntryBuilder(Kind.RECIPIENT, recipient.name())
                .fact(Fact.COUNTRY, recipient.country().code())
                .fact(Fact.ROLE, recipient.role().name())
                .flag(Fact.GROUP, recipient.category())
                .all(
                        Fact.SAFEGUARDS,
                        recipient.safeguards().stream().map(Safeguard::id).toList())
                .all(
                        Fact.KNOWN,
                        recipient.facts().stream().map(RecipientFact::id).toList())
                .build();
    }

    private static Entry source(PurposeMark.Sources.Source source) {
        return new EntryBuilder(Kind.SOURCE, source.origin().name())
                .fact(Fact.DESCRIPTION, source.description())
                .build();
    }

    private Entry furtherUse(DeclaredFurtherUse use) {
        return new EntryBuilder(Kind.FURTHER_USE, id(use.purpose()))
                .fact(Fact.GROUNDS, use.grounds())
                .fact(Fact.BECAUSE, use.because())
                .build();
    }

    private Entry type(RecordType type) {
        return new EntryBuilder(Kind.TYPE, type.name())
                .fact(Fact.PERSON, type.subjectKind())
                .below(type.fields().stream().map(this::field).toList())
                .below(type.links().stream()
                        .filter(link -> !link.isSelf())
                        .map(MapReader::link)
                        .distinct()
                        .toList())
                .below(kept(type.retention()))
                .below(type.notPersonal().stream()
                        .map(property -> new EntryBuilder(Kind.NOT_PERSONAL, property).build())
                        .toList())
                .build();
    }

    private Entry field(PersonalField field) {
        List<Entry> uses = new ArrayList<>();
        field.uses()
                .forEach((purpose, detail) -> uses.add(new EntryBuilder(Kind.USE, id(purpose))
                        .fact(Fact.DETAIL, detail.name())
                        .build()));
        return new EntryBuilder(Kind.FIELD, field.name())
                .fact(Fact.CATEGORY, field.category().getSimpleName())
                .fact(Fact.SENSITIVITY, field.facts().sensitivity().name())
                .all(Fact.ABOUT, field.about())
                .fact(Fact.ORIGIN, field.origin().map(Enum::name))
                .below(uses)
                .below(kept(field.retention()))
                .build();
    }

    private static Entry link(SubjectLink link) {
        return new EntryBuilder(Kind.LINK, link.dotted())
                .fact(Fact.SUBJECT, link.subject().getSimpleName())
                .fact(Fact.PART, link.role())
                .fact(Fact.EXPORT, link.export().name())
                .fact(Fact.ERASURE, link.erasure().name())
                .flag(Fact.MAY_BE_MISSING, link.mayBeMissing())
                .build();
    }

    private List<Entry> kept(List<RetentionRule> rules) {
        return rules.stream()
                .map(rule -> new EntryBuilder(
                                Kind.KEEP, rule.period().normalized().toString())
                        .all(Fact.FOR, rule.purposes().stream().map(this::id).toList())
                        .all(Fact.FROM, rule.from().names())
                        .fact(Fact.THEN, rule.then().name())
                        .fact(Fact.MINIMUM, rule.minimum().map(Period::normalized))
                        .fact(Fact.BECAUSE, rule.because())
                        .build())
                .distinct()
                .toList();
    }

    private String id(Class<? extends Purpose> purpose) {
        return dataMap.purpose(purpose).map(DeclaredPurpose::id).orElseGet(() -> DeclaredPurpose.id(purpose));
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().<String>map(Enum::name).toList();
    }
}
