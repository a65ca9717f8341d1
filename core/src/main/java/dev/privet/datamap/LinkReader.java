/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Share;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads whose a row is: the person it is, the links that were written up or down, or the only one that is possible. */
final class LinkReader {

    private final Catalogue catalogue;
    private final Map<Class<?>, String> subjects;
    private final Findings findings;
    private final Routes routes;
    private final Containment containment;
    private final LinkChecks checks;
    private final Map<Class<?>, List<Tie>> read = new HashMap<>();
    private final Set<Class<?>> reading = new HashSet<>();
    private final Set<Class<?>> faulty = new HashSet<>();

    LinkReader(Catalogue catalogue, Map<Class<?>, String> subjects, Collection<Class<?>> known, Findings findings) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.findings = findings;
        this.routes = new Routes(catalogue, findings);
        this.containment = new Containment(catalogue, known);
        this.checks = new LinkChecks(catalogue, findings);
    }

    /** Whether a class had a link that was wrong, so that a second report of a missing link would only confuse. */
    boolean foundFault(Class<?> type) {
        return faulty.contains(type);
    }

    /** The links of a class, its own identity first. */
    List<Tie> read(MergedMarks marks) {
        List<Tie> known = read.get(marks.type());
        if (known != null) {
            return known;
        }
        if (!reading.add(marks.type())) {
            // Who holds whom runs in a circle; the way out of it is found from another class.
            return List.of();
        }
        List<Tie> ties = withoutRepetition(marks, links(marks));
        reading.remove(marks.type());
        checks.judge(marks, ties);
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
        // Who sees nothing of a row is concerned by it in passing only, and makes it no one's less.
        long sharers = holders.size()
                + written.stream()
                        .filter(mark -> mark.export()
                                .filter(Disclosure.NOT_AT_ALL::equals)
                                .isEmpty())
                        .count();
        boolean several = kind != null || sharers > 1;
        for (TypeMark.Link mark : written) {
            ties.addAll(upwards(marks, mark, LinkMeaning.of(several ? Share.SHARED : Share.OWNED)));
        }
        holders.forEach(holder -> ties.addAll(downwards(holder)));
        if (written.isEmpty() && holders.isEmpty() && kind == null) {
            ties.addAll(infer(marks));
        }
        return ties;
    }

    private List<Tie> upwards(MergedMarks marks, TypeMark.Link mark, LinkMeaning otherwise) {
        LinkMeaning meaning = LinkMeaning.of(mark, otherwise);
        Provenance from = checks.held(marks, mark).statement().from();
        List<Routes.Route> followed = routes.follow(marks.type(), mark.path(), "@AboutSubject path");
        List<Tie> ties = new ArrayList<>();
        for (Routes.Route route : followed) {
            if (subjects.containsKey(route.end())) {
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
                new LinkTargets(catalogue, findings).report(marks.type(), mark.path(), route);
            }
        }
        if (ties.size() < followed.size() || followed.isEmpty()) {
            faulty.add(marks.type());
        }
        return ties;
    }

    private List<Tie> downwards(Containment.Holder holder) {
        List<Tie> above = read(catalogue.marks(holder.type()));
        if (foundFault(holder.type())) {
            faulty.add(holder.property().element());
        }
        return above.stream().map(tie -> tie.below(holder)).toList();
    }

    private List<Tie> infer(MergedMarks marks) {
        List<Tie> ways = new ArrayList<>();
        for (Property property : marks.properties().all()) {
            if (!property.many() || !marks.references(property.name()).isEmpty()) {
                routes.follow(marks.type(), property.name(), "a property").stream()
                        .filter(route -> subjects.containsKey(route.end()))
                        .forEach(route -> ways.add(Tie.inferred(route)));
            }
        }
        if (ways.size() > 1 && ways.stream().map(Tie::firstProperty).distinct().count() > 1) {
            ambiguous(
                    marks,
                    "it points at a data subject in "
                            + ways.stream().map(Tie::firstProperty).distinct().collect(Collectors.joining(" and in ")),
                    "put @AboutSubject on the one that counts, or on each with what it may see.");
            return List.of();
        }
        return ways.isEmpty() ? inferHolder(marks) : ways;
    }

    /** An embedded object belongs to whoever holds it; a row of its own to the only one that can. */
    private List<Tie> inferHolder(MergedMarks marks) {
        List<Containment.Holder> holders = containment.possible(marks.type()).stream()
                .filter(holder -> !read(catalogue.marks(holder.type())).isEmpty())
                .toList();
        if (holders.size() > 1 && MappingHints.isEntity(marks.type())) {
            ambiguous(
                    marks,
                    "it is held in "
                            + holders.stream()
                                    .map(holder -> holder.property().place())
                                    .collect(Collectors.joining(" and in ")),
                    "put @AboutSameSubject on the property that counts.");
            return List.of();
        }
        return holders.stream().flatMap(holder -> downwards(holder).stream()).toList();
    }

    private void ambiguous(MergedMarks marks, String why, String remedy) {
        faulty.add(marks.type());
        findings.add(
                ProblemCode.AMBIGUOUS_LINK, marks.name(), why + ", and nothing says about whom its rows are.", remedy);
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
