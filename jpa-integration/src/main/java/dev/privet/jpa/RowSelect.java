/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.export.ArchiveGap;
import dev.privet.subject.RowColumns;
import dev.privet.subject.SubjectRow;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one entity that are about one person, through one cursor and one for each collection, ordered by key. */
final class RowSelect {

    private final PersonRows rows;
    private final Select select;
    private final List<Column> columns;
    private final List<PointedAt> pointedAt;
    private final List<Integer> pointedColumns;
    private final List<Elements> collections;
    private final RowColumns named;
    private final List<ArchiveGap> gaps;
    /** Made when the database is asked for the first time, which alone knows how long a text may be. */
    private volatile @Nullable Query query;

    /**
     * Makes the query.
     *
     * @param rows which rows
     * @param entity what they consist of
     * @param problems what stands against showing them
     */
    RowSelect(PersonRows rows, EntityType<?> entity, DataMap dataMap, MappedRows mappedRows, List<Problem> problems) {
        this.rows = rows;
        this.select = rows.select();
        Columns shown = Columns.of(rows, entity, dataMap, mappedRows, select, problems);
        this.columns = Stream.concat(
                        shown.plain().stream(), shown.pointedAt().stream().flatMap(pointed -> pointed.key().stream()))
                .toList();
        this.pointedAt = shown.pointedAt();
        this.gaps = shown.gaps();
        this.collections = shown.collections().stream()
                .map(collection -> new Elements(rows, collection))
                .toList();
        List<String> names = Stream.of(
                        columns.stream().map(Column::name),
                        collections.stream().map(Elements::name),
                        pointedAt.stream().map(PointedAt::name))
                .flatMap(part -> part)
                .distinct()
                .toList();
        this.named = RowColumns.of(names);
        this.pointedColumns =
                pointedAt.stream().map(pointed -> names.indexOf(pointed.name())).toList();
    }

    RecordType type() {
        return rows.type();
    }

    PersonRows rows() {
        return rows;
    }

    /** The columns by which a database finds the rows, and what they hold many of. */
    List<Searched> searched() {
        List<Searched> searched = new ArrayList<>(rows.searched());
        collections.forEach(collection -> searched.add(collection.searched()));
        return searched;
    }

    List<ArchiveGap> gaps() {
        return gaps;
    }

    /** Hands over every row. */
    void read(Connection connection, Database database, Object person, Consumer<SubjectRow> receiver)
            throws SQLException {
        Query asked = query(connection, person);
        List<Elements.Cursor> cursors = new ArrayList<>();
        try (PreparedStatement statement = asked.sql().prepare(connection, person)) {
            for (Elements collection : collections) {
                cursors.add(collection.open(connection, person));
            }
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    receiver.accept(row(row, asked.columns(), cursors, connection, database));
                }
            }
            refuseLost(cursors);
        } finally {
            for (Elements.Cursor cursor : cursors) {
                cursor.close();
            }
        }
    }

    /** Elements follow their rows, unless keys that are the same are not equal, such as arrays. */
    private void refuseLost(List<Elements.Cursor> cursors) {
        for (int i = 0; i < cursors.size(); i++) {
            if (cursors.get(i).isLeftBehind()) {
                throw new PrivacyFailureException(
                        "A person's rows could not be read",
                        new Problem(
                                ProblemCode.EXPORT_FAILED,
                                rows.type().name() + "." + collections.get(i).name(),
                                "not all of its elements found the row that they belong to.",
                                "give the row an id whose values equal each other, such as a number, a text or a UUID."),
                        null);
            }
        }
    }

    private Query query(Connection connection, Object person) throws SQLException {
        Query known = query;
        if (known != null) {
            return known;
        }
        int first = rows.entity().id().size() + 1;
        try (PreparedStatement statement = sql(columns).prepare(connection, person)) {
            List<Column> told = LongTexts.told(columns, rows.entity(), statement.getMetaData(), first);
            Query made = new Query(sql(told), told);
            query = made;
            return made;
        }
    }

    private Sql sql(List<Column> shown) {
        List<String> selected = new ArrayList<>(rows.keys(select));
        String order = " order by " + String.join(", ", selected);
        shown.forEach(column -> selected.addAll(column.selected()));
        selected.addAll(rows.flags());
        return select.selecting(selected, order);
    }

    private SubjectRow row(
            ResultSet row, List<Column> shown, List<Elements.Cursor> cursors, Connection connection, Database database)
            throws SQLException {
        List<@Nullable Object> key = rows.key(row);
        LargeValue.Place place = new LargeValue.Place(connection, database, rows.entity(), key);
        int at = key.size() + 1;
        @Nullable Object[] values = new Object[named.width()];
        for (int i = 0; i < shown.size(); i++) {
            Column column = shown.get(i);
            values[i] = column.read(row, at, place);
            at += column.mayBeLong() ? 2 : 1;
        }
        for (int i = 0; i < cursors.size(); i++) {
            values[shown.size() + i] = cursors.get(i).of(key);
        }
        List<SubjectLink> links = rows.links(row, at);
        for (int i = 0; i < pointedAt.size(); i++) {
            int column = pointedColumns.get(i);
            values[column] = pointedAt.get(i).told(links, values[column]);
        }
        return new SubjectRow(rows.type(), named.row(values), links);
    }

    /** The query, which holds names and no values. */
    @Override
    public String toString() {
        return sql(columns).text();
    }

    /** What is asked, and the columns of the answer. */
    private record Query(Sql sql, List<Column> columns) {}
}
