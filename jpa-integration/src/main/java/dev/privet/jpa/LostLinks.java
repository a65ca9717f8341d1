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

    private final DataMap dataMap;
    private final Entities entities;
    private final List<Problem> problems = new ArrayList<>();

    LostLinks(DataMap dataMap, Entities entities) {
        this.dataMap = dataMap;
        this.entities = entities;
    }

    /**
     * Looks at what becomes of rows.
     *
     * @param cutOff what is due
     * @param anonymised the paths of the values that are anonymised then; none where rows are deleted
     */
    void add(CutOff cutOff, Set<String> anonymised) {
        for (RecordType type : dataMap.types()) {
            // A row that is anonymised as a whole has nothing left that its person could ask for.
            boolean isOver = cutOff.fields().isEmpty() && cutOff.type().equals(type);
            for (SubjectLink link : type.links()) {
                if (!isOver && link.export() != Disclosure.NOT_AT_ALL) {
                    look(type, link, cutOff, anonymised);
                }
            }
        }
    }

    List<Problem> problems() {
        return problems;
    }

    private void look(RecordType type, SubjectLink link, CutOff cutOff, Set<String> anonymised) {
        Class<?> row = type.type();
        String prefix = "";
        for (LinkStep step : link.steps()) {
            if (step instanceof LinkStep.Match match) {
                judge(type, link, cutOff, row, prefix + match.property(), anonymised);
                judge(type, link, cutOff, match.target(), match.by(), anonymised);
            }
            boolean stays = step instanceof LinkStep.Along along && entities.isEmbeddable(along.target());
            prefix = stays ? prefix + ((LinkStep.Along) step).property() + "." : "";
            row = stays ? row : step.target();
        }
    }

    private void judge(
            RecordType type, SubjectLink link, CutOff cutOff, Class<?> row, String path, Set<String> anonymised) {
        Class<?> emptied = cutOff.type().type();
        if ((row.isAssignableFrom(emptied) || emptied.isAssignableFrom(row)) && anonymised.contains(path)) {
            problems.add(new Problem(
                    ProblemCode.NOT_ANONYMISABLE,
                    cutOff.type().name() + "." + path,
                    "rows of " + type.name() + " find their person by it, over '" + link.dotted()
                            + "': once it is anonymised, no request finds them.",
                    "let the link go over an id, or dispose of the rows by deleting them: then = Disposal.DELETE."));
        }
    }
}
