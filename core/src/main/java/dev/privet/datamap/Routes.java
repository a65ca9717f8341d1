/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows dotted paths over associations, embedded objects, and bare values that are said to refer to a row. */
final class Routes {

    private final Catalogue catalogue;
    private final Findings findings;

    Routes(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** Every way that a path stands for: several where a bare value refers to rows of several classes, none where it leads nowhere. */
    List<Route> follow(Class<?> start, String path, String mark) {
        List<Route> routes = List.of(new Route(List.of(), start, start, "", false));
        for (String step : PropertyPath.steps(path)) {
            List<Route> longer = new ArrayList<>();
            routes.forEach(route -> longer.addAll(next(route, step)));
            if (longer.isEmpty()) {
                Class<?> here = routes.get(0).end();
                if (catalogue.properties(here).find(step).isEmpty()) {
                    PropertyPath.unknown(catalogue, start, here, path, step, mark, findings);
                }
                return List.of();
            }
            routes = longer;
        }
        return routes;
    }

    private List<Route> next(Route route, String step) {
        Optional<Property> property = catalogue.properties(route.end()).find(step);
        if (property.isEmpty()) {
            return List.of();
        }
        List<TypeMark.Reference> references = references(route, step);
        if (references.isEmpty()) {
            return List.of(route.along(property.get()));
        }
        return references.stream()
                .map(reference -> References.resolve(catalogue, reference))
                .flatMap(Optional::stream)
                .map(reference -> route.match(property.get(), reference))
                .toList();
    }

    /** What is said of the value where it is declared, or by the row of which it is an embedded part. */
    private List<TypeMark.Reference> references(Route route, String step) {
        List<TypeMark.Reference> own = catalogue.marks(route.end()).references(step);
        return own.isEmpty() && !route.prefix().isEmpty()
                ? catalogue.marks(route.row()).references(route.prefix() + step)
                : own;
    }

    /**
     * A way that was followed so far.
     *
     * @param steps its steps
     * @param row the class of the row that it has come to
     * @param end the class of the object that it has come to, which may be embedded in that row
     * @param prefix the path from the row to the object, with a dot at its end
     * @param toMany whether it can lead to many rows at once
     */
    record Route(List<LinkStep> steps, Class<?> row, Class<?> end, String prefix, boolean toMany) {

        /** Whether it went over a bare value last, which is a link because somebody said so. */
        boolean endsInMatch() {
            return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof LinkStep.Match;
        }

        Route along(Property property) {
            boolean stays = !MappingHints.isEntity(property.element());
            return new Route(
                    longer(new LinkStep.Along(property.name(), property.element(), property.many())),
                    stays ? row : property.element(),
                    property.element(),
                    stays ? prefix + property.name() + "." : "",
                    toMany || property.many());
        }

        Route match(Property property, Reference reference) {
            // The case stands beside the value, so within an embedded object it is told from there.
            Optional<LinkStep.Case> when =
                    reference.when().map(told -> new LinkStep.Case(PropertyPath.last(told.property()), told.value()));
            return new Route(
                    longer(new LinkStep.Match(property.name(), reference.target(), reference.by(), when)),
                    reference.target(),
                    reference.target(),
                    "",
                    toMany || property.many());
        }

        private List<LinkStep> longer(LinkStep step) {
            List<LinkStep> longer = new ArrayList<>(steps);
            longer.add(step);
            return List.copyOf(longer);
        }
    }
}
