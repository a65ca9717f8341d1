/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a type are about one person, and by which of their links.
 *
 * @param condition holds for the rows that the person gets to see
 * @param links the links that may lead from such a row to the person, also those that disclose nothing by themselves
 * @param selected what a query selects to know which of them do; nothing where there is one and it always does
 * @param parameters what the condition compares with, besides the person
 */
record Whose(String condition, List<SubjectLink> links, List<String> selected, Map<String, Object> parameters) {

    /** The row that is the person. */
    static Whose ofPerson(RecordType type, EntityType<?> entity, Paths paths) {
        List<SubjectLink> self =
                type.links().stream().filter(SubjectLink::isSelf).toList();
        return new Whose(paths.to(Paths.ids(entity).get(0)) + " = :subject", self, List.of(), Map.of());
    }

    /** The rows that links lead from, if the type has links that disclose anything. */
    static Optional<Whose> ofLinks(RecordType type, Person person, Paths paths, List<Problem> problems) {
        List<SubjectLink> links = type.links().stream()
                .filter(link -> !link.isSelf() && link.subject() == person.type())
                .toList();
        if (links.stream().noneMatch(Whose::discloses)) {
            return Optional.empty();
        }
        LinkCondition conditions = new LinkCondition(person);
        List<String> disclosing = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (SubjectLink link : links) {
            try {
                if (discloses(link)) {
                    disclosing.add("(" + conditions.of(paths, link.steps()) + ")");
                }
                if (links.size() > 1) {
                    selected.add("case when " + conditions.of(paths, link.steps()) + " then 1 else 0 end");
                }
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "its link '" + link.dotted() + "' cannot be followed: " + e.getMessage() + ".",
                        "map what the link goes over in this persistence unit, or lead it another way."));
            }
        }
        String condition = disclosing.isEmpty() ? "1 = 0" : "(" + String.join(" or ", disclosing) + ")";
        if (type.type() == person.type()) {
            condition += " and " + paths.to(person.id()) + " <> :subject";
        }
        return Optional.of(new Whose(condition, links, selected, conditions.parameters()));
    }

    private static boolean discloses(SubjectLink link) {
        return link.export() != Disclosure.NOT_AT_ALL;
    }

    /** The links that lead from a row to the person. */
    List<SubjectLink> links(@Nullable Object[] row, int at) {
        return selected.isEmpty()
                ? links
                : IntStream.range(0, links.size())
                        .filter(i -> row[at + i] instanceof Number one && one.intValue() == 1)
                        .mapToObj(links::get)
                        .toList();
    }

    /**
     * The kind of person that links lead to.
     *
     * @param type the class of the persons' own rows
     * @param id the way to their id, which is one value
     * @param entities what is mapped
     */
    record Person(Class<?> type, List<String> id, Entities entities) {}
}
