/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Follows a dotted path from a class, property by property. */
final class PropertyPath {

    private PropertyPath() {}

    static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** The last property of the path, or nothing where a step leads nowhere: that is reported. */
    static Optional<Property> follow(Class<?> start, String path, String mark, Findings findings) {
        Class<?> here = start;
        Property last = null;
        for (String step : steps(path)) {
            Optional<Property> next = Properties.of(here).find(step);
            if (next.isEmpty()) {
                findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        start.getSimpleName(),
                        mark + " = \"" + path + "\" names '" + step + "', which " + here.getSimpleName()
                                + " does not have.",
                        "name one of "
                                + Properties.of(here).all().stream()
                                        .map(Property::name)
                                        .toList() + ".");
                return Optional.empty();
            }
            last = next.get();
            here = last.type();
        }
        return Optional.ofNullable(last);
    }
}
