/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks at what the searches of a store reach, and whether the database can carry them out without reading whole tables. */
final class ReachReport {

    private ReachReport() {}

    static SubjectReach of(Collection<PersonReader> persons, DataMap dataMap, MappedRows rows, Connection connection)
            throws SQLException {
        Map<String, List<String>> reached = new LinkedHashMap<>();
        Map<String, List<ArchiveGap>> gaps = new LinkedHashMap<>();
        Map<String, Problem> problems = new TreeMap<>();
        Set<String> found = new LinkedHashSet<>();
        Indexes indexes = new Indexes(connection);
        for (PersonReader person : persons) {
            List<String> types = person.queries()
                    .map(query -> query.type().name())
                    .distinct()
                    .toList();
            found.addAll(types);
            reached.put(person.table().kind(), types);
            gaps.put(person.table().kind(), person.gaps());
            for (RowSelect query : person.queries().toList()) {
                for (Searched searched : query.searched()) {
                    Optional<String> ddl = indexes.missing(searched);
                    if (ddl.isPresent()) {
                        problems.putIfAbsent(searched.toString(), noIndex(searched, ddl.get()));
                    }
                }
            }
        }
        List<Problem> all = new ArrayList<>();
        dataMap.types().stream()
                .filter(type -> !type.fields().isEmpty())
                .filter(type -> rows.entity(type.type()).isPresent())
                .filter(type -> !found.contains(type.name()))
                .forEach(type -> all.add(notReached(type)));
        all.addAll(problems.values());
        return new SubjectReach(reached, gaps, all);
    }

    private static Problem noIndex(Searched searched, String ddl) {
        return new Problem(
                ProblemCode.INDEX_MISSING,
                searched.table(),
                "no index begins with " + searched + ", so each search for a person's rows reads the whole table.",
                ddl);
    }

    private static Problem notReached(RecordType type) {
        return new Problem(
                ProblemCode.NOT_REACHED,
                type.name(),
                "it holds personal data, and no link that discloses anything leads from its rows to a person.",
                "let a link disclose the rows, or answer for them in another way.");
    }
}
