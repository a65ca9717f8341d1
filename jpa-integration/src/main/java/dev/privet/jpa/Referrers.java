/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.ErasureEffect;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedTable;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out once what can stand against deleting rows of an entity. What is about somebody and stays keeps the rows to which it refers;
 * what is about nobody lets go of them where it may; and of tables that no entity maps nothing is changed, so they keep them.
 */
final class Referrers {

    private final Connection connection;
    private final DatabaseFacts facts;
    private final MappedTables tables;
    private final MappedRows rows;
    private final Metamodel metamodel;
    private final DataMap dataMap;
    private final SweepPlans plans;
    private final List<Referrer> found = new ArrayList<>();

    Referrers(
            Connection connection,
            DatabaseFacts facts,
            MappedTables tables,
            MappedRows rows,
            Metamodel metamodel,
            DataMap dataMap,
            SweepPlans plans) {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
        this.rows = rows;
        this.metamodel = metamodel;
        this.dataMap = dataMap;
        this.plans = plans;
    }

    /** What refers to rows of an entity. */
    List<Referrer> of(MappedEntity entity) throws SQLException {
        for (MappedTable table : entity.tables()) {
            TableName name = facts.table(connection, table.name());
            List<ForeignKey> keys = new ArrayList<>(facts.leadingTo(connection, name));
            tables.keys().unchecked(connection, entity).stream()
                    .filter(key -> key.to().equals(name))
                    .forEach(keys::add);
            for (ForeignKey key : keys) {
                if (!isOfOneRow(key, entity)) {
                    add(entity, table, List.of(key));
                }
            }
        }
        addHeld(entity);
        return List.copyOf(found);
    }

