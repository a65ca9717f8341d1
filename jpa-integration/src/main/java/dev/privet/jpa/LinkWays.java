/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.LinkStep;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.ValueCodec;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a link from the rows of an entity to the person, table by table: each step is a join, so that a database can begin with the
 * person, and the last one compares a column in place where it holds the person's key. A step to a class whose rows lie in several
 * tables makes a way of its own over each.
 */
final class LinkWays {

    private final MappedRows rows;
    private final PersonTable person;

    LinkWays(MappedRows rows, PersonTable person) {
        this.rows = rows;
        this.person = person;
    }

    /**
     * The queries that begin with the rows of an entity and keep those from which the steps lead to the person.
     *
     * @throws IllegalArgumentException if a step goes over what is not mapped; the message says what, and names no value
     */
    List<Select> of(MappedEntity entity, List<LinkStep> steps, String prefix) {
        List<Select> ways = new ArrayList<>();
        walk(Select.of(entity, prefix), new LinkPlace.OfRow(Select.root(entity), ""), steps, ways);
        return ways;
    }

    private void walk(Select select, LinkPlace here, List<LinkStep> steps, List<Select> ways) {
        if (steps.isEmpty()) {
            arrived(select, here, ways);
            return;
        }
        LinkStep step = steps.get(0);
        List<LinkStep> rest = steps.subList(1, steps.size());
        if (step instanceof LinkStep.Along along) {
            along(select, here, along, rest, ways);
        } else if (step instanceof LinkStep.Match match) {
            match(select, here, match, rest, ways);
        } else if (step instanceof LinkStep.HeldBy && here instanceof LinkPlace.OfRow row) {
            heldBy(select, row.row(), steps, ways);
        } else {
            throw new IllegalArgumentException("'" + step.text() + "' begins with an object that has no row");
        }
    }

    private void arrived(Select select, LinkPlace here, List<Select> ways) {
        if (!(here instanceof LinkPlace.OfRow place)
                || place.row().entity().id().size() != 1) {
            throw new IllegalArgumentException("it ends in something that is no row of a person");
        }
        MappedValue id = place.row().entity().id().get(0);
        isPerson(select, select.column(place.row(), id), id.codec(), ways);
    }

    private static void isPerson(Select select, String expression, ValueCodec codec, List<Select> ways) {
        select.searching(List.of(expression));
        select.leadsTo(expression, codec);
        ways.add(select);
    }

    private void along(Select select, LinkPlace here, LinkStep.Along along, List<LinkStep> rest, List<Select> ways) {
        Optional<MappedReference> reference = here.reference(along.property());
        Optional<MappedCollection> collection = here.collection(along.property());
        if (reference.isPresent()) {
            MappedReference way = reference.get();
            List<String> expressions = through(select, here.columns(select, way.table(), way.columns()), way);
            target(select, way.target(), way.targetTable(), way.targetColumns(), expressions, rest, ways);
        } else if (collection.isPresent() && here instanceof LinkPlace.OfRow place) {
            many(select, place.row(), collection.get(), rest, ways);
        } else if (here.isEmbedded(along.property())) {
            walk(select, here.within(along.property()), rest, ways);
        } else {
            throw new IllegalArgumentException("'" + along.property() + "' is no stored property");
        }
    }

    private static List<String> through(Select select, List<String> here, MappedReference way) {
        List<String> expressions = here;
        for (var join : way.through()) {
            String alias = select.join(join.table(), join.here(), expressions, false);
            expressions = Select.on(alias, join.there());
        }
        return expressions;
    }

