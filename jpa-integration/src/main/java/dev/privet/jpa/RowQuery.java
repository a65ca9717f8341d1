/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
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
    private final Whose whose;
    private final Keyset keyset;
    private final String from;
    private final String jpql;

    private RowQuery(RecordType type, Columns columns, Whose whose, Keyset keyset, Paths paths) {
        this.type = type;
        this.columns = columns.plain();
        this.collections = columns.collections();
        this.whose = whose;
        this.keyset = keyset;
        this.from = paths.from();
        List<String> selected = new ArrayList<>(keyset.ids());
        this.columns.forEach(column -> selected.add(column.selected()));
        selected.addAll(whose.selected());
        this.jpql = "select " + String.join(", ", selected) + from + " where " + whose.condition();
    }

    /** The query of a person's own row. */
    static RowQuery ofPerson(RecordType type, EntityType<?> entity, DataMap dataMap, List<Problem> problems) {
        Paths paths = new Paths(entity);
        return of(type, entity, dataMap, paths, Whose.ofPerson(type, entity, paths), problems);
    }

    /** The query of the rows that a person gets to see through their links, if the type has any such link. */
    static Optional<RowQuery> ofLinks(
            RecordType type, EntityType<?> entity, Whose.Person person, DataMap dataMap, List<Problem> problems) {
        Paths paths = new Paths(entity);
        return Whose.ofLinks(type, person, paths, problems)
                .map(whose -> of(type, entity, dataMap, paths, whose, problems));
    }

    private static RowQuery of(
            RecordType type, EntityType<?> entity, DataMap dataMap, Paths paths, Whose whose, List<Problem> problems) {
        Keyset keyset = Keyset.of(entity, paths);
        Columns columns = Columns.of(type, entity, dataMap, paths, problems);
        return new RowQuery(type, columns, whose, keyset, paths);
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
        whose.parameters().forEach(query::setParameter);
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
        int at = keyset.ids().size();
        for (Column column : columns) {
            values.put(column.name(), column.value(selected[at++]));
        }
        List<@Nullable Object> id = Elements.id(selected, keyset.ids().size());
        for (int i = 0; i < collections.size(); i++) {
            values.put(
                    collections.get(i).column().name(),
                    Collections.unmodifiableList(elements.get(i).getOrDefault(id, new ArrayList<>())));
        }
        return new SubjectRow(type, values, whose.links(selected, at));
    }

    /** The query, which holds names and no values. */
    String jpql() {
        return jpql;
    }

    @Override
    public String toString() {
        return type.name() + columns.stream().map(Column::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
