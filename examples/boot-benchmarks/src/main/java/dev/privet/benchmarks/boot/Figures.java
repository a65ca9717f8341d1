/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import java.util.List;

/** Figures of several rounds, told by their middle and by the quarters around it: one slow round must not move them. */
final class Figures {

    private static final double LOWER = 0.25;
    private static final double MIDDLE = 0.5;
    private static final double UPPER = 0.75;

    private Figures() {}

    static double median(List<Double> values) {
        return quantile(values, MIDDLE);
    }

    static double lower(List<Double> values) {
        return quantile(values, LOWER);
    }

    static double upper(List<Double> values) {
        return quantile(values, UPPER);
    }

    static double quantile(List<Double> values, double share) {
        List<Double> ordered = values.stream().sorted().toList();
        return ordered.get((int) Math.min(ordered.size() - 1, Math.round(share * (ordered.size() - 1))));
    }
}
