/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Purpose;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what all sources say of all classes, then judges it together: a mistake in one does not hide one in another. */
final class DataMapReader {

    private final DataMapBuilder settings;
    private final Findings findings = new Findings();
    private final Contributed contributed;
    private final RetentionOverriding retention;
    private final Catalogue catalogue;
    private final PurposeReader purposes;
    private final Set<Class<?>> carriers = new LinkedHashSet<>();
    private final PurposeChecks checks;
    private final SensitiveUses sensitive;
    private final FieldReader fields;

    DataMapReader(DataMapBuilder settings) {
        this.settings = settings;
        this.contributed = new Contributed(settings.contributors());
        this.retention = new RetentionOverriding(settings.overrides().retention());
        this.catalogue = new Catalogue(contributed, retention);
        this.checks = new PurposeChecks(settings.regimes(), settings.date(), findings);
        this.sensitive = new SensitiveUses(settings.regimes(), settings.date(), findings);
        this.purposes = new PurposeReader(
                contributed,
                settings.overrides(),
                checks,
                new RecipientChecks(settings.exporters(), settings.date(), findings),
                new FurtherUseReader(settings.regimes(), settings.date(), checks, findings),
                findings);
        this.fields = new FieldReader(catalogue, purposes, sensitive, findings);
    }

    DataMap read() {
        catalogue.look(settings.classes());
        catalogue.look(contributed.types());
        List<MergedMarks> all = classes(settings.classes()).stream()
                .sorted(Comparator.comparing(Class::getName))
                .map(catalogue::marks)
                .toList();
        MarkChecks marking = new MarkChecks(catalogue, findings);
        marking.judgeNames(all);
        all.forEach(marking::judge);
        contributed.types().stream()
                .filter(this::saysOnlyHowToDisplay)
                .map(catalogue::marks)
                .forEach(marking::judge);
        Map<Class<?>, String> subjects = new Kinds(catalogue, findings).read(all);
        Set<Class<?>> known = all.stream().map(MergedMarks::type).collect(Collectors.toCollection(LinkedHashSet::new));
        LinkReader links = new LinkReader(catalogue, subjects, new Containment(catalogue, known, carriers), findings);
        Map<Class<?>, RecordType> types = new LinkedHashMap<>();
        Map<Class<?>, List<Tie>> ties = new LinkedHashMap<>();
        for (MergedMarks marks : all) {
            ties.put(marks.type(), links.read(marks));
            types.put(marks.type(), type(marks, subjects, links, known, types.size()));
        }
        contributed.purposes().forEach(purposes::read);
        Map<Class<? extends Purpose>, DeclaredPurpose> declared = purposes.all();
        Map<Class<?>, String> displayed = displayed();
        new FurtherUseChecks(types.values(), declared, sensitive, findings).judge();
        declared.values().forEach(purpose -> checks.judgeDecision(purpose, sensitive.special(purpose.type())));
        judgeSettings(types.values());
        if (!retention.said().isEmpty()) {
            retention.judge(types.keySet().stream().map(catalogue::byCode).toList(), findings);
        }
        findings.throwIfAny();
        return new DataMap(
                types,
                declared,
                settings,
                displayed,
                new Evidence(catalogue, contributed, purposes, ties),
                findings.advice());
    }

    /** What is wrong beside the marks, with what is wrong in them. */
    private void judgeSettings(Collection<RecordType> types) {
        findings.addAll(settings.overrides().problems());
        new OverrideChecks(purposes.byId(), findings).judge(settings.overrides(), types);
        settings.organisation()
                .ifPresent(facts -> new OrganisationChecks(settings.regimes(), settings.date(), findings).judge(facts));
        List<RecordType> read = List.copyOf(types);
        settings.checks().forEach(check -> findings.addAll(check.apply(read)));
    }

