/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.annotation.Disclosure;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.SubjectLink;
import dev.privet.document.NoticeFacts.Going;
import dev.privet.document.NoticeFacts.Holding;
import dev.privet.document.NoticeFacts.Use;
import dev.privet.document.NoticeFacts.Withheld;
import dev.privet.location.Country;
import dev.privet.location.Safeguard;
import dev.privet.location.Transfer;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferOutcome;
import dev.privet.location.TransferRules;
import dev.privet.marking.PurposeMark.Sources.Source;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads from a data map what a notice has to go on. */
final class NoticeReader {

    private final DataMap dataMap;
    private final LocalDate date;
    private final NoticeSettings settings;
    private final TransferRules rules = TransferRules.shipped();

    NoticeReader(DataMap dataMap, LocalDate date, NoticeSettings settings) {
        this.dataMap = dataMap;
        this.date = date;
        this.settings = settings;
    }

    NoticeFacts read() {
        List<RecordType> concerned = dataMap.types().stream()
                .filter(type -> kinds(type).findAny().isPresent())
                .toList();
        List<Use> uses = new ArrayList<>();
        List<String> forOthers = new ArrayList<>();
        for (DeclaredPurpose purpose : dataMap.purposes()) {
            List<PersonalField> served = concerned.stream()
                    .flatMap(type -> served(type, purpose.type()))
                    .toList();
            if (!served.isEmpty() && settings.forOthers().contains(purpose.type())) {
                forOthers.add(purpose.title());
            } else if (!served.isEmpty()) {
                uses.add(use(purpose, served));
            }
        }
        List<Holding> holdings = concerned.stream()
                .map(type -> new Holding(type, held(type, uses)))
                .filter(holding -> !holding.fields().isEmpty())
                .toList();
        Set<String> kinds = new TreeSet<>();
        holdings.forEach(holding -> kinds(holding.type()).forEach(kinds::add));
        if (settings.kinds().isEmpty()) {
            uses.forEach(use -> kinds.addAll(use.purpose().facts().subjects()));
        }
        return new NoticeFacts(
                dataMap.organisation(),
                dataMap.regimes().stream().sorted().toList(),
                date,
                List.copyOf(kinds),
                holdings,
                withheld(),
                uses,
                forOthers,
                settings.withoutRepresentative(),
                holdings.stream().flatMap(this::configured).toList());
    }

    /** Rows that refer to these persons and that an archive leaves out; not those of which others decide. */
    private List<Withheld> withheld() {
        return dataMap.types().stream()
                .filter(type ->
                        type.fields().isEmpty() || type.fields().stream().anyMatch(this::isOurs))
                .flatMap(type -> type.links().stream()
                        .filter(link -> link.export() == Disclosure.NOT_AT_ALL)
                        .flatMap(link -> kind(link).stream()
                                .map(kind -> new Withheld(type, link.role().isEmpty() ? kind : link.role()))))
                .distinct()
                .toList();
    }

    private boolean isOurs(PersonalField field) {
        return dataMap.purposes().stream()
                .map(DeclaredPurpose::type)
                .anyMatch(purpose ->
                        dataMap.serves(field, purpose) && !settings.forOthers().contains(purpose));
    }

    private Stream<String> configured(Holding holding) {
        RecordType type = holding.type();
        return Stream.concat(
                configured(type, "", type.retention()),
                holding.fields().stream().flatMap(field -> configured(type, field.name(), field.retention())));
    }

    private Stream<String> configured(RecordType type, String field, List<RetentionRule> rules) {
        return rules.stream()
                .flatMap(rule -> dataMap.configuredIn(type, field, rule).stream())
                .distinct()
                .map(place -> type.name() + (field.isEmpty() ? "" : "." + field) + ": " + place);
    }

    /** The kinds of person that a row is about, of those that the notice is for, and to whom it is told that it is. */
    private Stream<String> kinds(RecordType type) {
        return type.links().stream()
                .filter(link -> link.export() != Disclosure.NOT_AT_ALL)
                .flatMap(link -> kind(link).stream());
    }

    private Optional<String> kind(SubjectLink link) {
        return dataMap.find(link.subject())
                .flatMap(RecordType::subjectKind)
                .filter(kind -> settings.kinds().isEmpty() || settings.kinds().contains(kind));
    }

    private Stream<PersonalField> served(RecordType type, Class<? extends Purpose> purpose) {
        return type.fields().stream().filter(field -> dataMap.serves(field, purpose));
    }

    private List<PersonalField> held(RecordType type, List<Use> uses) {
        return type.fields().stream()
                .filter(field -> uses.stream()
                        .anyMatch(use -> dataMap.serves(field, use.purpose().type())))
                .toList();
    }

    private Use use(DeclaredPurpose purpose, List<PersonalField> served) {
        Set<String> categories = new TreeSet<>();
        Set<Source> sources = new LinkedHashSet<>(purpose.facts().sources());
        Set<String> originals = new LinkedHashSet<>();
        for (PersonalField field : served) {
            categories.add(field.facts().title());
            field.origin().ifPresent(origin -> sources.add(new Source(origin, "")));
            dataMap.originalPurposes(field, purpose.type()).forEach(original -> originals.add(original.title()));
        }
        return new Use(
                purpose,
                List.copyOf(categories),
                List.copyOf(sources),
                List.copyOf(originals),
                Optional.ofNullable(settings.whetherToGive().get(purpose.type())),
                settings.toNobody().contains(purpose.type()) || purpose.facts().receivedByNobody(),
                purpose.facts().recipients().stream().flatMap(this::goings).toList(),
                decided(purpose));
    }

    private Map<DeclaredRecipient, String> decided(DeclaredPurpose purpose) {
        Map<DeclaredRecipient, String> decided = new LinkedHashMap<>();
        for (DeclaredRecipient recipient : purpose.facts().recipients()) {
            String sentence = settings.transfers().get(recipient.name());
            if (sentence != null) {
                decided.put(recipient, sentence);
            }
        }
        return decided;
    }

    private Stream<Going> goings(DeclaredRecipient recipient) {
        return dataMap.regimes().stream()
                .sorted()
                .map(regime -> Optional.ofNullable(dataMap.exporters().get(regime))
                        .map(exporter -> going(recipient, recipient.transfer(regime, Country.of(exporter), date)))
                        .orElseGet(() -> new Going(recipient, regime, Optional.empty(), Set.of())));
    }

    private Going going(DeclaredRecipient recipient, Transfer transfer) {
        TransferAssessment answer = rules.assess(transfer);
        return new Going(
                recipient,
                transfer.regime(),
                Optional.of(answer),
                answer.outcome() == TransferOutcome.SAFEGUARD_IN_PLACE ? carrying(transfer) : Set.of());
    }

    /** Of what was agreed, one law may need a part only: what carries it alone, and what it cannot do without. */
    private Set<Safeguard> carrying(Transfer transfer) {
        Set<Safeguard> carrying = new HashSet<>();
        for (Safeguard safeguard : transfer.safeguards()) {
            Set<Safeguard> others = new HashSet<>(transfer.safeguards());
            others.remove(safeguard);
            if (permitted(transfer, Set.of(safeguard)) || !permitted(transfer, others)) {
                carrying.add(safeguard);
            }
        }
        return carrying;
    }

    private boolean permitted(Transfer transfer, Set<Safeguard> safeguards) {
        return rules.assess(new Transfer(
                        transfer.regime(),
                        transfer.exporter(),
                        transfer.destination(),
                        transfer.date(),
                        transfer.facts(),
                        safeguards,
                        transfer.derogation()))
                .permitted();
    }
}