    private void many(Select select, Select.Row row, MappedCollection many, List<LinkStep> rest, List<Select> ways) {
        select.doubling();
        List<String> key = select.columns(row, many.ownerTable(), many.ownerKey());
        Class<?> target = many.target();
        if (many.kind() == MappedCollection.Kind.ELEMENTS || target == null) {
            String alias = select.join(many.table(), many.ownerColumns(), key, false);
            walk(select, new LinkPlace.OfElement(row, many, alias, ""), rest, ways);
        } else if (many.kind() == MappedCollection.Kind.JOIN_TABLE) {
            String alias = select.join(many.table(), many.ownerColumns(), key, false);
            target(
                    select,
                    target,
                    many.targetTable() == null ? "" : many.targetTable(),
                    many.targetKey(),
                    Select.on(alias, many.targetColumns()),
                    rest,
                    ways);
        } else {
            target(select, target, many.table(), many.ownerColumns(), key, rest, ways);
        }
    }

    /** Goes on with the row whose columns equal what is there; where that is the person's key, the way ends before its table. */
    private void target(
            Select select,
            Class<?> type,
            String table,
            List<String> columns,
            List<String> expressions,
            List<LinkStep> rest,
            List<Select> ways) {
        List<MappedEntity> targets = targets(type);
        MappedEntity first = targets.get(0);
        if (rest.isEmpty() && expressions.size() == 1 && isKey(first, table, columns)) {
            isPerson(select, expressions.get(0), first.id().get(0).codec(), ways);
            return;
        }
        for (MappedEntity target : targets) {
            Select own = targets.size() == 1 ? select : select.copy();
            Select.Row row = own.row(target, own(target, table), columns, expressions, false);
            walk(own, new LinkPlace.OfRow(row, ""), rest, ways);
        }
    }

    /** With a table per class, what points at any of them names a table of one, which may be none of the other's. */
    private static boolean isKey(MappedEntity entity, String table, List<String> columns) {
        return entity.id().size() == 1
                && entity.tables().stream()
                        .anyMatch(part -> (part.name().equals(table) || isElsewhere(entity, table))
                                && part.keys().equals(columns));
    }

    private static boolean isElsewhere(MappedEntity entity, String table) {
        return entity.tables().stream().noneMatch(part -> part.name().equals(table));
    }

    /** Its own table with the columns: each class has the inherited ones under the same names. */
    private static String own(MappedEntity entity, String table) {
        return isElsewhere(entity, table) ? entity.tables().get(0).name() : table;
    }

