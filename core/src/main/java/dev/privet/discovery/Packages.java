/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.internal.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The packages that were read, for those that are asked for and hold nothing: a report without findings would look like none. */
final class Packages {

    private static final int NEAREST = 3;

    private Packages() {}

    /** Refuses packages that hold no class, themselves or below, and names the nearest ones that do. */
    static void refuseUnknown(List<String> asked, Collection<ScannedClass> classes) {
        SortedSet<String> read = new TreeSet<>();
        classes.forEach(type -> read.add(packageOf(type.name())));
        List<Problem> problems = asked.stream()
                .filter(name -> read.stream().noneMatch(one -> one.equals(name) || one.startsWith(name + ".")))
                .map(name -> problem(name, read))
                .toList();
        if (!problems.isEmpty()) {
            throw new PrivacyInputException("Discovery was not started", problems);
        }
    }

    private static Problem problem(String name, SortedSet<String> read) {
        List<String> nearest = read.stream()
                .filter(one -> !one.isEmpty())
                .sorted(Comparator.comparingInt((String one) -> Nearest.slips(name, one))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
        return new Problem(
                ProblemCode.NOTHING_TO_DISCOVER,
                "--packages " + name,
                "No class that was read is in it.",
                nearest.isEmpty()
                        ? "leave --packages out: the classes are in no package."
                        : "name a package such as " + String.join(", ", nearest) + ", or leave --packages out.");
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
}
