/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.subject.SubjectRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one kind of person is read.
 *
 * @param table where such persons lie
 * @param own their own rows, one for each entity of which a person may be; none where these are in another persistence unit
 * @param others the rows that links lead from, those of one type together and in the order of the data map
 * @param sources the rows that the host contributes by SQL
 * @param shared what nobody else may have
 * @param gaps what nobody gets to see
 */
record PersonReader(
        PersonTable table,
        List<RowSelect> own,
        List<RowSelect> others,
        List<SourceRows> sources,
        SharedKeys shared,
        List<ArchiveGap> gaps) {

    /** Copies the lists. */
    PersonReader {
        own = List.copyOf(own);
        others = List.copyOf(others);
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
    }

    /** Hands over every row, the person's own first; answers whether there is such a person. */
    boolean read(Connection connection, Object id, Consumer<SubjectRow> rows) throws SQLException {
        Database database = Database.of(connection);
        shared.refuse(connection, List.of(id));
        List<RecordType> found = new ArrayList<>();
        for (RowSelect select : own) {
            if (found.isEmpty()) {
                select.read(connection, database, id, row -> {
                    found.add(row.type());
                    rows.accept(row);
                });
            }
        }
        if (found.isEmpty() && !own.isEmpty()) {
            return false;
        }
        // Rows of one type must follow each other.
        RecordType first = found.isEmpty() ? table.type() : found.get(0);
        List<RowSelect> ordered = others.stream()
                .sorted(Comparator.comparing(select -> !select.type().equals(first)))
                .toList();
        for (RowSelect select : ordered) {
            select.read(connection, database, id, rows);
        }
        Map<RecordType, List<SourceRows>> byType = sources.stream()
                .collect(Collectors.groupingBy(SourceRows::type, LinkedHashMap::new, Collectors.toList()));
        for (List<SourceRows> ofType : byType.values()) {
            for (SourceRows source : ofType) {
                source.read(connection, id, rows);
            }
        }
        return true;
    }

    /** All queries. */
    Stream<RowSelect> queries() {
        return Stream.concat(own.stream(), others.stream());
    }
}