    private List<MappedEntity> targets(Class<?> type) {
        List<MappedEntity> targets = rows.roots(type);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no entity of this persistence unit");
        }
        return targets;
    }

    /** Objects on the way up that are embedded have no table: the way goes on to the row that they lie in. */
    private void heldBy(Select select, Select.Row held, List<LinkStep> steps, List<Select> ways) {
        LinkStep.HeldBy holder = (LinkStep.HeldBy) steps.get(0);
        String path = holder.property();
        int used = 1;
        while (used < steps.size()
                && rows.roots(holder.target()).isEmpty()
                && steps.get(used) instanceof LinkStep.HeldBy next) {
            path = next.property() + "." + path;
            holder = next;
            used++;
        }
        List<LinkStep> rest = steps.subList(used, steps.size());
        List<MappedEntity> holders = targets(holder.target());
        for (MappedEntity entity : holders) {
            up(holders.size() == 1 ? select : select.copy(), held, entity, path, rest, ways);
        }
    }

    private void up(
            Select select, Select.Row held, MappedEntity holder, String path, List<LinkStep> rest, List<Select> ways) {
        select.doubling();
        @Nullable MappedReference one = holder.references().get(path);
        @Nullable MappedCollection many = holder.collections().get(path);
        List<String> expressions;
        String table;
        List<String> columns;
        if (one != null) {
            expressions = keyOf(select, held, one.targetTable(), one.targetColumns());
            for (int i = one.through().size() - 1; i >= 0; i--) {
                var join = one.through().get(i);
                expressions = Select.on(select.join(join.table(), join.there(), expressions, false), join.here());
            }
            table = one.table();
            columns = one.columns();
        } else if (many != null && many.kind() != MappedCollection.Kind.ELEMENTS) {
            if (many.kind() == MappedCollection.Kind.JOIN_TABLE) {
                String target = many.targetTable() == null ? "" : many.targetTable();
                String alias = select.join(
                        many.table(), many.targetColumns(), keyOf(select, held, target, many.targetKey()), false);
                expressions = Select.on(alias, many.ownerColumns());
            } else {
                expressions = keyOf(select, held, many.table(), many.ownerColumns());
            }
            table = many.ownerTable();
            columns = many.ownerKey();
        } else {
            throw new IllegalArgumentException("'" + last(path) + "' is no stored property");
        }
        if (rest.isEmpty() && expressions.size() == 1 && isKey(holder, table, columns)) {
            isPerson(select, expressions.get(0), holder.id().get(0).codec(), ways);
            return;
        }
        walk(
                select,
                new LinkPlace.OfRow(select.row(holder, own(holder, table), columns, expressions, false), ""),
                rest,
                ways);
    }

    private static List<String> keyOf(Select select, Select.Row row, String table, List<String> columns) {
        return select.columns(row, own(row.entity(), table), columns);
    }

    private void match(Select select, LinkPlace here, LinkStep.Match match, List<LinkStep> rest, List<Select> ways) {
        match.when().ifPresent(when -> select.where(inCase(select, here, when)));
        Optional<MappedCollection> many = here.collection(match.property());
        MappedValue value;
        String expression;
        if (many.isPresent() && here instanceof LinkPlace.OfRow place) {
            MappedCollection values = many.get();
            value = plain(values, match.property());
            select.doubling();
            String alias = select.join(
                    values.table(),
                    values.ownerColumns(),
                    select.columns(place.row(), values.ownerTable(), values.ownerKey()),
                    false);
            expression = alias + "." + value.column();
        } else {
            value = here.value(match.property())
                    .orElseThrow(
                            () -> new IllegalArgumentException("'" + match.property() + "' is no stored property"));
            expression = here.column(select, value);
        }
        if (rest.isEmpty()
                && person.isKind(match.target())
                && match.by().equals(person.id().path())) {
            boolean same = boxed(value.javaType()) == boxed(person.id().javaType());
            isPerson(select, expression, same ? value.codec() : person.id().codec(), ways);
            return;
        }
        List<MappedEntity> targets = targets(match.target());
        for (MappedEntity target : targets) {
            Select own = targets.size() == 1 ? select : select.copy();
            @Nullable MappedValue by = target.values().get(match.by());
            if (by == null) {
                throw new IllegalArgumentException("'" + match.by() + "' is no stored property of " + target.name());
            }
            own.doubling();
            Select.Row row = own.row(target, by.table(), List.of(by.column()), List.of(expression), false);
            walk(own, new LinkPlace.OfRow(row, ""), rest, ways);
        }
    }

    private static MappedValue plain(MappedCollection values, String property) {
        @Nullable MappedValue value = values.elements().get("");
        if (value == null) {
            throw new IllegalArgumentException("'" + property + "' does not hold plain values");
        }
        return value;
    }

    /** What tells the cases apart stands beside the value, or in the row in which the value is embedded. */
    private static Sql inCase(Select select, LinkPlace here, LinkStep.Case when) {
        MappedValue teller = here.value(when.property())
                .or(() -> here.inRow().value(when.property()))
                .orElseThrow(() -> new IllegalArgumentException("'" + when.property() + "' is no stored property"));
        Object value = CaseValue.of(when.value(), teller.javaType())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + boxed(teller.javaType()).getSimpleName() + ", which '" + when.property()
                                + "' is, can be \"" + when.value() + "\""));
        LinkPlace place = here.value(when.property()).isPresent() ? here : here.inRow();
        return Sql.of(place.column(select, teller) + " = ", teller.codec(), value, "");
    }

    /** A provider may say either of a primitive property. */
    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
