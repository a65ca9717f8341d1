/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads whose a row is: the person it is, the links that were written, or the only one that is possible. */
final class LinkReader {

    private final Set<Class<?>> subjects;
    private final Findings findings;
    private boolean foundFault;

    LinkReader(Set<Class<?>> subjects, Findings findings) {
        this.subjects = subjects;
        this.findings = findings;
    }

    /** Whether the last class had a link that was wrong, so that a second report of a missing link would only confuse. */
    boolean foundFault() {
        return foundFault;
    }

    List<SubjectLink> read(Marks marks, boolean isSubject) {
        foundFault = false;
        List<SubjectLink> links = new ArrayList<>();
        if (isSubject) {
            links.add(new SubjectLink(List.of(), marks.type(), Disclosure.IN_FULL, false));
        }
        boolean written = false;
        for (AboutSubject link : marks.onClass(AboutSubject.class)) {
            written = true;
            link(marks, link.path(), link.export()).ifPresent(links::add);
        }
        for (Property property : marks.properties().all()) {
            for (AboutSubject link : property.all(AboutSubject.class)) {
                written = true;
                String path = link.path().isEmpty() ? property.name() : property.name() + "." + link.path();
                link(marks, path, link.export()).ifPresent(links::add);
            }
        }
        if (!written && !isSubject) {
            infer(marks).ifPresent(links::add);
        }
        return withoutRepetition(marks, links);
    }

    /** One way said twice in the same words counts once; in different words, neither wins. */
    private List<SubjectLink> withoutRepetition(Marks marks, List<SubjectLink> links) {
        Map<String, SubjectLink> byPath = new LinkedHashMap<>();
        for (SubjectLink link : links) {
            SubjectLink other = byPath.putIfAbsent(link.dotted(), link);
            if (other != null && !other.equals(link)) {
                findings.add(
                        ProblemCode.COMPETING_MARKS,
                        marks.type().getSimpleName(),
                        "two @AboutSubject over '" + link.dotted() + "' say " + other.export() + " and " + link.export()
                                + ".",
                        "leave one.");
            }
        }
        return List.copyOf(byPath.values());
    }

    private Optional<SubjectLink> link(Marks marks, String path, Disclosure export) {
        Optional<Property> end = PropertyPath.follow(marks.type(), path, "@AboutSubject path", findings);
        if (end.isEmpty()) {
            foundFault = true;
            return Optional.empty();
        }
        Class<?> target = end.get().type();
        if (!subjects.contains(target)) {
            foundFault = true;
            LinkTargets.report(marks.type(), path, target, findings);
            return Optional.empty();
        }
        return Optional.of(new SubjectLink(PropertyPath.steps(path), target, export, false));
    }

    private Optional<SubjectLink> infer(Marks marks) {
        List<Property> candidates = marks.properties().all().stream()
                .filter(property -> subjects.contains(property.type()))
                .toList();
        if (candidates.size() > 1) {
            foundFault = true;
            findings.add(
                    ProblemCode.AMBIGUOUS_LINK,
                    marks.type().getSimpleName(),
                    "it points at a data subject in "
                            + candidates.stream().map(Property::name).collect(Collectors.joining(" and in "))
                            + ", and nothing says about whom its rows are.",
                    "put @AboutSubject on the one that counts, or on each with what it may see.");
            return Optional.empty();
        }
        return candidates.stream()
                .findFirst()
                .map(property -> new SubjectLink(List.of(property.name()), property.type(), Disclosure.IN_FULL, true));
    }
}
