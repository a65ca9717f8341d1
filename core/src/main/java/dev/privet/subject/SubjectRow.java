/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row about a person, with every link of its type that leads from this row to them: one row may concern a person in several
 * ways, and others as well. Holds personal data, so it prints its type only.
 *
 * @param type the row's type
 * @param values its columns by property name, those of embedded objects dotted, in a fixed order; text, numbers, truth values,
 *     dates, {@link dev.privet.export.Attachment}s or null, or a collection of these, or of maps of these by name; {@link
 *     dev.privet.export.LeftOut} for what points at somebody else
 * @param links the links of the type that lead from this very row to the person, also those that disclose nothing by themselves;
 *     at least one of them discloses the row
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectRow(RecordType type, Map<String, @Nullable Object> values, List<SubjectLink> links) {

    /**
     * Copies the values, keeping their order, unless they are of {@link RowColumns}, which nobody can change.
     *
     * @throws IllegalArgumentException if no link discloses the row: nobody may get to see it then
     */
    public SubjectRow {
        Objects.requireNonNull(type, "type");
        values = values instanceof RowValues shared ? shared : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        links = List.copyOf(links);
        if (!disclose(links)) {
            throw new IllegalArgumentException("links: none discloses a row of " + type.name());
        }
    }

    /** A loop, since it is gone through for every row. */
    private static boolean disclose(List<SubjectLink> links) {
        for (SubjectLink link : links) {
            if (link.export() != Disclosure.NOT_AT_ALL) {
                return true;
            }
        }
        return false;
    }

    /**
     * The row that is the person.
     *
     * @param type the row's type
     * @param values its columns
     * @return a row with the type's link to itself alone
     * @throws IllegalArgumentException if rows of the type are no persons
     */
    public static SubjectRow ofPerson(RecordType type, Map<String, @Nullable Object> values) {
        return new SubjectRow(
                type, values, type.links().stream().filter(SubjectLink::isSelf).toList());
    }

    /**
     * What the person gets to see of the row: where several links lead to them, the one that gives most counts.
     *
     * @return in full, or redacted
     */
    public Disclosure disclosure() {
        return links.stream().anyMatch(link -> link.export() == Disclosure.IN_FULL)
                ? Disclosure.IN_FULL
                : Disclosure.REDACTED;
    }

    /**
     * The parts that the person plays in the row.
     *
     * @return the roles of the links, ordered; on a person's own row the kind of person; empty where no link has a role
     */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        links.forEach(link -> roles.add(link.role()));
        roles.remove("");
        return Collections.unmodifiableSet(roles);
    }

    @Override
    public String toString() {
        return "SubjectRow[" + type.name() + "]";
    }
}
