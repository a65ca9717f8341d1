/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.VirtualModelPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;

/** What an entity, its id, or an element of a collection is made of, with embedded objects taken apart. */
final class HibernateParts {

    final Map<String, MappedValue> values = new LinkedHashMap<>();
    final Map<String, ToOneAttributeMapping> associations = new LinkedHashMap<>();
    final Map<String, PluralAttributeMapping> collections = new LinkedHashMap<>();

    private final SessionFactoryImplementor sessions;
    private final UnaryOperator<String> table;
    private final boolean keysAsValues;

    private HibernateParts(SessionFactoryImplementor sessions, UnaryOperator<String> table, boolean keysAsValues) {
        this.sessions = sessions;
        this.table = table;
        this.keysAsValues = keysAsValues;
    }

    /** The parts of a row, whose associations are told apart from its values. */
    static HibernateParts ofRow(SessionFactoryImplementor sessions, UnaryOperator<String> table) {
        return new HibernateParts(sessions, table, false);
    }

    /** The parts of a key or an element, which has nothing but its columns: those of an association are values as well. */
    static HibernateParts ofColumns(SessionFactoryImplementor sessions, UnaryOperator<String> table) {
        return new HibernateParts(sessions, table, true);
    }

    void add(EntityIdentifierMapping id) {
        if (id instanceof NonAggregatedIdentifierMapping several) {
            addAll("", several.getVirtualIdEmbeddable());
        } else {
            add(id.getAttributeName(), id);
        }
    }

    void add(String path, ModelPart part) {
        if (part instanceof ToOneAttributeMapping association) {
            associations.put(path, association);
            if (keysAsValues) {
                addKey(path, association);
            }
        } else if (part instanceof PluralAttributeMapping collection) {
            collections.put(path, collection);
        } else if (part instanceof EmbeddableValuedModelPart embedded) {
            EmbeddableMappingType type = embedded.getEmbeddableTypeDescriptor();
            if (type.getAggregateMapping() != null) {
                // One column holds all of it, as JSON for instance.
                add(path, type.getAggregateMapping(), embedded.getJavaType().getJavaTypeClass());
            } else if (!(part instanceof VirtualModelPart)) {
                addAll(path, type);
            }
        } else if (part instanceof BasicValuedModelPart value) {
            add(path, value, value.getJavaType().getJavaTypeClass());
        }
    }

    private void addAll(String path, EmbeddableMappingType type) {
        for (int i = 0; i < type.getNumberOfAttributeMappings(); i++) {
            AttributeMapping attribute = type.getAttributeMapping(i);
            add(joined(path, attribute.getAttributeName()), attribute);
        }
    }

    private void addKey(String path, ToOneAttributeMapping association) {
        if (!HibernateTables.isOwner(association)) {
            return;
        }
        if (association.isReferenceToPrimaryKey()) {
            addKey(path, association.getEntityMappingType(), association.getForeignKeyDescriptor());
        } else {
            association
                    .getForeignKeyDescriptor()
                    .visitKeySelectables(
                            (index, column) -> add(joined(path, column.getSelectableName()), column, javaType(column)));
        }
    }

    /** The columns that refer to a row, as the values of its id. */
    void addKey(String path, EntityMappingType row, ForeignKeyDescriptor key) {
        List<MappedValue> id =
                List.copyOf(idOf(row.getIdentifierMapping()).values.values());
        key.visitKeySelectables((index, column) ->
                add(joined(path, id.get(index).path()), column, id.get(index).javaType()));
    }

    private HibernateParts idOf(EntityIdentifierMapping id) {
        HibernateParts parts = ofColumns(sessions, table);
        parts.add(id);
        return parts;
    }

    private static Class<?> javaType(SelectableMapping column) {
        return column.getJdbcMapping().getJavaTypeDescriptor().getJavaTypeClass();
    }

    private void add(String path, SelectableMapping column, Class<?> javaType) {
        if (column.isFormula()) {
            return;
        }
        values.put(
                path,
                new MappedValue(
                        path,
                        table.apply(column.getContainingTableExpression()),
                        column.getSelectionExpression(),
                        javaType,
                        HibernateCodec.of(column.getJdbcMapping(), sessions)));
    }

    static String joined(String path, String next) {
        return path.isEmpty() ? next : path + "." + next;
    }
}
