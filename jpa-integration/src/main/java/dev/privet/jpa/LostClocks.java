/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.retention.CutOff;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds periods that would never end, because the date from which they run can be emptied before they are over. */
final class LostClocks {

    private final List<Swept> all = new ArrayList<>();

    void add(CutOff cutOff, EntityType<?> entity, Set<String> emptied) {
        all.add(new Swept(cutOff, entity, emptied));
    }

    /** Each is held against those whose dates lie in its rows. */
    List<Problem> problems() {
        Map<Class<?>, List<Reached>> byRow = all.stream()
                .flatMap(LostClocks::dates)
                .collect(Collectors.groupingBy(Reached::row, LinkedHashMap::new, Collectors.toList()));
        List<Problem> problems = new ArrayList<>();
        for (Swept emptied : all) {
            for (Reached date : byRow.getOrDefault(emptied.entity.getJavaType(), List.of())) {
                if (emptied.emptied.contains(date.path()) && !isOver(emptied, date.of())) {
                    problems.add(problem(emptied, date.of(), date.from()));
                }
            }
        }
        return problems;
    }

    /** A row that is anonymised takes all of its own fields along, whatever their clocks say. */
    private static boolean isOver(Swept emptied, Swept other) {
        return emptied.equals(other)
                || (emptied.cutOff.fields().isEmpty() && emptied.cutOff.type().equals(other.cutOff.type()));
    }

    /** The dates from which the periods of a cut-off run, as far as they can be reached. */
    private static Stream<Reached> dates(Swept swept) {
        return swept.cutOff.lastDays().keySet().stream()
                .flatMap(clock -> clock.names().stream())
                .flatMap(from -> Reached.of(swept, from).stream());
    }

    private static Problem problem(Swept emptied, Swept other, String from) {
        return new Problem(
                ProblemCode.NOT_ANONYMISABLE,
                emptied.cutOff.type().name() + "." + from.substring(from.lastIndexOf('.') + 1),
                "it may be emptied before a period of " + other.cutOff.type().name()
                        + " is over, which runs from it and would then never end.",
                "let that period run from another date, or let both end at once.");
    }

    /**
     * A cut-off with what it stands on.
     *
     * @param cutOff what is due
     * @param entity where its rows are
     * @param emptied the ways to the values that go
     */
    private record Swept(CutOff cutOff, EntityType<?> entity, Set<String> emptied) {}

    /**
     * A date that a way leads to.
     *
     * @param of the cut-off of which it is
     * @param from the way
     * @param row whose date it is
     * @param path the way within that row
     */
    private record Reached(Swept of, String from, Class<?> row, String path) {

        static Optional<Reached> of(Swept swept, String from) {
            ManagedType<?> here = swept.entity;
            Class<?> row = swept.entity.getJavaType();
            List<String> path = new ArrayList<>();
            for (String step : from.split("\\.", -1)) {
                if (!(here.getAttributes().stream()
                                .filter(attribute -> attribute.getName().equals(step))
                                .findFirst()
                                .orElse(null)
                        instanceof SingularAttribute<?, ?> one)) {
                    return Optional.empty();
                }
                path.add(step);
                if (one.getType() instanceof ManagedType<?> next) {
                    here = next;
                    if (one.isAssociation()) {
                        row = next.getJavaType();
                        path.clear();
                    }
                }
            }
            return Optional.of(new Reached(swept, from, row, String.join(".", path)));
        }
    }
}