    /** Between the tables of one row, or from the table of what extends it. */
    private boolean isOfOneRow(ForeignKey key, MappedEntity entity) throws SQLException {
        for (MappedEntity other : onTable(key.from())) {
            boolean isKin = isKin(other, entity);
            for (MappedTable table : other.tables()) {
                if (isKin
                        && facts.table(connection, table.name()).equals(key.from())
                        && names(table.keys(), key.from()).equals(key.columns())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKin(MappedEntity one, MappedEntity other) {
        return one.tables().stream()
                .map(MappedTable::name)
                .anyMatch(name ->
                        other.tables().stream().anyMatch(table -> table.name().equals(name)));
    }

    private List<String> names(List<String> columns, TableName table) throws SQLException {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            names.add(facts.column(connection, table, column)
                    .orElse(DatabaseFacts.Fact.UNKNOWN)
                    .name());
        }
        return names;
    }

    private void add(MappedEntity entity, MappedTable table, List<ForeignKey> way) throws SQLException {
        ForeignKey key = way.get(way.size() - 1);
        if (tables.isPart(key.from())) {
            // What belongs to the row, or only ties it, goes with it.
            return;
        }
        Tied tied = tied(entity, key, way.size() == 1);
        boolean isMapped = tables.place(key.from()) != null;
        switch (key.onDelete()) {
            case CASCADE -> {
                if (tied.isAboutSomebody()) {
                    found.add(new Referrer(tied.by(), keeps(entity, table, way, false), Optional.empty()));
                } else {
                    follow(entity, table, way);
                }
            }
            case DETACH -> {
                boolean mayBeHeld = tied.isAboutSomebody() && way.size() == 1;
                if (tied.isWayToPerson() || mayBeHeld) {
                    found.add(new Referrer(
                            tied.by(),
                            tied.isWayToPerson() ? keeps(entity, table, way, true) : null,
                            Optional.empty(),
                            mayBeHeld ? letsGo(entity, table, key) : null));
                }
            }
            default -> {
                boolean mayBeEmptied = isMapped && !key.emptiable().isEmpty() && way.size() == 1;
                found.add(new Referrer(
                        tied.by(),
                        mayBeEmptied && !tied.isWayToPerson() ? null : keeps(entity, table, way, mayBeEmptied),
                        mayBeEmptied ? Optional.of(new Referrer.Emptied(key, table.name())) : Optional.empty(),
                        mayBeEmptied && tied.isAboutSomebody() ? letsGo(entity, table, key) : null));
            }
        }
    }

    /** The database deletes these too, and then whatever it deletes with them. */
    private void follow(MappedEntity entity, MappedTable table, List<ForeignKey> way) throws SQLException {
        TableName from = way.get(way.size() - 1).from();
        boolean wasHere = way.stream().anyMatch(key -> key.to().equals(from));
        if (wasHere) {
            return;
        }
        for (ForeignKey next : facts.leadingTo(connection, from)) {
            List<ForeignKey> longer = new ArrayList<>(way);
            longer.add(next);
            add(entity, table, longer);
        }
    }

    /** What a foreign key means to the rows that refer by it. */
    private Tied tied(MappedEntity entity, ForeignKey key, boolean isDirect) throws SQLException {
        String by = key.from().name() + "." + String.join("+", key.columns());
        boolean aboutSomebody = false;
        boolean wayToPerson = false;
        for (MappedEntity from : onTable(key.from())) {
            Set<RecordType> types = marked(from);
            aboutSomebody |= !types.isEmpty();
            for (MappedReference reference : from.references().values()) {
                if (isOver(reference.table(), reference.columns(), key)) {
                    by = simpleName(from) + "." + reference.path();
                    wayToPerson |= types.stream().anyMatch(type -> isWay(from, type, reference));
                }
            }
        }
        if (isDirect) {
            for (MappedCollection many : entity.collections().values()) {
                if (many.kind() == MappedCollection.Kind.FOREIGN_KEY
                        && isOver(many.table(), many.ownerColumns(), key)
                        && by.startsWith(key.from().name() + ".")) {
                    by = simpleName(entity) + "." + many.path();
                    wayToPerson |= aboutSomebody;
                }
            }
        }
        return new Tied(by, aboutSomebody, wayToPerson);
    }

    private static boolean isWay(MappedEntity from, RecordType type, MappedReference reference) {
        return type.links().stream()
                .filter(link -> link.erasure() != ErasureEffect.DETACH)
                .anyMatch(link -> begins(from, type, link, reference));
    }

    private static boolean begins(MappedEntity from, RecordType type, SubjectLink link, MappedReference reference) {
        return new ErasedEntity(type, from, Optional.empty()).begins(link).anyMatch(reference.path()::equals);
    }

    private boolean isOver(String table, List<String> columns, ForeignKey key) throws SQLException {
        return facts.table(connection, table).equals(key.from())
                && Set.copyOf(names(columns, key.from())).equals(Set.copyOf(key.columns()));
    }

    private List<MappedEntity> onTable(TableName table) throws SQLException {
        List<MappedEntity> on = new ArrayList<>();
        for (MappedEntity entity : rows.all()) {
            for (MappedTable part : entity.tables()) {
                if (facts.table(connection, part.name()).equals(table)) {
                    on.add(entity);
                }
            }
        }
        return on;
    }

    private Set<RecordType> marked(MappedEntity entity) {
        Class<?> type = entity.type();
        return type == null
                ? Set.of()
                : dataMap.types().stream()
                        .filter(page -> page.type().isAssignableFrom(type) || type.isAssignableFrom(page.type()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String simpleName(MappedEntity entity) {
        Class<?> type = entity.type();
        return type == null ? entity.name() : type.getSimpleName();
    }

    private Referrer.Condition keeps(
            MappedEntity entity, MappedTable table, List<ForeignKey> way, boolean onlyWhilePersonal)
            throws SQLException {
        ForeignKey last = way.get(way.size() - 1);
        List<MappedEntity> mapped = onTable(last.from());
        List<From> all = new ArrayList<>();
        for (MappedEntity one : mapped) {
            all.add(new From(one, nameIn(one, last.from()), mapped.size() > 1));
        }
        return (select, except) -> {
            List<String> target = select.columns(
                    Select.root(entity),
                    table.name(),
                    TableName.quoted(way.get(0).target()));
            StringBuilder head = new StringBuilder();
            StringBuilder tail = new StringBuilder();
            for (int i = 0; i < way.size() - 1; i++) {
                String alias = "c" + i;
                head.append("exists (select 1 from ")
                        .append(way.get(i).from().sql())
                        .append(' ')
                        .append(alias)
                        .append(" where ")
                        .append(equal(alias, way.get(i).columns(), target))
                        .append(" and ");
                tail.append(')');
                target = Select.on(alias, TableName.quoted(way.get(i + 1).target()));
            }
            List<String> end = target;
            Sql refer = all.isEmpty()
                    ? Sql.of("exists (select 1 from " + last.from().sql() + " f0 where "
                            + equal("f0", last.columns(), end) + ")")
                    : Sql.join(
                                    " or ",
                                    all.stream()
                                            .map(from -> exists(from, last, end, onlyWhilePersonal, except))
                                            .toList())
                            .between("(", ")");
            return refer.between(head.toString(), tail.toString());
        };
    }

    private Referrer.LetsGo letsGo(MappedEntity entity, MappedTable table, ForeignKey key) throws SQLException {
        List<MappedEntity> mapped = onTable(key.from());
        List<From> all = new ArrayList<>();
        for (MappedEntity one : mapped) {
            all.add(new From(one, nameIn(one, key.from()), mapped.size() > 1));
        }
        return (select, holds) -> {
            List<String> target = select.columns(Select.root(entity), table.name(), TableName.quoted(key.target()));
            List<Keeper> keepers = new ArrayList<>();
            for (From from : all) {
                Optional.<Class<?>>ofNullable(from.entity().type())
                        .flatMap(dataMap::find)
                        .ifPresent(page -> {
                            Select there = from(from, key, target, "h");
                            holds.apply(new SweptRows(page, from.entity(), new RowsReviewed(), rows), there).stream()
                                    .map(held -> referring(held, there))
                                    .forEach(keepers::add);
                        });
            }
            return keepers;
        };
    }

    private static Keeper referring(Keeper held, Select there) {
        Select these = there.copy();
        these.where(held.condition());
        return new Keeper(
                held.reason(), held.by(), these.selecting(List.of("1"), "").between("exists (", ")"));
    }

    /** The rows of an entity that refer. */
    private Select from(From from, ForeignKey key, List<String> target, String prefix) {
        Select select = Select.of(from.entity(), prefix);
        Select.Row root = Select.root(from.entity());
        if (from.isOneOfSeveral()) {
            rows.exactly(
                            from.entity(),
                            select.alias(root, from.entity().tables().get(0).name()))
                    .forEach(only -> select.where(Sql.of(only)));
        }
        select.where(Sql.of(equal(select.alias(root, from.table()), key.columns(), target)));
        return select;
    }

    private Sql exists(
            From from, ForeignKey key, List<String> target, boolean onlyWhilePersonal, Referrer.Except except) {
        MappedEntity entity = from.entity();
        Select select = from(from, key, target, "f");
        Select.Row root = Select.root(entity);
        MappedTable first = entity.tables().get(0);
        if (onlyWhilePersonal) {
            plans.pending(entity, select).ifPresent(pending -> select.where(pending.between("(", ")")));
        }
        Referrer.Referring referring = new Referrer.Referring(entity, select.columns(root, first.name(), first.keys()));
        except.of(referring, select, onlyWhilePersonal).forEach(select::where);
        return select.selecting(List.of("1"), "").between("exists (", ")");
    }

    private String nameIn(MappedEntity entity, TableName table) throws SQLException {
        for (MappedTable part : entity.tables()) {
            if (facts.table(connection, part.name()).equals(table)) {
                return part.name();
            }
        }
        return table.sql();
    }

    private static String equal(String alias, List<String> columns, List<String> target) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> alias + "." + TableName.quoted(columns.get(i)) + " = " + target.get(i))
                .collect(Collectors.joining(" and "));
    }

    /** Rows about somebody that only their holder knows: where a table of its own ties the two, no constraint stands against it. */
    private void addHeld(MappedEntity entity) {
        for (MappedCollection many : entity.collections().values()) {
            Class<?> target = many.target();
            if (many.kind() == MappedCollection.Kind.JOIN_TABLE && target != null && isHolder(entity, many)) {
                for (MappedEntity held : rows.roots(target)) {
                    if (!marked(held).isEmpty()) {
                        found.add(new Referrer(
                                simpleName(entity) + "." + many.path(),
                                (select, except) -> holds(entity, many, held, select),
                                Optional.empty()));
                    }
                }
            }
        }
    }

    private boolean isHolder(MappedEntity entity, MappedCollection many) {
        return metamodel.getEntities().stream()
                .filter(type -> type.getJavaType() == entity.type())
                .<PluralAttribute<?, ?, ?>>flatMap(type -> type.getPluralAttributes().stream())
                .anyMatch(attribute -> attribute.getName().equals(many.path())
                        && attribute.getPersistentAttributeType() == PersistentAttributeType.ONE_TO_MANY);
    }

    private Sql holds(MappedEntity entity, MappedCollection many, MappedEntity held, Select select) {
        Select there = Select.of(held, "f");
        List<String> key = there.columns(
                Select.root(held),
                Objects.requireNonNullElse(
                        many.targetTable(), held.tables().get(0).name()),
                many.targetKey());
        String tie = there.join(many.table(), many.targetColumns(), key, false);
        List<String> owner = select.columns(Select.root(entity), many.ownerTable(), many.ownerKey());
        there.where(Sql.of(IntStream.range(0, owner.size())
                .mapToObj(i -> tie + "." + many.ownerColumns().get(i) + " = " + owner.get(i))
                .collect(Collectors.joining(" and "))));
        plans.pending(held, there).ifPresent(pending -> there.where(pending.between("(", ")")));
        return there.selecting(List.of("1"), "").between("exists (", ")");
    }

    /** An entity whose rows refer: where a table is that of several, each has rows, columns and marks of its own. */
    private record From(MappedEntity entity, String table, boolean isOneOfSeveral) {}

    /** What refers. */
    private record Tied(String by, boolean isAboutSomebody, boolean isWayToPerson) {}
}
