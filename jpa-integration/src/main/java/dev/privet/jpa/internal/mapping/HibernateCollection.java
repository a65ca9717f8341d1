/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.jspecify.annotations.Nullable;

/** Reads a collection from Hibernate's run-time model. */
final class HibernateCollection {

    private final String path;
    private final PluralAttributeMapping collection;
    private final SessionFactoryImplementor sessions;
    private final String table;
    private final List<String> ownerColumns;
    private final String ownerTable;
    private final List<String> ownerKey;

    private HibernateCollection(String path, PluralAttributeMapping collection, HibernateTables owner) {
        this.path = path;
        this.collection = collection;
        this.sessions = collection.getCollectionDescriptor().getFactory();
        ForeignKeyDescriptor key = collection.getKeyDescriptor();
        this.table = key.getKeyTable();
        this.ownerColumns = HibernateTables.columns(key.getKeyPart());
        this.ownerTable = owner.meant(key.getTargetTable());
        this.ownerKey = HibernateTables.columns(key.getTargetPart());
    }

    static MappedCollection of(String path, PluralAttributeMapping collection, HibernateTables owner) {
        HibernateCollection reader = new HibernateCollection(path, collection, owner);
        return collection.getElementDescriptor() instanceof EntityCollectionPart rows
                ? reader.ofRows(rows)
                : reader.ofElements();
    }

    private MappedCollection ofElements() {
        return mapped(
                MappedCollection.Kind.ELEMENTS,
                table,
                values(collection.getElementDescriptor()),
                null,
                List.of(),
                null,
                List.of());
    }

    private MappedCollection ofRows(EntityCollectionPart rows) {
        EntityMappingType target = rows.getAssociatedEntityMappingType();
        HibernateTables there = HibernateTables.of(target.getEntityPersister());
        if (rows instanceof ManyToManyCollectionPart many) {
            ForeignKeyDescriptor key = many.getForeignKeyDescriptor();
            return mapped(
                    MappedCollection.Kind.JOIN_TABLE,
                    table,
                    Map.of(),
                    target,
                    HibernateTables.columns(key.getKeyPart()),
                    there.meant(key.getTargetTable()),
                    HibernateTables.columns(key.getTargetPart()));
        }
        List<String> key = there.first().map(MappedTable::keys).orElse(List.of());
        Optional<MappedTable> between = there.join(table);
        if (between.isPresent()) {
            // The rows refer to their owner by a table in between.
            return mapped(
                    MappedCollection.Kind.JOIN_TABLE,
                    table,
                    Map.of(),
                    target,
                    between.get().keys(),
                    there.first().map(MappedTable::name).orElse(""),
                    key);
        }
        String meant = there.meant(table);
        List<String> keyThere = there.own().stream()
                .filter(own -> own.name().equals(meant))
                .findFirst()
                .map(MappedTable::keys)
                .orElse(key);
        return mapped(MappedCollection.Kind.FOREIGN_KEY, meant, Map.of(), target, List.of(), meant, keyThere);
    }

    private MappedCollection mapped(
            MappedCollection.Kind kind,
            String named,
            Map<String, MappedValue> elements,
            @Nullable EntityMappingType target,
            List<String> targetColumns,
            @Nullable String targetTable,
            List<String> targetKey) {
        return new MappedCollection(
                path,
                kind,
                named,
                ownerColumns,
                ownerTable,
                ownerKey,
                elements,
                isMap() ? keys(named) : Map.of(),
                target == null ? null : target.getMappedJavaType().getJavaTypeClass(),
                targetColumns,
                targetTable,
                targetKey,
                isMap() ? Optional.empty() : order());
    }

    private boolean isMap() {
        return Map.class.isAssignableFrom(
                collection.getCollectionDescriptor().getCollectionSemantics().getCollectionJavaType());
    }

    /** The keys of a map, unless each is a property of the row beside it. */
    private Map<String, MappedValue> keys(String named) {
        CollectionPart index = collection.getIndexDescriptor();
        boolean inRows = collection.getIndexMetadata().getIndexPropertyName() != null;
        return index == null || inRows ? Map.of() : values(index, any -> named);
    }

    private Optional<String> order() {
        CollectionPart index = collection.getIndexDescriptor();
        if (index == null) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        index.forEachSelectable((position, column) -> {
            if (!column.isFormula()) {
                columns.add(column.getSelectionExpression());
            }
        });
        return columns.stream().findFirst();
    }

    private Map<String, MappedValue> values(CollectionPart part) {
        return values(part, UnaryOperator.identity());
    }

    private Map<String, MappedValue> values(CollectionPart part, UnaryOperator<String> tables) {
        HibernateParts parts = HibernateParts.ofColumns(sessions, tables);
        if (part instanceof ManyToManyCollectionPart row) {
            parts.addKey("", row.getAssociatedEntityMappingType(), row.getForeignKeyDescriptor());
        } else {
            parts.add("", part);
        }
        return parts.values;
    }
}
