/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.retention.HoldScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a store tells of one row about a person who is to be erased, for {@link ErasureRun#decide}. Holds no value of the row but
 * dates, and prints its type only.
 *
 * @param type the row's type
 * @param links the links of the type that lead from this very row to the person, those that disclose nothing among them; one or more
 * @param others whether somebody else than the person, who is not erased, owns the row as well
 * @param dates the civil dates, in the organisation's zone, from which periods of the type run, by the dotted property; a property
 *     without a date is left out: its period has not begun
 * @param key the row's id in writing, as {@link HoldScope.OfRecord} has it; empty where it has none that is known, so that no hold on a
 *     single row can be meant for it
 * @param held those of {@link ErasureRun#heldPersons} whom the row is about as well
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RowFacts(
        RecordType type,
        List<SubjectLink> links,
        boolean others,
        Map<String, LocalDate> dates,
        String key,
        Set<HoldScope.OfSubject> held) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if no link leads to the person: then the row is none of theirs
     */
    public RowFacts {
        Objects.requireNonNull(type, "type");
        links = List.copyOf(links);
        dates = Map.copyOf(dates);
        Objects.requireNonNull(key, "key");
        held = Set.copyOf(held);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("links: none leads from a row of " + type.name() + " to the person");
        }
    }

    /**
     * A row without a key that is known, which is about nobody else who is held.
     *
     * @param type the row's type
     * @param links the links that lead from it to the person
     * @param others whether somebody else owns the row as well
     * @param dates the dates from which periods run
     */
    public RowFacts(RecordType type, List<SubjectLink> links, boolean others, Map<String, LocalDate> dates) {
        this(type, links, others, dates, "", Set.of());
    }

    @Override
    public String toString() {
        return "RowFacts[" + type.name() + "]";
    }
}
