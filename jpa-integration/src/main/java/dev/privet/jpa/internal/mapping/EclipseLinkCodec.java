/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.UnaryOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** Reads and writes a column by EclipseLink's own words for it. */
final class EclipseLinkCodec implements ValueCodec {

    private final DatabaseField field;
    private final AbstractSession session;
    private final DatabasePlatform platform;
    private final UnaryOperator<@Nullable Object> toObject;
    private final UnaryOperator<@Nullable Object> toField;
    private final boolean isConverted;

    private EclipseLinkCodec(
            DatabaseField field,
            AbstractSession session,
            UnaryOperator<@Nullable Object> toObject,
            UnaryOperator<@Nullable Object> toField,
            boolean isConverted) {
        // EclipseLink notes in a field what the database says of its type; its own are not to hear of ours.
        this.field = field.clone();
        this.session = session;
        this.platform = session.getPlatform();
        this.toObject = toObject;
        this.toField = toField;
        this.isConverted = isConverted;
    }

    static EclipseLinkCodec of(AbstractDirectMapping mapping, DatabaseField field, AbstractSession session) {
        return new EclipseLinkCodec(
                field,
                session,
                value ->
                        value == null && mapping.getConverter() == null ? null : mapping.getObjectValue(value, session),
                value -> value == null && mapping.getConverter() == null ? null : mapping.getFieldValue(value, session),
                mapping.getConverter() != null);
    }

    static EclipseLinkCodec of(
            @Nullable Converter converter, DatabaseField field, Class<?> javaType, AbstractSession session) {
        if (converter != null) {
            return new EclipseLinkCodec(
                    field,
                    session,
                    value -> converter.convertDataValueToObjectValue(value, session),
                    value -> converter.convertObjectValueToDataValue(value, session),
                    true);
        }
        return new EclipseLinkCodec(
                field,
                session,
                value -> value == null ? null : session.getPlatform().convertObject(value, javaType),
                value -> value == null || field.getType() == null
                        ? value
                        : session.getPlatform().convertObject(value, field.getType()),
                false);
    }

    @Override
    public @Nullable Object read(ResultSet row, int position) throws SQLException {
        DatabaseField asked = field.clone();
        Object found =
                new DatabaseAccessor().getObject(row, asked, row.getMetaData(), position, platform, true, session);
        return toObject.apply(found);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        Object stored = toField.apply(value);
        if (stored == null && platform.isPostgreSQL()) {
            // EclipseLink would say that it is text, which PostgreSQL does not take for a UUID.
            statement.setNull(position, Types.NULL);
            return;
        }
        // The field stands for null, so that its type is known.
        platform.setParameterValueInDatabaseCall(stored == null ? field : stored, statement, position, session);
    }

    /** EclipseLink keeps large values in the row, as bytes or text. */
    @Override
    public boolean isLargeObject() {
        return false;
    }

    @Override
    public boolean isConverted() {
        return isConverted;
    }
}
