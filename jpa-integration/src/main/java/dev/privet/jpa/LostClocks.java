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
import java.util.Set;

/** Finds periods that would never end, because the date from which they run can be emptied before they are over. */
final class LostClocks {

    private final List<Swept> all = new ArrayList<>();

    void add(CutOff cutOff, EntityType<?> entity, Set<String> emptied) {
        all.add(new Swept(cutOff, entity, emptied));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Swept emptied : all) {
            for (Swept other : all) {
                // A row that is anonymised takes all of its own fields along, whatever their clocks say.
                boolean isOver = emptied.equals(other)
                        || (emptied.cutOff.fields().isEmpty()
                                && emptied.cutOff.type().equals(other.cutOff.type()));
                if (!isOver) {
                    other.cutOff.lastDays().keySet().stream()
                            .flatMap(clock -> clock.names().stream())
                            .filter(from -> emptied.empties(other.entity, from))
                            .forEach(from -> problems.add(problem(emptied, other, from)));
                }
            }
        }
        return problems;
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
    private record Swept(CutOff cutOff, EntityType<?> entity, Set<String> emptied) {

        /** Whether a date that is reached from another entity is one of the values that are anonymised here. */
        boolean empties(ManagedType<?> start, String from) {
            ManagedType<?> here = start;
            Class<?> row = start.getJavaType();
            List<String> path = new ArrayList<>();
            for (String step : from.split("\\.", -1)) {
                if (!(here.getAttributes().stream()
                                .filter(attribute -> attribute.getName().equals(step))
                                .findFirst()
                                .orElse(null)
                        instanceof SingularAttribute<?, ?> one)) {
                    return false;
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
            return row == entity.getJavaType() && emptied.contains(String.join(".", path));
        }
    }
}
