/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.subject.KeptData;
import dev.privet.subject.RowTreatment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes out of rows that stay what is the person's: values, elements of collections, former versions, and what points at them. */
final class RowErasure {

    private final Connection connection;
    private final DatabaseFacts facts;
    private final ErasedTogether persons;

    RowErasure(Connection connection, DatabaseFacts facts, ErasedTogether persons) {
        this.connection = connection;
        this.facts = facts;
        this.persons = persons;
    }

    /** Changes every row that stays and is to be changed; rows that change in the same way together. */
    void change(Collection<ErasureRow> rows) throws SQLException {
        Map<Wish, List<ErasureRow>> alike = new LinkedHashMap<>();
        for (ErasureRow row : rows) {
            if (row.isShell()) {
                Set<String> all = row.run().personal(row.entity().type());
                alike.computeIfAbsent(new Wish(row.entity(), all, Set.of(), List.of(), true), wish -> new ArrayList<>())
                        .add(row);
            } else if (row.treatment() instanceof RowTreatment.Change change) {
                Set<String> kept = new LinkedHashSet<>();
                change.kept().stream().map(KeptData::fields).forEach(kept::addAll);
                alike.computeIfAbsent(
                                new Wish(row.entity(), change.anonymised(), kept, change.detached(), false),
                                wish -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Map.Entry<Wish, List<ErasureRow>> some : alike.entrySet()) {
            change(some.getKey(), RowKeys.of(some.getKey().entity().entity(), some.getValue()));
        }
    }

    private void change(Wish wish, RowKeys rows) throws SQLException {
        ErasedEntity erased = wish.entity();
        List<MappedValue> values = new ArrayList<>(erased.values(wish.fields(), wish.kept()));
        Map<String, Set<String>> emptied = new LinkedHashMap<>();
        for (MappedReference reference : erased.references(wish.fields(), wish.kept())) {
            empty(reference, rows, emptied);
        }
        ElementErasure elements = new ElementErasure(connection, facts, this, rows);
        for (MappedCollection collection : erased.collections(wish.fields(), wish.kept())) {
            elements.delete(collection);
        }
        for (Map.Entry<MappedCollection, List<MappedValue>> parts :
                erased.elementParts(wish.fields(), wish.kept()).entrySet()) {
            elements.empty(erased.type().name(), parts.getKey(), parts.getValue(), wish.kept());
        }
        List<MappedValue> pointing = new ArrayList<>();
        for (SubjectLink link : wish.detached()) {
            Optional<String> begins = erased.begins(link).findFirst();
            if (begins.isPresent()) {
                detach(erased.entity(), link, begins.get(), rows, emptied, pointing);
            }
        }
        for (MappedValue value : pointing) {
            // A word that others may bear as well would tie the row to somebody else.
            if (turn(erased.type().name(), value, rows)) {
                values.remove(value);
            } else if (!values.contains(value)) {
                values.add(value);
            }
        }
        if (wish.whole()) {
            for (MappedCollection part : erased.parts()) {
                if (part.kind() == MappedCollection.Kind.JOIN_TABLE) {
                    deleteElements(part, rows, "");
                }
            }
            deleteHistory(rows);
        } else {
            emptyHistory(erased.type().name(), values, pointing, emptied, rows);
        }
        unlink(erased.entity(), values, rows);
        assign(erased, values, emptied, rows);
    }

    private void empty(MappedReference reference, RowKeys rows, Map<String, Set<String>> emptied) throws SQLException {
        if (!reference.through().isEmpty()) {
            var join = reference.through().get(0);
            rows.update(
                    connection, "delete from " + join.table(), join.here(), reference.table(), reference.columns(), "");
            return;
        }
        TableName table = facts.table(connection, reference.table());
        List<String> keys = RowKeys.columns(rows.entity(), reference.table());
        for (String column : reference.columns()) {
            boolean canBeEmpty = facts.column(connection, table, column)
                    .filter(DatabaseFacts.Fact::nullable)
                    .isPresent();
            if (canBeEmpty && !keys.contains(column)) {
                emptied.computeIfAbsent(reference.table(), name -> new LinkedHashSet<>())
                        .add(column);
            }
        }
    }

    /** Cuts a link where it begins in the row; where it begins elsewhere, it is cut there. */
    private void detach(
            MappedEntity entity,
            SubjectLink link,
            String begins,
            RowKeys rows,
            Map<String, Set<String>> emptied,
            List<MappedValue> pointing)
            throws SQLException {
        MappedReference reference = entity.references().get(begins);
        MappedCollection collection = entity.collections().get(begins);
        MappedValue value = entity.values().get(begins);
        if (reference != null) {
            empty(reference, rows, emptied);
        } else if (value != null) {
            if (!pointing.contains(value) && !entity.id().contains(value)) {
                pointing.add(value);
            }
        } else if (collection != null
                && collection.kind() == MappedCollection.Kind.JOIN_TABLE
                && link.steps().size() == 1
                && collection.targetColumns().size() == 1) {
            deleteElements(collection, rows, collection.targetColumns().get(0));
        } else if (collection != null && collection.kind() == MappedCollection.Kind.ELEMENTS) {
            MappedValue element = collection.elements().get("");
            if (element != null && link.steps().size() == 1) {
                deleteElements(collection, rows, element.column());
            }
        }
    }

    /** Lets a bare value that may not be empty point at nobody, in each row at another; answers whether it had to. */
    private boolean turn(String type, MappedValue value, RowKeys rows) throws SQLException {
        TableName table = facts.table(connection, value.table());
        DatabaseFacts.Fact column =
                facts.column(connection, table, value.column()).orElse(DatabaseFacts.Fact.UNKNOWN);
        if (column.nullable()) {
            return false;
        }
        List<String> keys = RowKeys.columns(rows.entity(), value.table());
        for (List<@Nullable Object> key : rows.keys()) {
            Object nobody = Blanks.nobody(type, value, column);
            new RowKeys(rows.entity(), List.of(key))
                    .update(
                            connection,
                            "update " + value.table() + " set " + value.column() + " = ?",
                            keys,
                            value.table(),
                            keys,
                            "",
                            (statement, position) -> {
                                value.codec().bind(statement, position, nobody);
                                return position + 1;
                            },
                            (statement, position) -> position);
        }
        return true;
    }

    /** Deletes what a collection holds; where a column is given, only what equals the person there. */
    void deleteElements(MappedCollection collection, RowKeys rows, String ofPerson) throws SQLException {
        if (ofPerson.isEmpty()) {
            for (MappedValue element : collection.elements().values()) {
                if (element.codec().isLargeObject()) {
                    unlink(collection.table(), element.column(), collection.ownerColumns(), rows);
                }
            }
        }
        String head = "delete from " + collection.table();
        if (ofPerson.isEmpty()) {
            rows.update(
                    connection, head, collection.ownerColumns(), collection.ownerTable(), collection.ownerKey(), "");
            return;
        }
        rows.update(
                connection,
                head,
                collection.ownerColumns(),
                collection.ownerTable(),
                collection.ownerKey(),
                " and " + persons.equal(ofPerson),
                (statement, position) -> position,
                persons::bind);
    }

    void deleteHistory(RowKeys rows) throws SQLException {
        for (MappedTable history : rows.entity().history()) {
            rows.update(
                    connection,
                    "delete from " + history.name(),
                    history.keys(),
                    rows.entity().tables().get(0).name(),
                    rows.entity().tables().get(0).keys(),
                    "");
        }
    }

    /** A former version loses the same values as the row; one that may not be empty there gets what says nothing. */
    private void emptyHistory(
            String type,
            List<MappedValue> values,
            List<MappedValue> pointing,
            Map<String, Set<String>> emptied,
            RowKeys rows)
            throws SQLException {
        Map<String, MappedValue> byColumn = new LinkedHashMap<>();
        pointing.forEach(value -> byColumn.putIfAbsent(value.column(), value));
        values.forEach(value -> byColumn.putIfAbsent(value.column(), value));
        Set<String> columns = new LinkedHashSet<>(byColumn.keySet());
        emptied.values().forEach(columns::addAll);
        for (MappedTable history : rows.entity().history()) {
            TableName table = facts.table(connection, history.name());
            List<String> assignments = new ArrayList<>();
            List<Filled> filled = new ArrayList<>();
            for (String column : columns) {
                Optional<DatabaseFacts.Fact> there = facts.column(connection, table, column);
                if (there.isEmpty() || history.keys().contains(column)) {
                    continue;
                }
                MappedValue value = byColumn.get(column);
                if (there.get().nullable()) {
                    assignments.add(column + " = null");
                } else if (value != null) {
                    assignments.add(column + " = ?");
                    filled.add(new Filled(
                            value,
                            pointing.contains(value)
                                    ? Blanks.nobody(type, value, there.get())
                                    : Blanks.of(type, value, there.get())));
                } else {
                    throw Blanks.refusal(
                            history.name() + "." + column,
                            "it may not be empty, and says whom a former version is about.");
                }
            }
            if (!assignments.isEmpty()) {
                rows.update(
                        connection,
                        "update " + history.name() + " set " + String.join(", ", assignments),
                        history.keys(),
                        rows.entity().tables().get(0).name(),
                        rows.entity().tables().get(0).keys(),
                        "",
                        (statement, position) -> bind(statement, position, filled),
                        (statement, position) -> position);
            }
        }
    }

    private static int bind(PreparedStatement statement, int from, List<Filled> filled) throws SQLException {
        int position = from;
        for (Filled one : filled) {
            one.value().codec().bind(statement, position++, one.blank());
        }
        return position;
    }

    /** What takes the place of a value. */
    private record Filled(MappedValue value, @Nullable Object blank) {}

    /** Large objects lie apart and stay when the row is changed or goes. */
    void unlink(MappedEntity entity, Collection<MappedValue> values, RowKeys rows) throws SQLException {
        for (MappedValue value : values) {
            if (value.codec().isLargeObject()) {
                unlink(value.table(), value.column(), RowKeys.columns(entity, value.table()), rows);
            }
        }
    }

    void unlink(String table, String column, List<String> keys, RowKeys rows) throws SQLException {
        if (Database.of(connection) == Database.POSTGRESQL) {
            rows.query(
                    connection,
                    "select lo_unlink(" + column + "::oid) from " + table + " where " + column + " is not null and ",
                    keys,
                    row -> {});
        }
    }

    private void assign(ErasedEntity erased, List<MappedValue> values, Map<String, Set<String>> emptied, RowKeys rows)
            throws SQLException {
        Set<String> tables = new LinkedHashSet<>(emptied.keySet());
        values.forEach(value -> tables.add(value.table()));
        for (String table : tables) {
            List<String> nulls = new ArrayList<>(emptied.getOrDefault(table, Set.of()));
            List<MappedValue> here =
                    values.stream().filter(value -> value.table().equals(table)).toList();
            assign(erased, table, here, nulls, rows);
        }
    }

    private void assign(ErasedEntity erased, String table, List<MappedValue> values, List<String> nulls, RowKeys rows)
            throws SQLException {
        TableName name = facts.table(connection, table);
        Set<String> assignments = new LinkedHashSet<>();
        nulls.forEach(column -> assignments.add(column + " = null"));
        List<MappedValue> bound = new ArrayList<>();
        boolean oneByOne = false;
        for (MappedValue value : values) {
            DatabaseFacts.Fact column =
                    facts.column(connection, name, value.column()).orElse(DatabaseFacts.Fact.UNKNOWN);
            if (nulls.contains(value.column())) {
                continue;
            }
            if (erased.entity().id().contains(value)) {
                throw Blanks.refusal(erased.type().name(), value, "it is the row's key, and the row has to stay.");
            }
            if (Blanks.of(erased.type().name(), value, column) == null) {
                assignments.add(value.column() + " = null");
            } else if (assignments.add(value.column() + " = ?")) {
                bound.add(value);
                oneByOne |= Blanks.isUnique(column);
            }
        }
        if (assignments.isEmpty()) {
            return;
        }
        // What is bound must come in the order of the question marks, and these came in the order of the values.
        erased.version()
                .filter(version -> version.table().equals(table))
                .ifPresent(version -> assignments.add(version.column() + " = " + version.column() + " + 1"));
        List<String> keys = RowKeys.columns(erased.entity(), table);
        String head = "update " + table + " set " + String.join(", ", assignments);
        List<RowKeys> portions = oneByOne
                ? rows.keys().stream()
                        .map(key -> new RowKeys(rows.entity(), List.of(key)))
                        .toList()
                : List.of(rows);
        for (RowKeys portion : portions) {
            RowKeys.Binder blanks = (statement, position) -> {
                int at = position;
                for (MappedValue value : bound) {
                    DatabaseFacts.Fact column =
                            facts.column(connection, name, value.column()).orElse(DatabaseFacts.Fact.UNKNOWN);
                    value.codec().bind(statement, at++, Blanks.of(erased.type().name(), value, column));
                }
                return at;
            };
            portion.update(connection, head, keys, table, keys, "", blanks, (statement, position) -> position);
        }
    }

    /** What rows are to lose; those with the same wish are changed together. */
    private record Wish(
            ErasedEntity entity, Set<String> fields, Set<String> kept, List<SubjectLink> detached, boolean whole) {}
}
