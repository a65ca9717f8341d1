/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.retention.HoldScope;
import dev.privet.subject.ErasureRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows are about persons who are held, though others are to be erased: of these rows none may go. Belongs to one transaction.
 */
final class HeldPersons {

    private static final int TOGETHER = 256;

    private final ErasedPersons persons;
    private final Map<String, Map<Object, HoldScope.OfSubject>> held = new LinkedHashMap<>();

    HeldPersons(ErasedPersons persons, Collection<ErasureRun> runs) {
        this.persons = persons;
        Set<HoldScope.OfSubject> all = new HashSet<>();
        runs.forEach(run -> all.addAll(run.heldPersons()));
        for (HoldScope.OfSubject person : all) {
            persons.find(person.kind())
                    .flatMap(kind -> IdText.typed(person.id(), kind.table().id().javaType()))
                    .ifPresent(id -> held.computeIfAbsent(person.kind(), kind -> new LinkedHashMap<>())
                            .put(id, person));
        }
    }

    /** By the id of the row in writing, whom else it is about; nothing where no row of the entity is about any of them. */
    Map<String, Set<HoldScope.OfSubject>> in(Connection connection, ErasedEntity entity) throws SQLException {
        Map<String, Set<HoldScope.OfSubject>> found = new HashMap<>();
        for (Map.Entry<String, Map<Object, HoldScope.OfSubject>> kind : held.entrySet()) {
            List<Object> ids = List.copyOf(kind.getValue().keySet());
            for (RowLook look : persons.find(kind.getKey()).orElseThrow().looksTogether()) {
                if (look.erased().entity().equals(entity.entity())) {
                    for (int start = 0; start < ids.size(); start += TOGETHER) {
                        look.whose(
                                connection,
                                persons.find(kind.getKey())
                                        .orElseThrow()
                                        .table()
                                        .id(),
                                ids.subList(start, Math.min(ids.size(), start + TOGETHER)),
                                (id, key) -> found.computeIfAbsent(key, row -> new HashSet<>())
                                        .add(kind.getValue().get(id)));
                    }
                }
            }
        }
        return found;
    }
}
