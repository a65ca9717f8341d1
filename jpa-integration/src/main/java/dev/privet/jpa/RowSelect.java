/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.subject.SubjectRow;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one entity that are about one person, through one cursor and one for each collection, ordered by key. */
final class RowSelect {

    private final PersonRows rows;
    private final List<Column> columns;
    private final List<Elements> collections;
    private final List<ArchiveGap> gaps;
    private final Sql query;

    /**
     * Makes the query.
     *
     * @param rows which rows
     * @param entity what they consist of
     * @param problems what stands against showing them
     */
    RowSelect(PersonRows rows, EntityType<?> entity, DataMap dataMap, CodeLists codeLists, List<Problem> problems) {
        this.rows = rows;
        Select select = rows.select();
        Columns shown = Columns.of(rows, entity, dataMap, codeLists, select, problems);
        this.columns = shown.plain();
        this.gaps = shown.gaps();
        this.collections = shown.collections().stream()
                .map(collection -> new Elements(rows, collection))
                .toList();
        List<String> selected = new ArrayList<>(rows.keys(select));
        String order = " order by " + String.join(", ", selected);
        columns.forEach(column -> selected.add(column.selected()));
        selected.addAll(rows.flags());
        this.query = select.selecting(selected, order);
    }

    RecordType type() {
        return rows.type();
    }

    List<ArchiveGap> gaps() {
        return gaps;
    }

    /** Hands over every row. */
    void read(Connection connection, Database database, Object person, Consumer<SubjectRow> receiver)
            throws SQLException {
        List<Elements.Cursor> cursors = new ArrayList<>();
        try (PreparedStatement statement = query.prepare(connection, person)) {
            for (Elements collection : collections) {
                cursors.add(collection.open(connection, person));
            }
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    receiver.accept(row(row, cursors, connection, database));
                }
            }
        } finally {
            for (Elements.Cursor cursor : cursors) {
                cursor.close();
            }
        }
    }

    private SubjectRow row(ResultSet row, List<Elements.Cursor> cursors, Connection connection, Database database)
            throws SQLException {
        List<@Nullable Object> key = rows.key(row);
        LargeValue.Place place = new LargeValue.Place(connection, database, rows.entity(), key);
        int at = key.size() + 1;
        Map<String, @Nullable Object> values = new LinkedHashMap<>(2 * (columns.size() + cursors.size()));
        for (Column column : columns) {
            values.put(column.name(), column.read(row, at++, place));
        }
        for (int i = 0; i < cursors.size(); i++) {
            values.put(collections.get(i).name(), cursors.get(i).of(key));
        }
        return new SubjectRow(rows.type(), values, rows.links(row, at));
    }

    /** The query, which holds names and no values. */
    @Override
    public String toString() {
        return query.text();
    }
}
