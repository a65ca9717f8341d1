/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the only way by which a row can be tied to a person, where nobody said which one counts. Where there are two, it picks none. */
final class LinkInference {

    private final Catalogue catalogue;
    private final Map<Class<?>, String> subjects;
    private final Routes routes;
    private final Containment containment;
    private final Function<Class<?>, List<Tie>> ties;
    private final Map<Class<?>, Map<String, List<Tie>>> direct = new HashMap<>();

    LinkInference(
            Catalogue catalogue,
            Map<Class<?>, String> subjects,
            Routes routes,
            Containment containment,
            Function<Class<?>, List<Tie>> ties) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.routes = routes;
        this.containment = containment;
        this.ties = ties;
    }

    Outcome infer(MergedMarks marks) {
        Class<?> type = marks.type();
        Map<String, List<Tie>> ways = direct(type);
        List<Containment.Holder> holders = containment.possible(type).stream()
                .filter(holder -> leadsToAPerson(
                        holder.type(), holder.property().name(), new HashSet<>(Set.of(type, holder.type()))))
                .toList();
        if (ways.size() > 1) {
            return Outcome.ambiguous(
                    "it points at a data subject in " + String.join(" and in ", ways.keySet()),
                    "put @AboutSubject on the one that counts, or on each with what it may see.");
        }
        if (ways.isEmpty()) {
            return held(type, holders);
        }
        Map.Entry<String, List<Tie>> only = ways.entrySet().iterator().next();
        String way = only.getKey();
        List<Tie> found = only.getValue();
        List<String> held = holders.stream()
                .filter(holder -> found.stream()
                        .noneMatch(tie ->
                                Hierarchy.sameFamily(holder.type(), tie.link().subject())))
                .map(Containment.Holder::place)
                .toList();
        String others = Stream.concat(
                        held.stream().map(place -> "is held in " + place),
                        rowsOfPersons(marks, way).map(name -> "points in " + name + " at a row that is about one"))
                .collect(Collectors.joining(" and "));
        return others.isEmpty()
                ? Outcome.of(found)
                : Outcome.ambiguous(
                        "it points at a data subject in " + way + " and " + others,
                        "put @AboutSubject on '" + way + "' if that counts, "
                                // A holder has no property of this class to put a mark on.
                                + (held.isEmpty()
                                        ? "or say what does."
                                        : "@AboutSameSubject on " + String.join(" or on ", held)
                                                + " if that does, or each if the row is about both."));
    }

    /**
     * An embedded object belongs to whoever holds it, a row of its own to the only person's row that can. What lies further down is
     * not guessed: the remarks below a person's article may be other people's.
     */
    private Outcome held(Class<?> type, List<Containment.Holder> holders) {
        boolean row = containment.isRow(type);
        if (row && holders.stream().noneMatch(holder -> subjects.containsKey(holder.type()))) {
            return holders.isEmpty() ? Outcome.of(List.of()) : Outcome.unsaid(places(holders));
        }
        if (row && holders.size() > 1) {
            return Outcome.ambiguous(
                    "it is held in " + places(holders), "put @AboutSameSubject on the property that counts.");
        }
        return Outcome.of(holders.stream()
                .flatMap(holder -> ties.apply(holder.type()).stream().map(tie -> tie.below(holder, false)))
                .toList());
    }

    private static String places(List<Containment.Holder> holders) {
        return holders.stream().map(Containment.Holder::place).collect(Collectors.joining(" and in "));
    }

    /** Properties that point at rows of the data map which are about persons themselves, and do not hold the row. */
    private Stream<String> rowsOfPersons(MergedMarks marks, String way) {
        Class<?> type = marks.type();
        return marks.properties().all().stream()
                .filter(property -> !property.many()
                        && !property.name().equals(way)
                        && !MappingHints.isFarEnd(property)
                        && !isDerived(marks, property))
                .filter(property -> routes.follow(type, property.name(), "a property").stream()
                        .map(Routes.Route::end)
                        .anyMatch(end -> containment.isKnown(end)
                                && containment.isRow(end)
                                && !Hierarchy.sameFamily(end, type)
                                && leadsToAPerson(end, "", new HashSet<>(Set.of(type, end)))))
                .map(Property::name);
    }

    /**
     * Whether the rows of a class are about somebody.
     *
     * @param except a property over which the way is not to go
     * @param passed classes over which it is not to go, as it came from there
     */
    private boolean leadsToAPerson(Class<?> type, String except, Set<Class<?>> passed) {
        Stream<String> written = catalogue.marks(type).links(false).stream().map(TypeMark.Link::path);
        if (subjects.containsKey(type)
                || Stream.concat(written, direct(type).keySet().stream())
                        .anyMatch(path -> !PropertyPath.steps(path).get(0).equals(except))) {
            return true;
        }
        return Stream.concat(containment.written(type).stream(), containment.possible(type).stream())
                .map(Containment.Holder::type)
                .anyMatch(holder -> passed.add(holder) && leadsToAPerson(holder, "", passed));
    }

    /** The ways to persons over one row between, none of which counts until somebody says so. */
    List<String> overAnotherRow(MergedMarks marks) {
        Class<?> type = marks.type();
        List<String> ways = new ArrayList<>();
        for (Property first : marks.properties().all()) {
            if (first.many() || isDerived(marks, first)) {
                continue;
            }
            routes.follow(type, first.name(), "a property").stream()
                    .map(Routes.Route::end)
                    .filter(end -> !end.isPrimitive() && !end.getName().startsWith("java."))
                    .filter(end -> !Hierarchy.sameFamily(end, type))
                    .flatMap(end -> catalogue.properties(end).all().stream())
                    .filter(second -> !second.many())
                    .map(second -> first.name() + "." + second.name())
                    .distinct()
                    .filter(way -> routes.follow(type, way, "a property").stream()
                            .anyMatch(route -> subjects.containsKey(route.end())))
                    .forEach(ways::add);
        }
        return ways;
    }

    /** The ways straight to persons, over one property or within embedded objects, by the property that each goes over. */
    private Map<String, List<Tie>> direct(Class<?> type) {
        Map<String, List<Tie>> known = direct.get(type);
        if (known == null) {
            known = new LinkedHashMap<>();
            collect(type, catalogue.marks(type), "", new HashSet<>(Set.of(type)), known);
            direct.put(type, known);
        }
        return known;
    }

    private void collect(
            Class<?> row, MergedMarks here, String prefix, Set<Class<?>> passed, Map<String, List<Tie>> ways) {
        for (Property property : here.properties().all()) {
            String path = prefix + property.name();
            List<Routes.Route> followed = routes.follow(row, path, "a property");
            boolean explained = followed.stream().anyMatch(Routes.Route::endsInMatch);
            if (!explained && (property.many() || isDerived(here, property))) {
                continue;
            }
            List<Tie> found = followed.stream()
                    .filter(route -> subjects.containsKey(route.end()))
                    .map(Tie::inferred)
                    .toList();
            if (!found.isEmpty()) {
                ways.put(path, found);
            } else if (!explained && MappingHints.isPart(property) && passed.add(property.element())) {
                within(row, property, path, passed, ways);
                passed.remove(property.element());
            }
        }
    }

    /** What an embedded object says of its own links holds for the row that it lies in. */
    private void within(Class<?> row, Property part, String path, Set<Class<?>> passed, Map<String, List<Tie>> ways) {
        MergedMarks marks = catalogue.marks(part.element());
        if (marks.links(false).isEmpty()) {
            collect(row, marks, path + ".", passed, ways);
            return;
        }
        List<Tie> found = new ArrayList<>();
        for (Tie tie : ties.apply(part.element())) {
            if (tie.mark().isPresent()) {
                routes.follow(row, path, "a property").forEach(route -> found.add(tie.after(route)));
            }
        }
        if (!found.isEmpty()) {
            ways.put(path, found);
        }
    }

    private static boolean isDerived(MergedMarks marks, Property property) {
        return MappingHints.isDerived(property, marks.properties());
    }

    /**
     * What was inferred.
     *
     * @param ties the ties; none where there is no way, or more than one
     * @param code what kind of problem there is, where there is one
     * @param why what makes it one; empty where there is none
     * @param remedy how to mend that
     */
    record Outcome(List<Tie> ties, ProblemCode code, String why, String remedy) {

        static Outcome of(List<Tie> ties) {
            return new Outcome(ties, ProblemCode.NOBODYS_DATA, "", "");
        }

        static Outcome ambiguous(String why, String remedy) {
            return new Outcome(List.of(), ProblemCode.AMBIGUOUS_LINK, why, remedy);
        }

        static Outcome unsaid(String places) {
            return new Outcome(
                    List.of(),
                    ProblemCode.NOBODYS_DATA,
                    "it holds personal data and is held in " + places + ", which need not be about the same person",
                    "put @AboutSameSubject there if it is, or @AboutSubject on what leads to the person.");
        }
    }
}