    /** The classes that were given or are spoken of, and the marked objects that lie in their rows. */
    private Set<Class<?>> classes(Collection<Class<?>> given) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        given.stream()
                .sorted(Comparator.comparing(Class::getName))
                .filter(this::isReadable)
                .filter(this::isMarked)
                .forEach(classes::add);
        contributed.types().stream()
                .filter(this::isReadable)
                .filter(type -> !speaksForSubclassesOnly(type, given))
                .filter(type -> !saysOnlyHowToDisplay(type))
                .forEach(classes::add);
        classes.removeIf(type -> MappingHints.isMappedSuperclass(type)
                && classes.stream().anyMatch(other -> other != type && type.isAssignableFrom(other)));
        List.copyOf(classes).forEach(type -> addParts(type, List.of(), classes));
        return classes;
    }

    /** Looks into embedded objects, also into those that bear no mark themselves. */
    private void addParts(Class<?> type, List<Class<?>> unmarked, Set<Class<?>> classes) {
        for (Property property : catalogue.properties(type).all()) {
            Class<?> part = property.element();
            if (part.isPrimitive() || part.getName().startsWith("java.") || MappingHints.isEntity(part)) {
                continue;
            }
            if (!catalogue.isMarked(part)) {
                if (MappingHints.isPart(property) && !unmarked.contains(part)) {
                    List<Class<?>> longer = new ArrayList<>(unmarked);
                    longer.add(part);
                    addParts(part, longer, classes);
                }
            } else if (!catalogue.annotations(part).isSubject()) {
                carriers.addAll(unmarked);
                if (classes.add(part)) {
                    addParts(part, List.of(), classes);
                }
            }
        }
    }

    /** A mapped superclass has no rows of its own. */
    private boolean speaksForSubclassesOnly(Class<?> type, Collection<Class<?>> given) {
        boolean bare = (type.isInterface() || Modifier.isAbstract(type.getModifiers())) && !MappingHints.isEntity(type);
        return bare
                && Stream.concat(given.stream(), contributed.types().stream())
                        .anyMatch(other -> other != type && type.isAssignableFrom(other));
    }

    /** Rows that are not about anybody have no page in the map. */
    private boolean saysOnlyHowToDisplay(Class<?> type) {
        List<TypeMark> marks = catalogue.marks(type).all(TypeMark.class);
        return !marks.isEmpty() && marks.stream().allMatch(TypeMark.Displayed.class::isInstance);
    }

    /** Nothing else is asked of what cannot be read. */
    private boolean isReadable(Class<?> type) {
        Optional<String> missing = catalogue.missing(type);
        missing.ifPresent(name -> findings.add(
                ProblemCode.CLASS_UNREADABLE,
                Names.simple(type),
                "it needs " + name + ", which its class loader does not find, so nothing can be said of its personal"
                        + " data.",
                "put what holds " + name + " on the class path, or leave the class out."));
        return missing.isEmpty();
    }

    private boolean isMarked(Class<?> type) {
        boolean marked = catalogue.isMarked(type)
                || !catalogue.annotations(type).statements().isEmpty();
        if (!marked) {
            findings.add(
                    ProblemCode.NOT_MARKED,
                    type.getSimpleName(),
                    "the class was given to the data map and bears no mark.",
                    "put @PersonalData on the properties that hold personal data, or leave the class out.");
        }
        return marked;
    }

    private RecordType type(
            MergedMarks marks, Map<Class<?>, String> subjects, LinkReader links, Set<Class<?>> known, int index) {
        List<SubjectLink> ties = links.read(marks).stream().map(Tie::link).toList();
        List<PersonalField> personal = fields.read(marks, ties);
        if (ties.isEmpty() && !links.foundFault(marks.type())) {
            MarkChecks checks = new MarkChecks(catalogue, findings);
            if (personal.isEmpty()) {
                checks.partsOfNobody(marks);
            } else {
                checks.nobodys(marks, known, links.couldLead(marks));
            }
        }
        RetentionReader kept = new RetentionReader(catalogue, purposes, settings.defaultPeriod(), findings);
        List<RetentionRule> rows = kept.ofRows(marks, personal);
        judgeDetaching(marks, rows, ties);
        List<Reference> references = new References(catalogue, findings).read(marks);
        return new RecordType(
                marks.type(),
                Optional.ofNullable(subjects.get(marks.type())),
                kept.ofFields(marks, personal, rows),
                ties,
                references,
                rows,
                refersTo(marks, ties, links.holders(marks.type()), references, known),
                marks.all(TypeMark.NotPersonal.class).stream()
                        .map(TypeMark.NotPersonal::property)
                        .filter(property -> !property.isEmpty())
                        .collect(Collectors.toSet()),
                index);
    }

    private void judgeDetaching(MergedMarks marks, List<RetentionRule> rows, List<SubjectLink> ties) {
        if (rows.stream().anyMatch(rule -> rule.then() == Disposal.DETACH)
                && ties.stream().allMatch(SubjectLink::isSelf)) {
            findings.add(
                    ProblemCode.CONTRADICTION,
                    marks.name(),
                    "its rows are to be detached from their persons, and no link of the class leads to one.",
                    "say then = Disposal.ANONYMISE or DELETE.");
        }
    }

    /** Where its properties, its bare values, its holders and its links lead, over embedded objects as well. */
    private static Set<Class<?>> refersTo(
            MergedMarks marks,
            List<SubjectLink> ties,
            List<Class<?>> holders,
            List<Reference> references,
            Set<Class<?>> known) {
        Set<Class<?>> targets = new LinkedHashSet<>();
        marks.properties().all().stream()
                .filter(property -> !property.many() && !MappingHints.isDerived(property, marks.properties()))
                .map(Property::element)
                .forEach(targets::add);
        references.forEach(reference -> targets.add(reference.target()));
        targets.addAll(holders);
        ties.forEach(tie -> tie.steps().forEach(step -> targets.add(step.target())));
        targets.retainAll(known);
        targets.remove(marks.type());
        return targets;
    }

    private Map<Class<?>, String> displayed() {
        Map<Class<?>, String> displayed = new LinkedHashMap<>();
        contributed
                .types()
                .forEach(type -> catalogue
                        .marks(type)
                        .all(TypeMark.Displayed.class)
                        .forEach(mark -> {
                            PropertyPath.follow(catalogue, type, mark.property(), "displayed by", findings);
                            displayed.put(type, mark.property());
                        }));
        return displayed;
    }
}
