/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a dotted path from a class to one value, property by property. */
final class PropertyPath {

    private PropertyPath() {}

    static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** The last step of a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path to what stands beside the end of a path. */
    static String beside(String path, String name) {
        return path.substring(0, path.lastIndexOf('.') + 1) + name;
    }

    /** The property at the end of a path over single values, or nothing. */
    static Optional<Property> find(Catalogue catalogue, Class<?> start, String path) {
        Optional<Property> found = Optional.empty();
        for (String step : steps(path)) {
            if (found.filter(Property::many).isPresent()) {
                return Optional.empty();
            }
            found = catalogue
                    .properties(found.<Class<?>>map(Property::element).orElse(start))
                    .find(step);
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** The properties of the path, or nothing where a step leads nowhere or to many: that is reported. */
    static Optional<List<Property>> follow(
            Catalogue catalogue, Class<?> start, String path, String mark, Findings findings) {
        Class<?> here = start;
        List<Property> followed = new ArrayList<>();
        for (String step : steps(path)) {
            if (!followed.isEmpty() && followed.get(followed.size() - 1).many()) {
                findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        start.getSimpleName(),
                        mark + " = \"" + path + "\" goes over '"
                                + followed.get(followed.size() - 1).name() + "', which holds many.",
                        mark.endsWith(" member")
                                ? "say it on " + here.getSimpleName() + ", or name a property that holds one value."
                                : "name a property that holds one value.");
                return Optional.empty();
            }
            Optional<Property> next = catalogue.properties(here).find(step);
            if (next.isEmpty()) {
                unknown(catalogue, start, here, path, step, mark, findings);
                return Optional.empty();
            }
            followed.add(next.get());
            here = next.get().element();
        }
        return Optional.of(List.copyOf(followed));
    }

    static void unknown(
            Catalogue catalogue,
            Class<?> start,
            Class<?> here,
            String path,
            String step,
            String mark,
            Findings findings) {
        if (here.isPrimitive() || here.getName().startsWith("java.")) {
            findings.add(
                    ProblemCode.UNKNOWN_PROPERTY,
                    start.getSimpleName(),
                    mark + " = \"" + path + "\" looks for '" + step + "' in a bare value of type "
                            + here.getSimpleName() + ", and nothing says which row it points at.",
                    "say it on that property: @RefersTo(….class), or end the path there.");
            return;
        }
        findings.add(
                ProblemCode.UNKNOWN_PROPERTY,
                start.getSimpleName(),
                mark + " = \"" + path + "\" names '" + step + "', which " + here.getSimpleName() + " does not have.",
                "name one of "
                        + catalogue.properties(here).all().stream()
                                .map(Property::name)
                                .toList() + ".");
    }
}
