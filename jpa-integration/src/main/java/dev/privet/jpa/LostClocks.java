/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.retention.CutOff;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds periods that would never end, because the date from which they run can be emptied before they are over. */
final class LostClocks {

    private final List<Swept> all = new ArrayList<>();

    void add(CutOff cutOff, EntityType<?> entity, Set<String> emptied) {
        all.add(new Swept(cutOff, entity, emptied));
    }

    /** Each is held against each, so what of a date does not depend on the other is found before. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<List<Reached>> dates = all.stream().map(LostClocks::dates).toList();
        for (Swept emptied : all) {
            for (int i = 0; i < dates.size(); i++) {
                for (Reached date : dates.get(i)) {
                    if (date.isIn(emptied) && !isOver(emptied, all.get(i))) {
                        problems.add(problem(emptied, all.get(i), date.from()));
                    }
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
    private static List<Reached> dates(Swept swept) {
        return swept.cutOff.lastDays().keySet().stream()
                .flatMap(clock -> clock.names().stream())
                .flatMap(from -> Reached.of(swept.entity, from).stream())
                .toList();
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
     * @param from the way
     * @param row whose date it is
     * @param path the way within that row
     */
    private record Reached(String from, Class<?> row, String path) {

        static Optional<Reached> of(ManagedType<?> start, String from) {
            ManagedType<?> here = start;
            Class<?> row = start.getJavaType();
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
            return Optional.of(new Reached(from, row, String.join(".", path)));
        }

        /** Whether it is one of the values that are anonymised there. */
        boolean isIn(Swept emptied) {
            return row == emptied.entity.getJavaType() && emptied.emptied.contains(path);
        }
    }
}
