/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.Collection;
import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.EnumTypeConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** How EclipseLink's fields and tables are written in SQL. */
record EclipseLinkColumns(AbstractSession session) {

    String name(DatabaseTable table) {
        return table.getQualifiedNameDelimited(session.getPlatform());
    }

    String name(DatabaseField field) {
        return field.getNameDelimited(session.getPlatform());
    }

    List<String> names(Collection<DatabaseField> fields) {
        return fields.stream().map(this::name).toList();
    }

    MappedValue value(String path, DatabaseField field, AbstractDirectMapping mapping) {
        return value(path, field, mapping.getAttributeClassification(), EclipseLinkCodec.of(mapping, field, session));
    }

    /** A value of which EclipseLink knows no more than what its field holds and what turns that into an object. */
    MappedValue value(String path, DatabaseField field, @Nullable Converter converter) {
        Class<?> javaType = field.getType() == null ? Object.class : field.getType();
        if (converter instanceof EnumTypeConverter constants) {
            javaType = constants.getEnumClass();
        }
        return value(path, field, javaType, EclipseLinkCodec.of(converter, field, javaType, session));
    }

    private MappedValue value(String path, DatabaseField field, Class<?> javaType, ValueCodec codec) {
        return new MappedValue(path, name(field.getTable()), name(field), javaType, codec);
    }
}
