/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/** What an entity, or an element of a collection, is made of, with embedded objects taken apart. */
final class EclipseLinkParts {

    final Map<String, MappedValue> values = new LinkedHashMap<>();
    final Map<String, OneToOneMapping> associations = new LinkedHashMap<>();
    final Map<String, CollectionMapping> collections = new LinkedHashMap<>();

    private final Map<String, DatabaseField> fields = new LinkedHashMap<>();
    private final EclipseLinkColumns columns;

    EclipseLinkParts(EclipseLinkColumns columns) {
        this.columns = columns;
    }

    void addAll(String path, ClassDescriptor descriptor) {
        descriptor.getMappings().forEach(mapping -> add(joined(path, mapping.getAttributeName()), mapping));
    }

    void add(String path, DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct) {
            put(columns.value(path, direct.getField(), direct), direct.getField());
        } else if (mapping instanceof AggregateObjectMapping embedded) {
            addAll(path, embedded.getReferenceDescriptor());
        } else if (mapping instanceof OneToOneMapping association) {
            associations.put(path, association);
        } else if (mapping instanceof CollectionMapping collection) {
            collections.put(path, collection);
        }
    }

    /** The columns of associations as values, where there is nothing but columns: in elements of a collection. */
    void addKeys() {
        associations.forEach((path, association) -> association
                .getSourceToTargetKeyFields()
                .forEach((field, target) -> key(path, association, field).ifPresent(value -> put(value, field))));
    }

    /** The value that lies in a field of the id: one of the entity's, or of an association that is part of the id. */
    Optional<MappedValue> idValue(DatabaseField field) {
        Optional<MappedValue> own = fields.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(entry -> values.get(entry.getKey()))
                .findFirst();
        return own.or(() -> associations.entrySet().stream()
                .filter(entry -> entry.getValue().getSourceToTargetKeyFields().containsKey(field))
                .flatMap(entry -> key(entry.getKey(), entry.getValue(), field).stream())
                .findFirst());
    }

    /** The value of the id of the row to which a field refers, as it lies in the field. */
    private Optional<MappedValue> key(String path, OneToOneMapping association, DatabaseField field) {
        EclipseLinkParts there = new EclipseLinkParts(columns);
        there.addAll("", association.getReferenceDescriptor());
        return Optional.ofNullable(association.getSourceToTargetKeyFields().get(field))
                .flatMap(there::idValue)
                .map(value -> new MappedValue(
                        joined(path, value.path()),
                        columns.name(field.getTable()),
                        columns.name(field),
                        value.javaType(),
                        value.codec()));
    }

    private void put(MappedValue value, DatabaseField field) {
        values.put(value.path(), value);
        fields.put(value.path(), field);
    }

    static String joined(String path, String next) {
        return path.isEmpty() ? next : path + "." + next;
    }
}
