/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.util.List;
import java.util.Optional;

/**
 * Where the persons of one kind lie.
 *
 * @param type what the data map says of them
 * @param entity their entity
 * @param id their id, which is one value
 */
record PersonTable(RecordType type, MappedEntity entity, MappedValue id) {

    /** The table, or nothing where a reference could not name one of its rows: that is reported. */
    static Optional<PersonTable> of(RecordType type, MappedEntity entity, List<Problem> problems) {
        if (entity.id().size() != 1) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    type.name(),
                    "its id is composed, so a reference to one person cannot name it.",
                    "give entities whose rows are persons an id of one column."));
            return Optional.empty();
        }
        return Optional.of(new PersonTable(type, entity, entity.id().get(0)));
    }

    /** Whether a class is that of such persons, or of some of them. */
    boolean isKind(Class<?> other) {
        return type.type().isAssignableFrom(other);
    }

    /** Whether a link leads to such persons. */
    boolean isKind(SubjectLink link) {
        return isKind(link.subject());
    }

    /** Whether any link of a type leads to such persons, other than that its rows are some. */
    boolean isLinkedBy(RecordType other) {
        for (SubjectLink link : other.links()) {
            if (!link.isSelf() && isKind(link)) {
                return true;
            }
        }
        return false;
    }

    /** The kind of person. */
    String kind() {
        return type.subjectKind().orElseThrow();
    }
}
