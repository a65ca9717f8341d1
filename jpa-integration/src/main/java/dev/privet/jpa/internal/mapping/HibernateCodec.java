/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.LobCreator;
import org.hibernate.engine.jdbc.env.internal.NonContextualLobCreator;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.format.FormatMapper;
import org.jspecify.annotations.Nullable;

/** Reads and writes a column by Hibernate's own words for it, without a session. */
record HibernateCodec(JdbcMapping jdbc, WrapperOptions options, boolean isLargeObject) implements ValueCodec {

    static HibernateCodec of(JdbcMapping jdbc, SessionFactoryImplementor sessions) {
        int type = jdbc.getJdbcType().getDdlTypeCode();
        boolean apart = sessions.getJdbcServices().getDialect() instanceof PostgreSQLDialect
                && (type == Types.BLOB || type == Types.CLOB || type == Types.NCLOB);
        return new HibernateCodec(jdbc, new WithoutSession(sessions), apart);
    }

    @Override
    public @Nullable Object read(ResultSet row, int position) throws SQLException {
        return jdbc.convertToDomainValue(jdbc.getJdbcValueExtractor().extract(row, position, options));
    }

    @Override
    @SuppressWarnings("unchecked") // The mapping's binder takes what its converter makes.
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        ValueBinder<Object> binder = jdbc.getJdbcValueBinder();
        binder.bind(statement, jdbc.convertToRelationalValue(value), position, options);
    }

    @Override
    public boolean isConverted() {
        return jdbc.getValueConverter() != null;
    }

    /** What Hibernate's types ask for, where no session is open: large objects are made without a connection. */
    private record WithoutSession(SessionFactoryImplementor sessions) implements WrapperOptions {

        @Override
        public SharedSessionContractImplementor getSession() {
            return sessions.getWrapperOptions().getSession();
        }

        @Override
        public SessionFactoryImplementor getSessionFactory() {
            return sessions;
        }

        @Override
        public LobCreator getLobCreator() {
            return NonContextualLobCreator.INSTANCE;
        }

        @Override
        public FormatMapper getXmlFormatMapper() {
            return sessions.getWrapperOptions().getXmlFormatMapper();
        }

        @Override
        public FormatMapper getJsonFormatMapper() {
            return sessions.getWrapperOptions().getJsonFormatMapper();
        }
    }
}
