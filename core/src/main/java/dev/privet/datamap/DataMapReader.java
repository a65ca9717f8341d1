/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.contract.ProblemCode;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the marks of all classes, then judges them together: a mistake in one does not hide a mistake in another. */
final class DataMapReader {

    private final Findings findings = new Findings();
    private final PurposeReader purposes;
    private final FieldReader fields;
    private final RetentionReader retention = new RetentionReader(findings);
    private final Set<Regime> regimes;

    DataMapReader(Set<Regime> regimes, LocalDate date) {
        if (regimes.isEmpty()) {
            throw new IllegalArgumentException("regimes: the host is under at least one law");
        }
        this.regimes = Set.copyOf(regimes);
        this.purposes = new PurposeReader(this.regimes, date, findings);
        this.fields = new FieldReader(purposes, findings);
    }

    DataMap read(Collection<Class<?>> classes) {
        for (Class<?> type : classes) {
            Objects.requireNonNull(type, "classes: one is null");
        }
        List<Marks> marked = marked(classes);
        judgeNames(marked);
        marked.forEach(this::judgePlaces);
        Map<Class<?>, String> subjects = subjects(marked);
        LinkReader links = new LinkReader(subjects.keySet(), findings);
        Map<Class<?>, RecordType> types = new LinkedHashMap<>();
        Set<Class<?>> known = marked.stream().map(Marks::type).collect(Collectors.toSet());
        for (Marks marks : marked) {
            types.put(marks.type(), type(marks, Optional.ofNullable(subjects.get(marks.type())), links, known));
        }
        Map<Class<? extends Purpose>, DeclaredPurpose> declared = purposes.all();
        findings.throwIfAny();
        return new DataMap(types, declared, regimes);
    }

    private List<Marks> marked(Collection<Class<?>> classes) {
        return new LinkedHashSet<>(classes)
                .stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .map(Marks::on)
                        .filter(this::isMarked)
                        .toList();
    }

    /** Reports and evidence speak of simple names, so no two classes may share one. */
    private void judgeNames(List<Marks> marked) {
        Map<String, Class<?>> names = new TreeMap<>();
        for (Marks marks : marked) {
            Class<?> other = names.putIfAbsent(marks.type().getSimpleName(), marks.type());
            if (other != null) {
                findings.add(
                        ProblemCode.NAME_TAKEN,
                        marks.type().getName(),
                        "the name '" + marks.type().getSimpleName() + "' stands for " + other.getName()
                                + " already, and reports, archives and the ledger use it.",
                        "give the classes different simple names.");
            }
        }
    }

    private void judgePlaces(Marks marks) {
        marks.misplaced()
                .forEach((place, mark) -> findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        place,
                        mark + " stands there, and that is no property of an object.",
                        "put it on a field that is not static, on a getter or on a record component."));
        for (NotPersonalData waiver : marks.onClass(NotPersonalData.class)) {
            String name = marks.type().getSimpleName();
            if (waiver.because().isBlank()) {
                findings.add(
                        ProblemCode.CONTRADICTION, name, "@NotPersonalData gives no reason.", "say why in 'because'.");
            }
            if (!marks.personal().isEmpty()) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        name,
                        "it bears @NotPersonalData and holds @PersonalData in " + marks.personal() + ".",
                        "remove the one that is wrong.");
            }
        }
    }

    private boolean isMarked(Marks marks) {
        if (!marks.any()) {
            findings.add(
                    ProblemCode.NOT_MARKED,
                    marks.type().getSimpleName(),
                    "the class was given to the data map and bears no mark.",
                    "put @PersonalData on the properties that hold personal data, or leave the class out.");
        }
        return marks.any();
    }

    private Map<Class<?>, String> subjects(List<Marks> marked) {
        Map<Class<?>, String> subjects = new LinkedHashMap<>();
        Map<String, Class<?>> kinds = new TreeMap<>();
        for (Marks marks : marked) {
            List<DataSubject> found = marks.onClass(DataSubject.class);
            if (found.size() > 1) {
                findings.add(
                        ProblemCode.COMPETING_MARKS,
                        marks.type().getSimpleName(),
                        "it bears " + found.size() + " different @DataSubject.",
                        "leave one.");
            }
            for (DataSubject subject : found) {
                subjects.put(marks.type(), subject.value());
                Class<?> other = kinds.putIfAbsent(subject.value(), marks.type());
                if (other != null && !sameFamily(other, marks.type())) {
                    findings.add(
                            ProblemCode.NAME_TAKEN,
                            marks.type().getSimpleName(),
                            "the kind of person '" + subject.value() + "' is " + other.getSimpleName() + " already.",
                            "give each @DataSubject a kind of its own.");
                }
            }
        }
        return subjects;
    }

    /** A subclass that takes over its superclass's kind is no second claim to it. */
    private static boolean sameFamily(Class<?> one, Class<?> other) {
        return one.isAssignableFrom(other) || other.isAssignableFrom(one);
    }

    /** A person's class that was left out of the data map is the likeliest reason why nothing leads to a person. */
    private static String wayOut(Marks marks) {
        return marks.properties().all().stream()
                .map(Property::type)
                .filter(LinkTargets::isSubject)
                .findFirst()
                .map(subject -> "add " + subject.getSimpleName()
                        + ".class to the marked classes: it is marked @DataSubject and was not given to the data map.")
                .orElse("put @DataSubject on it if its rows are persons, or @AboutSubject on the association to one"
                        + " (or on the class, with a path).");
    }

    private RecordType type(Marks marks, Optional<String> subjectKind, LinkReader links, Set<Class<?>> known) {
        List<PersonalField> personal = fields.read(marks);
        List<SubjectLink> ties = links.read(marks, subjectKind.isPresent());
        if (!personal.isEmpty() && ties.isEmpty() && !links.foundFault()) {
            findings.add(
                    ProblemCode.NOBODYS_DATA,
                    marks.type().getSimpleName(),
                    "it holds personal data and no link says whose.",
                    wayOut(marks));
        }
        Set<Class<?>> refersTo = marks.properties().all().stream()
                .map(Property::type)
                .filter(type -> type != marks.type() && known.contains(type))
                .collect(Collectors.toSet());
        return new RecordType(
                marks.type(), subjectKind, personal, ties, retention.read(marks), refersTo, notPersonal(marks));
    }

    private Set<String> notPersonal(Marks marks) {
        Set<String> names = new LinkedHashSet<>();
        for (Property property : marks.properties().all()) {
            for (NotPersonalData waiver : property.all(NotPersonalData.class)) {
                names.add(property.name());
                if (waiver.because().isBlank()) {
                    findings.add(
                            ProblemCode.CONTRADICTION,
                            property.place(),
                            "@NotPersonalData gives no reason.",
                            "say why in 'because'.");
                }
            }
        }
        return names;
    }
}
