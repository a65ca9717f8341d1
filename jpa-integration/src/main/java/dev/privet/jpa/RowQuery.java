/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.subject.SubjectRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one type that are about one person, page by page and ordered by id. Selects values, never entities. */
final class RowQuery {

    private static final int PAGE = 500;

    private final RecordType type;
    private final List<Column> columns;
    private final List<Elements> collections;
    private final Keyset keyset;
    private final String from;
    private final String jpql;

    private RowQuery(RecordType type, Columns columns, Keyset keyset, String from, String jpql) {
        this.type = type;
        this.columns = columns.plain();
        this.collections = columns.collections();
        this.keyset = keyset;
        this.from = from;
        this.jpql = jpql;
    }

    /** The query of a person's own row. */
    static RowQuery ofPerson(RecordType type, EntityType<?> entity, DataMap dataMap, List<Problem> problems) {
        Paths paths = new Paths(entity);
        return of(type, entity, dataMap, paths, paths.to(Paths.ids(entity).get(0)) + " = :subject", problems);
    }

    /** The query of the rows that a person gets to see through their links, if the type has any such link. */
    static Optional<RowQuery> ofLinks(
            RecordType type,
            EntityType<?> entity,
            RecordType subject,
            EntityType<?> person,
            DataMap dataMap,
            List<Problem> problems) {
        Paths paths = new Paths(entity);
        List<String> conditions = new ArrayList<>();
        List<String> id = Paths.ids(person).get(0);
        for (SubjectLink link : type.links()) {
            if (link.subject() != subject.type() || link.export() != Disclosure.IN_FULL || link.isSelf()) {
                continue;
            }
            try {
                conditions.add(paths.to(Paths.append(associations(link), id)) + " = :subject");
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "its link '" + link.dotted() + "' does not go over stored to-one associations alone.",
                        "lead the link over properties that the entity maps, or mark it on the row that does."));
            }
        }
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        String condition = "(" + String.join(" or ", conditions) + ")";
        if (type.equals(subject)) {
            condition += " and " + paths.to(id) + " <> :subject";
        }
        return Optional.of(of(type, entity, dataMap, paths, condition, problems));
    }

    /** The way as properties, where it goes over associations to one alone. */
    private static List<String> associations(SubjectLink link) {
        return link.steps().stream()
                .map(step -> {
                    if (step instanceof LinkStep.Along along && !along.many()) {
                        return along.property();
                    }
                    throw new IllegalArgumentException(step.text());
                })
                .toList();
    }

    private static RowQuery of(
            RecordType type,
            EntityType<?> entity,
            DataMap dataMap,
            Paths paths,
            String condition,
            List<Problem> problems) {
        Keyset keyset = Keyset.of(entity, paths);
        Columns columns = Columns.of(type, entity, dataMap, paths, problems);
        List<String> selected = new ArrayList<>(keyset.ids());
        columns.plain().forEach(column -> selected.add(column.selected()));
        String jpql = "select " + String.join(", ", selected) + paths.from() + " where " + condition;
        return new RowQuery(type, columns, keyset, paths.from(), jpql);
    }

    /** Hands over every row. */
    void read(EntityManager manager, Object subject, Consumer<SubjectRow> rows) {
        @Nullable Object @Nullable [] last = null;
        do {
            List<@Nullable Object[]> page = page(manager, subject, last);
            List<Map<List<@Nullable Object>, List<@Nullable Object>>> elements = collections.stream()
                    .map(collection -> collection.read(manager, from, keyset, page))
                    .toList();
            for (@Nullable Object[] selected : page) {
                last = selected;
                rows.accept(row(selected, elements));
            }
            if (page.size() < PAGE) {
                return;
            }
        } while (true);
    }

    private List<@Nullable Object[]> page(EntityManager manager, Object subject, @Nullable Object @Nullable [] last) {
        String condition = last == null ? "" : " and " + keyset.after();
        TypedQuery<Tuple> query = manager.createQuery(jpql + condition + keyset.orderBy(), Tuple.class);
        query.setParameter("subject", subject);
        if (last != null) {
            keyset.bind(query, last);
        }
        List<@Nullable Object[]> page = new ArrayList<>();
        query.setMaxResults(PAGE).getResultList().forEach(tuple -> page.add(tuple.toArray()));
        return page;
    }

    private SubjectRow row(
            @Nullable Object[] selected, List<Map<List<@Nullable Object>, List<@Nullable Object>>> elements) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(
                    columns.get(i).name(),
                    columns.get(i).value(selected[keyset.ids().size() + i]));
        }
        List<@Nullable Object> id = Elements.id(selected, keyset.ids().size());
        for (int i = 0; i < collections.size(); i++) {
            values.put(
                    collections.get(i).column().name(),
                    Collections.unmodifiableList(elements.get(i).getOrDefault(id, new ArrayList<>())));
        }
        return new SubjectRow(type, values);
    }

    @Override
    public String toString() {
        return type.name() + columns.stream().map(Column::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
