/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** A figure of each contender, round by round. */
final class Rounds {

    private final Map<Contender, List<Double>> figures = new EnumMap<>(Contender.class);

    void note(Contender contender, double figure) {
        figures.computeIfAbsent(contender, key -> new ArrayList<>()).add(figure);
    }

    List<Double> of(Contender contender) {
        return figures.getOrDefault(contender, List.of());
    }

    double median(Contender contender) {
        return Figures.median(of(contender));
    }

    /** The middle of the ratios of rounds that followed each other, as a machine is not equally fast all the time. */
    double ratio(Contender contender) {
        return Figures.median(beside(contender, (with, without) -> with / without));
    }

    /** A contender and the application without Privet, brought together round by round. */
    List<Double> beside(Contender contender, DoubleBinaryOperator both) {
        List<Double> with = of(contender);
        List<Double> without = of(Contender.WITHOUT);
        List<Double> brought = new ArrayList<>();
        for (int round = 0; round < with.size(); round++) {
            brought.add(both.applyAsDouble(with.get(round), without.get(round)));
        }
        return brought;
    }
}
