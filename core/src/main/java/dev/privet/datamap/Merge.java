/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Brings together what several sources say: of each element, what the strongest says holds. The order in which statements come does
 * not matter, and saying a thing twice is saying it once.
 */
final class Merge {

    private Merge() {}

    /**
     * Merges.
     *
     * @param statements in any order
     * @param conflict told of two statements that are equally strong and differ
     * @return what holds, by element, ordered by element
     */
    static <M extends Mark> Map<String, Held<M>> of(
            List<Statement<M>> statements, BiConsumer<Statement<M>, Statement<M>> conflict) {
        Map<String, List<Statement<M>>> byElement = new TreeMap<>();
        statements.forEach(statement -> byElement
                .computeIfAbsent(statement.mark().element(), element -> new ArrayList<>())
                .add(statement));
        Map<String, Held<M>> held = new LinkedHashMap<>();
        byElement.forEach((element, candidates) -> held.put(element, strongest(candidates, conflict)));
        return held;
    }

    private static <M extends Mark> Held<M> strongest(
            List<Statement<M>> candidates, BiConsumer<Statement<M>, Statement<M>> conflict) {
        if (candidates.size() == 1) {
            // By far the most frequent case, and nothing to compare.
            return new Held<>(candidates.get(0), List.of());
        }
        List<Statement<M>> ordered = candidates.stream()
                .distinct()
                .sorted(Statement.BY_STRENGTH
                        .thenComparing(Statement::from)
                        .thenComparing(statement -> statement.mark().toString()))
                .toList();
        Statement<M> winner = ordered.get(0);
        ordered.stream()
                .filter(other -> other.asStrongAs(winner) && !other.mark().equals(winner.mark()))
                .forEach(other -> conflict.accept(winner, other));
        return new Held<>(
                winner,
                ordered.stream()
                        .filter(other -> !other.mark().equals(winner.mark()))
                        .toList());
    }

    /**
     * What holds of one element.
     *
     * @param statement the strongest statement
     * @param over the weaker statements that say something else
     */
    record Held<M extends Mark>(Statement<M> statement, List<Statement<M>> over) {

        M mark() {
            return statement.mark();
        }
    }
}
