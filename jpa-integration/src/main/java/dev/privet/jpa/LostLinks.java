/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.retention.CutOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values that are anonymised although rows find their person by them: no request would find such rows again. */
final class LostLinks {

    private final List<Compared> compared = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    LostLinks(DataMap dataMap, Entities entities) {
        for (RecordType type : dataMap.types()) {
            for (SubjectLink link : type.links()) {
                if (link.export() != Disclosure.NOT_AT_ALL) {
                    compare(type, link, entities);
                }
            }
        }
    }

    private void compare(RecordType type, SubjectLink link, Entities entities) {
        Class<?> row = type.type();
        String prefix = "";
        for (LinkStep step : link.steps()) {
            if (step instanceof LinkStep.Match match) {
                compared.add(new Compared(type, link, row, prefix + match.property()));
                compared.add(new Compared(type, link, match.target(), match.by()));
            }
            boolean stays = step instanceof LinkStep.Along along && entities.isEmbeddable(along.target());
            prefix = stays ? prefix + ((LinkStep.Along) step).property() + "." : "";
            row = stays ? row : step.target();
        }
    }

    /**
     * Looks at what becomes of rows.
     *
     * @param cutOff what is due
     * @param anonymised the paths of the values that are anonymised then; none where rows are deleted
     */
    void add(CutOff cutOff, Set<String> anonymised) {
        for (Compared value : compared) {
            // A row that is anonymised as a whole has nothing left that its person could ask for.
            boolean isOver = cutOff.fields().isEmpty()
                    && cutOff.type().type() == value.of().type();
            if (!isOver && value.isAmong(anonymised, cutOff.type().type())) {
                problems.add(problem(value, cutOff));
            }
        }
    }

    List<Problem> problems() {
        return problems;
    }

    private static Problem problem(Compared value, CutOff cutOff) {
        return new Problem(
                ProblemCode.NOT_ANONYMISABLE,
                cutOff.type().name() + "." + value.path(),
                "rows of " + value.of().name() + " find their person by it, over '"
                        + value.link().dotted() + "': once it is anonymised, no request finds them.",
                "let the link go over an id, or dispose of the rows by deleting them: then = Disposal.DELETE.");
    }

    /**
     * A value by which rows find their person.
     *
     * @param of the rows' type
     * @param link how they find them
     * @param row the class of the row in which the value lies
     * @param path its path there
     */
    private record Compared(RecordType of, SubjectLink link, Class<?> row, String path) {

        boolean isAmong(Set<String> anonymised, Class<?> emptied) {
            return (row.isAssignableFrom(emptied) || emptied.isAssignableFrom(row)) && anonymised.contains(path);
        }
    }
}
