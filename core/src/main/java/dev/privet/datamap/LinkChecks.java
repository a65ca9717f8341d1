/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.ErasureEffect;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges links that lead where they should: whether they can be empty, and whether their roles and effects fit. */
final class LinkChecks {

    private final Catalogue catalogue;
    private final Findings findings;

    LinkChecks(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    Merge.Held<TypeMark> held(MergedMarks marks, TypeMark mark) {
        return Objects.requireNonNull(marks.held().get(mark.element()));
    }

    void judge(MergedMarks marks, List<Tie> ties) {
        Set<String> roles = new TreeSet<>();
        for (Tie tie : ties) {
            boolean first = tie.mark().isEmpty() || roles.add(tie.link().role());
            if (!first && !tie.link().role().isEmpty() && !sameMark(ties, tie)) {
                findings.add(
                        ProblemCode.COMPETING_MARKS,
                        marks.name(),
                        "two links have the role '" + tie.link().role() + "'.",
                        "give each link a role of its own.");
            }
            if (!tie.link().isSelf()) {
                judgeEmptiness(marks, tie);
            }
        }
    }

    /** One mark over a value that refers to rows of several classes makes several links of one role. */
    private static boolean sameMark(List<Tie> ties, Tie tie) {
        return ties.stream()
                .filter(other -> other.link().role().equals(tie.link().role()))
                .allMatch(other -> other.mark().equals(tie.mark()));
    }

    /** Where a value points at persons in one case, and in another at rows from which no link leads on. */
    void judgeCases(MergedMarks marks, List<Routes.Route> elsewhere, Routes routes) {
        for (Routes.Route route : elsewhere) {
            boolean leadsOn = marks.links(false).stream()
                    .flatMap(link -> routes.follow(marks.type(), link.path(), "@AboutSubject path").stream())
                    .map(Routes.Route::steps)
                    .anyMatch(steps -> steps.size() > route.steps().size()
                            && steps.subList(0, route.steps().size()).equals(route.steps()));
            if (!leadsOn) {
                String way = route.steps().stream().map(LinkStep::text).collect(Collectors.joining("."));
                findings.add(
                        ProblemCode.LINK_MAY_BE_EMPTY,
                        marks.name(),
                        "the link '" + way + "' ends at " + route.end().getSimpleName()
                                + ", whose rows are not persons: there the row's personal data is nobody's.",
                        "lead a link of its own on from there: @AboutSubject(path = \"….…\"), or say in writing that"
                                + " such rows are meant to be: @AboutSubject(mayBeMissing = true).");
            }
        }
    }

    /** A mark that holds nothing would leave the rows that it was meant for to nobody. */
    void judgeDownwards(MergedMarks marks, Containment containment) {
        for (TypeMark.Link mark : marks.links(true)) {
            Optional<Property> property = marks.properties().find(mark.path());
            if (mark.path().contains(".")) {
                findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        marks.name(),
                        "@AboutSameSubject = \"" + mark.path() + "\" is a path, and it is said of one property.",
                        "say it of '" + PropertyPath.last(mark.path())
                                + "' on the class that has it, and of each holder" + " above.");
            } else if (property.isEmpty()) {
                PropertyPath.unknown(
                        catalogue, marks.type(), marks.type(), mark.path(), mark.path(), "@AboutSameSubject", findings);
            } else if (!containment.isHeld(property.get())) {
                Class<?> element = property.get().element();
                findings.add(
                        ProblemCode.NOT_MARKED,
                        marks.name() + "." + mark.path(),
                        "@AboutSameSubject stands on it, and " + element.getSimpleName()
                                + " is no class of the data map.",
                        element.getName().startsWith("java.") || element.isPrimitive()
                                ? "put it on a property that holds rows or embedded objects."
                                : "mark what " + element.getSimpleName()
                                        + " holds and give the class to the data map, or remove the mark.");
            } else if (containment.holdsItsOwnKind(marks.type(), property.get())) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        marks.name() + "." + mark.path(),
                        "@AboutSameSubject stands on it, and it holds rows of its own class, of which each may hold the"
                                + " next: no such way ends at a person.",
                        "remove the mark, and tie every row to its person: @AboutSubject on what leads there.");
            }
        }
    }

    private void judgeEmptiness(MergedMarks marks, Tie tie) {
        Class<?> here = marks.type();
        boolean first = true;
        for (LinkStep step : tie.link().steps()) {
            if (step instanceof LinkStep.HeldBy) {
                // What can be empty from there on is said of the holder.
                return;
            }
            Optional<Property> property = property(here, step);
            if (property.isPresent() && !property.get().many()) {
                judge(marks, tie, property.get(), first);
            }
            here = step.target();
            first = false;
        }
    }

    private void judge(MergedMarks marks, Tie tie, Property property, boolean first) {
        Optional<Boolean> empty = MappingHints.mayBeEmpty(property);
        if (first
                && tie.link().erasure() == ErasureEffect.DETACH
                && empty.filter(may -> !may).isPresent()) {
            findings.add(
                    ProblemCode.CONTRADICTION,
                    property.place(),
                    "the row is to be detached from an erased person, and the property can't be empty.",
                    "let it be empty, or say erasure = ErasureEffect.ANONYMISE or DELETE.");
        }
        if (tie.link().mayBeMissing()) {
            return;
        }
        String why = "the link '" + tie.link().dotted() + "' goes over '" + property.name()
                + "', and where that is empty the row's personal data is nobody's: no request finds it.";
        String remedy =
                "make it mandatory, or say in writing that such rows are meant to be: @AboutSubject(mayBeMissing ="
                        + " true).";
        if (empty.orElse(false)) {
            findings.add(ProblemCode.LINK_MAY_BE_EMPTY, marks.name(), why, remedy);
        } else if (MappingHints.isOptionalByDefault(property)) {
            findings.advise(
                    ProblemCode.LINK_MAY_BE_EMPTY,
                    marks.name(),
                    why,
                    "write optional = false on the association, or @AboutSubject(mayBeMissing = true).");
        }
    }

    private Optional<Property> property(Class<?> here, LinkStep step) {
        if (step instanceof LinkStep.Along along) {
            return catalogue.properties(here).find(along.property());
        } else if (step instanceof LinkStep.Match match) {
            return catalogue.properties(here).find(match.property());
        }
        return Optional.empty();
    }
}
