/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.queries.MappedKeyMapContainerPolicy;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectMapMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.jspecify.annotations.Nullable;

/** Reads a collection from EclipseLink's mapping. */
final class EclipseLinkCollection {

    private final String path;
    private final CollectionMapping mapping;
    private final EclipseLinkColumns columns;

    private EclipseLinkCollection(String path, CollectionMapping mapping, EclipseLinkColumns columns) {
        this.path = path;
        this.mapping = mapping;
        this.columns = columns;
    }

    static Optional<MappedCollection> of(String path, CollectionMapping mapping, EclipseLinkColumns columns) {
        EclipseLinkCollection reader = new EclipseLinkCollection(path, mapping, columns);
        if (mapping instanceof DirectCollectionMapping plain) {
            return Optional.of(reader.ofPlain(plain));
        } else if (mapping instanceof AggregateCollectionMapping embedded) {
            return Optional.of(reader.ofEmbedded(embedded));
        } else if (mapping instanceof ManyToManyMapping joined) {
            return Optional.of(reader.ofJoined(joined));
        } else if (mapping instanceof OneToManyMapping many) {
            return Optional.of(reader.ofForeignKey(many));
        }
        return Optional.empty();
    }

    private MappedCollection ofPlain(DirectCollectionMapping plain) {
        DatabaseField field = plain.getDirectField();
        MappedValue element = columns.value("", field, plain.getValueConverter());
        return mapped(
                MappedCollection.Kind.ELEMENTS,
                columns.name(plain.getReferenceTable()),
                plain.getReferenceKeyFields(),
                plain.getSourceKeyFields(),
                Map.of("", element),
                null,
                List.of(),
                List.of());
    }

    private MappedCollection ofEmbedded(AggregateCollectionMapping embedded) {
        List<DatabaseField> here = new ArrayList<>(embedded.getTargetForeignKeyFields());
        List<DatabaseField> owner = here.stream()
                .map(embedded.getTargetForeignKeyToSourceKeys()::get)
                .toList();
        EclipseLinkParts parts = new EclipseLinkParts(columns);
        parts.addAll("", embedded.getReferenceDescriptor());
        parts.addKeys();
        return mapped(
                MappedCollection.Kind.ELEMENTS,
                columns.name(here.get(0).getTable()),
                here,
                owner,
                parts.values,
                null,
                List.of(),
                List.of());
    }

    private MappedCollection ofJoined(ManyToManyMapping joined) {
        return mapped(
                MappedCollection.Kind.JOIN_TABLE,
                columns.name(joined.getRelationTable()),
                joined.getSourceRelationKeyFields(),
                joined.getSourceKeyFields(),
                Map.of(),
                joined.getReferenceDescriptor(),
                joined.getTargetRelationKeyFields(),
                joined.getTargetKeyFields());
    }

    private MappedCollection ofForeignKey(OneToManyMapping many) {
        List<DatabaseField> here =
                new ArrayList<>(many.getTargetForeignKeysToSourceKeys().keySet());
        List<DatabaseField> owner =
                here.stream().map(many.getTargetForeignKeysToSourceKeys()::get).toList();
        ClassDescriptor target = many.getReferenceDescriptor();
        return mapped(
                MappedCollection.Kind.FOREIGN_KEY,
                EclipseLinkReference.table(target, here, columns),
                here,
                owner,
                Map.of(),
                target,
                List.of(),
                target.getPrimaryKeyFields());
    }

    private MappedCollection mapped(
            MappedCollection.Kind kind,
            String table,
            List<DatabaseField> here,
            List<DatabaseField> owner,
            Map<String, MappedValue> elements,
            @Nullable ClassDescriptor target,
            List<DatabaseField> targetColumns,
            List<DatabaseField> targetKey) {
        String targetTable = null;
        if (target != null) {
            targetTable = kind == MappedCollection.Kind.FOREIGN_KEY
                    ? table
                    : EclipseLinkReference.table(target, targetKey, columns);
        }
        return new MappedCollection(
                path,
                kind,
                table,
                columns.names(here),
                columns.name(owner.get(0).getTable()),
                columns.names(owner),
                elements,
                keys(),
                target == null ? null : target.getJavaClass(),
                columns.names(targetColumns),
                targetTable,
                target == null ? List.of() : keyIn(target, table, kind, targetKey),
                Optional.ofNullable(mapping.getListOrderField()).map(columns::name));
    }

    /** Rows that refer back are told apart by the key of the table in which they do. */
    private List<String> keyIn(
            ClassDescriptor target, String table, MappedCollection.Kind kind, List<DatabaseField> key) {
        if (kind == MappedCollection.Kind.JOIN_TABLE) {
            return columns.names(key);
        }
        return EclipseLinkTables.of(target, columns).own().stream()
                .filter(own -> own.name().equals(table))
                .findFirst()
                .map(MappedTable::keys)
                .orElse(columns.names(key));
    }

    /** The keys of a map, unless each is a property of the row beside it. */
    private Map<String, MappedValue> keys() {
        if (mapping instanceof DirectMapMapping map) {
            return Map.of("", columns.value("", map.getDirectKeyField(), map.getKeyConverter()));
        }
        if (mapping.getContainerPolicy() instanceof MappedKeyMapContainerPolicy policy
                && policy.getKeyMapping() instanceof DatabaseMapping key) {
            EclipseLinkParts parts = new EclipseLinkParts(columns);
            parts.add("", key);
            parts.addKeys();
            return new LinkedHashMap<>(parts.values);
        }
        return Map.of();
    }
}
