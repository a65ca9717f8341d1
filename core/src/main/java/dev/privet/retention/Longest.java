/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.datamap.RetentionRule;
import java.util.List;
import java.util.stream.IntStream;

/** Which of several periods decide, whatever the date from which they run. */
final class Longest {

    private Longest() {}

    /** The rules without those that have always passed once another one has. */
    static List<RetentionRule> of(List<RetentionRule> rules) {
        return IntStream.range(0, rules.size())
                .filter(i -> IntStream.range(0, rules.size())
                        .noneMatch(j -> j != i
                                && lastsNoShorter(rules.get(j), rules.get(i))
                                // Of two that are equally long, the first stays.
                                && (j < i || !lastsNoShorter(rules.get(i), rules.get(j)))))
                .mapToObj(rules::get)
                .toList();
    }

    /** Whether all of some rules have never passed before all of others. */
    static boolean lastNoShorter(List<RetentionRule> some, List<RetentionRule> others) {
        return others.stream().allMatch(other -> some.stream().anyMatch(one -> lastsNoShorter(one, other)));
    }

    /** A month and thirty days cannot be compared: now one is longer, now the other. The days alone are asked for here. */
    @SuppressWarnings("JavaPeriodGetDays")
    private static boolean lastsNoShorter(RetentionRule one, RetentionRule other) {
        return one.from().equals(other.from())
                && one.period().toTotalMonths() >= other.period().toTotalMonths()
                && one.period().getDays() >= other.period().getDays();
    }
}
