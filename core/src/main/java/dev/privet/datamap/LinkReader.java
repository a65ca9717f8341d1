/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Share;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads whose a row is: the person it is, the links that were written up or down, or the only one that is possible. */
final class LinkReader {

    private final Catalogue catalogue;
    private final Map<Class<?>, String> subjects;
    private final Findings findings;
    private final Routes routes;
    private final Containment containment;
    private final LinkInference inference;
    private final LinkChecks checks;
    private final Map<Class<?>, List<Tie>> read = new HashMap<>();
    private final List<Class<?>> reading = new ArrayList<>();
    private final Set<Class<?>> faulty = new HashSet<>();
    private int circle = Integer.MAX_VALUE;

    LinkReader(Catalogue catalogue, Map<Class<?>, String> subjects, Containment containment, Findings findings) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.findings = findings;
        this.routes = new Routes(catalogue, findings);
        this.containment = containment;
        this.inference =
                new LinkInference(catalogue, subjects, routes, containment, type -> read(catalogue.marks(type)));
        this.checks = new LinkChecks(catalogue, findings);
    }

    /** Whether a class had a link that was wrong, so that a second report of a missing link would only confuse. */
    boolean foundFault(Class<?> type) {
        return faulty.contains(type);
    }

    /** Where nothing says whose the rows of a class are, the paths that could. */
    List<String> couldLead(MergedMarks marks) {
        return inference.overAnotherRow(marks);
    }

    /** The classes whose rows hold many of a class, whether or not its links lead over them. */
    List<Class<?>> holders(Class<?> type) {
        return Stream.concat(containment.written(type).stream(), containment.possible(type).stream())
                .filter(holder -> holder.property().many())
                .<Class<?>>map(Containment.Holder::type)
                .toList();
    }

    /** The links of a class, its own identity first. */
    List<Tie> read(MergedMarks marks) {
        List<Tie> known = read.get(marks.type());
        if (known != null) {
            return known;
        }
        int place = reading.indexOf(marks.type());
        if (place >= 0) {
            // Who holds whom runs in a circle, in which a class cannot be its own way out.
            circle = Math.min(circle, place);
            return List.of();
        }
        int outside = circle;
        circle = Integer.MAX_VALUE;
        reading.add(marks.type());
        List<Tie> ties = withoutRepetition(marks, links(marks));
        reading.remove(reading.size() - 1);
        if (circle < reading.size()) {
            // Read from within the circle, it may lack the ways that lead over the classes that are being read.
            circle = Math.min(circle, outside);
            return ties;
        }
        circle = outside;
        checks.judge(marks, ties);
        checks.judgeDownwards(marks, containment);
        read.put(marks.type(), ties);
        return ties;
    }

    private List<Tie> links(MergedMarks marks) {
        List<Tie> ties = new ArrayList<>();
        String kind = subjects.get(marks.type());
        if (kind != null) {
            ties.add(new Tie(
                    SubjectLink.self(marks.type(), kind),
                    new Provenance(Provenance.Source.DEFAULT, "the row is the person"),
                    Optional.empty()));
        }
        List<TypeMark.Link> written = marks.links(false);
        List<Containment.Holder> holders = containment.written(marks.type());
        Map<Containment.Holder, List<Tie>> above = new LinkedHashMap<>();
        holders.forEach(holder -> above.put(holder, above(marks, holder)));
        // Who sees nothing of a row is concerned by it in passing only, and makes it no one's less.
        long sharers = above.values().stream().filter(held -> !held.isEmpty()).count()
                + written.stream()
                        .filter(mark -> mark.export()
                                .filter(Disclosure.NOT_AT_ALL::equals)
                                .isEmpty())
                        .map(mark -> marks.caseOrPath(mark.path()))
                        .distinct()
                        .count();
        boolean several = kind != null || sharers > 1;
        for (TypeMark.Link mark : written) {
            ties.addAll(upwards(marks, mark, several));
        }
        boolean shared = several && containment.isRow(marks.type());
        above.forEach((holder, held) -> held.forEach(tie -> ties.add(tie.below(holder, shared))));
        if (written.isEmpty() && holders.isEmpty() && kind == null) {
            ties.addAll(infer(marks));
        }
        return ties;
    }

    private List<Tie> upwards(MergedMarks marks, TypeMark.Link mark, boolean several) {
        Provenance from = checks.held(marks, mark).statement().from();
        List<Routes.Route> followed = routes.follow(marks.type(), mark.path(), "@AboutSubject path");
        List<Tie> ties = new ArrayList<>();
        List<Routes.Route> elsewhere = new ArrayList<>();
        for (Routes.Route route : followed) {
            if (subjects.containsKey(route.end())) {
                // A link to many persons makes the row nobody's alone, though it is the only link.
                Share usual = several || route.toMany() ? Share.SHARED : Share.OWNED;
                LinkMeaning meaning = LinkMeaning.of(mark, LinkMeaning.of(usual));
                ties.add(new Tie(
                        new SubjectLink(
                                route.steps(),
                                route.end(),
                                mark.role(),
                                meaning.export(),
                                meaning.erasure(),
                                mark.mayBeMissing()),
                        from,
                        Optional.of(mark)));
            } else {
                List<Tie> beyond = beyond(route);
                beyond.forEach(tie -> ties.add(tie.behind(route, mark, from, several)));
                if (beyond.isEmpty()) {
                    elsewhere.add(route);
                }
            }
        }
        if (ties.isEmpty()) {
            elsewhere.forEach(route -> new LinkTargets(catalogue, findings).report(marks.type(), mark.path(), route));
            faulty.add(marks.type());
        } else if (!mark.mayBeMissing()) {
            checks.judgeCases(marks, elsewhere, routes);
        }
        return ties;
    }

    /** Where a way ends at a row that is about somebody itself, it leads on over that row's own links, up or down. */
    private List<Tie> beyond(Routes.Route route) {
        Class<?> end = route.end();
        return containment.isKnown(end) && containment.isRow(end) ? read(catalogue.marks(end)) : List.of();
    }

    private List<Tie> above(MergedMarks marks, Containment.Holder holder) {
        List<Tie> above = read(catalogue.marks(holder.type()));
        if (foundFault(holder.type())) {
            faulty.add(marks.type());
        }
        return above;
    }

    private List<Tie> infer(MergedMarks marks) {
        LinkInference.Outcome outcome = inference.infer(marks);
        if (!outcome.why().isEmpty()) {
            faulty.add(marks.type());
        }
        boolean matters = outcome.code() != ProblemCode.NOBODYS_DATA
                || !marks.all(TypeMark.Personal.class).isEmpty();
        if (!outcome.why().isEmpty() && matters) {
            findings.add(
                    outcome.code(),
                    marks.name(),
                    outcome.why() + ", and nothing says about whom its rows are.",
                    outcome.remedy());
        } else if (outcome.ties().isEmpty()
                && containment.possible(marks.type()).stream().anyMatch(holder -> foundFault(holder.type()))) {
            faulty.add(marks.type());
        }
        return outcome.ties();
    }

    /** One way said twice in the same words counts once; in different words, neither wins. */
    private List<Tie> withoutRepetition(MergedMarks marks, List<Tie> ties) {
        if (ties.size() < 2) {
            return List.copyOf(ties);
        }
        Map<String, Tie> byPath = new LinkedHashMap<>();
        for (Tie tie : ties) {
            Tie other = byPath.putIfAbsent(tie.key(), tie);
            if (other != null && !other.link().equals(tie.link())) {
                findings.add(
                        ProblemCode.COMPETING_MARKS,
                        marks.name(),
                        "two links over '" + tie.link().dotted() + "' say "
                                + other.link().export() + " and " + tie.link().export() + ".",
                        "leave one.");
            }
        }
        return List.copyOf(byPath.values());
    }
}
