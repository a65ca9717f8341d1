/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.metamodel.RepresentationMode;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads one entity from Hibernate's run-time model. */
final class HibernateEntity {

    private final EntityPersister persister;
    private final HibernateHistory history;
    private final HibernateTables tables;

    HibernateEntity(EntityPersister persister, HibernateHistory history) {
        this.persister = persister;
        this.history = history;
        this.tables = HibernateTables.of(persister);
    }

    MappedEntity mapped() {
        HibernateParts ids = HibernateParts.ofColumns(persister.getFactory(), tables::meant);
        ids.add(persister.getIdentifierMapping());
        HibernateParts parts = HibernateParts.ofRow(persister.getFactory(), tables::meant);
        persister.forEachAttributeMapping(attribute -> parts.add(attribute.getAttributeName(), attribute));
        parts.associations.putAll(ids.associations);

        List<MappedValue> id = id(ids);
        Map<String, MappedValue> values = new LinkedHashMap<>();
        id.forEach(value -> values.put(value.path(), value));
        parts.values.forEach(values::putIfAbsent);
        Map<String, MappedReference> references = new LinkedHashMap<>();
        parts.associations.forEach(
                (path, association) -> references.put(path, HibernateReference.of(path, association, tables)));
        Map<String, MappedCollection> collections = new LinkedHashMap<>();
        parts.collections.forEach(
                (path, collection) -> collections.put(path, HibernateCollection.of(path, collection, tables)));
        return new MappedEntity(
                persister.getEntityName().equals(className()) ? persister.getImportedName() : persister.getEntityName(),
                type(persister),
                tables.own(),
                id,
                values,
                references,
                collections,
                HibernateDiscriminator.only(persister),
                subclasses(),
                history.of(persister, tables.own(), parts.collections, collections.values()));
    }

    private @Nullable String className() {
        Class<?> type = type(persister);
        return type == null ? null : type.getName();
    }

    static @Nullable Class<?> type(EntityMappingType entity) {
        return entity.getRepresentationStrategy().getMode() == RepresentationMode.POJO
                ? entity.getMappedJavaType().getJavaTypeClass()
                : null;
    }

    /** The id lies in every table; what is asked of the table that all rows are in needs no other. */
    private List<MappedValue> id(HibernateParts ids) {
        List<MappedValue> id = new ArrayList<>();
        List<MappedValue> found = List.copyOf(ids.values.values());
        for (int i = 0; i < found.size(); i++) {
            MappedValue value = found.get(i);
            String column = column(i, value.column());
            id.add(new MappedValue(
                    value.path(),
                    tables.first().map(MappedTable::name).orElse(value.table()),
                    column,
                    value.javaType(),
                    value.codec()));
        }
        return List.copyOf(id);
    }

    private String column(int position, String named) {
        return tables.first().map(table -> table.keys().get(position)).orElse(named);
    }

    private List<Class<?>> subclasses() {
        List<Class<?>> direct = new ArrayList<>();
        persister.getSubMappingTypes().stream()
                .filter(sub -> sub.getSuperMappingType() == persister)
                .map(HibernateEntity::type)
                .filter(Objects::nonNull)
                .forEach(direct::add);
        return List.copyOf(direct);
    }
}
