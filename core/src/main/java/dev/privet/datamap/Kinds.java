/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads whose rows are persons, and of which kind. A kind and an id name one person, so no two tables may share a kind. */
final class Kinds {

    private final Catalogue catalogue;
    private final Findings findings;

    Kinds(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** The kind of each class whose rows are persons. */
    Map<Class<?>, String> read(List<MergedMarks> marked) {
        Set<Class<?>> known = marked.stream().map(MergedMarks::type).collect(Collectors.toSet());
        Map<Class<?>, String> subjects = new LinkedHashMap<>();
        Map<String, Class<?>> kinds = new TreeMap<>();
        for (MergedMarks marks : marked) {
            for (TypeMark.Subject subject : marks.all(TypeMark.Subject.class)) {
                if (subject.kind().isBlank()) {
                    findings.add(
                            ProblemCode.CONTRADICTION,
                            marks.name(),
                            "@DataSubject names no kind of person.",
                            "say it as the organisation does: @DataSubject(\"customer\").");
                }
                subjects.put(marks.type(), subject.kind());
                Class<?> other = kinds.putIfAbsent(subject.kind(), marks.type());
                if (other != null
                        && uppermost(other, subject, known::contains)
                                != uppermost(marks.type(), subject, known::contains)) {
                    taken(marks, subject, other);
                }
            }
        }
        return subjects;
    }

    private void taken(MergedMarks marks, TypeMark.Subject subject, Class<?> other) {
        String why = "the kind of person '" + subject.kind() + "' is " + other.getSimpleName() + " already";
        Class<?> above = uppermost(marks.type(), subject, type -> true);
        if (above != uppermost(other, subject, type -> true)) {
            findings.add(ProblemCode.NAME_TAKEN, marks.name(), why + ".", "give each @DataSubject a kind of its own.");
        } else if (!hasNoRows(above)) {
            findings.add(
                    ProblemCode.NAME_TAKEN,
                    marks.name(),
                    why + ": both take it over from " + above.getSimpleName()
                            + ", which was not given to the data map.",
                    "add " + above.getSimpleName() + ".class to the marked classes.");
        } else {
            findings.add(
                    ProblemCode.NAME_TAKEN,
                    marks.name(),
                    why + ": both take it over from " + above.getSimpleName()
                            + ", which has no rows of its own, so one id could name two persons.",
                    "put @DataSubject on each of them, with a kind of its own.");
        }
    }

    private static boolean hasNoRows(Class<?> type) {
        return MappingHints.isMappedSuperclass(type)
                || (Modifier.isAbstract(type.getModifiers()) && !MappingHints.isEntity(type));
    }

    /**
     * Of a class and what it extends, the uppermost of that kind: the rows of subclasses that take over a kind are rows of that class
     * as well, and no second claim to it.
     */
    private Class<?> uppermost(Class<?> type, TypeMark.Subject subject, Predicate<Class<?>> counts) {
        Class<?> uppermost = type;
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            if (counts.test(next)
                    && catalogue.marks(next).all(TypeMark.Subject.class).contains(subject)) {
                uppermost = next;
            }
        }
        return uppermost;
    }
}
