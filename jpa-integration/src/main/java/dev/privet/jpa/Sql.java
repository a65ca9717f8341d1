/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.ValueCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL and what its question marks stand for, in their order. The text holds names out of the mapping and no value.
 *
 * @param text the words
 * @param parameters one for each question mark
 */
record Sql(String text, List<Parameter> parameters) {

    /** Copies the list. */
    Sql {
        parameters = List.copyOf(parameters);
    }

    /** Words that compare with nothing, or with the given. */
    static Sql of(String text, Parameter... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** Several pieces with words between them. */
    static Sql join(String between, List<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(between)),
                parts.stream().flatMap(part -> part.parameters.stream()).toList());
    }

    /** This piece and another after it. */
    Sql then(Sql next) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(next.parameters);
        return new Sql(text + next.text, all);
    }

    /** This piece and words after it. */
    Sql then(String words) {
        return new Sql(text + words, parameters);
    }

    /** This piece between words. */
    Sql between(String before, String after) {
        return new Sql(before + text + after, parameters);
    }

    /** A statement that reads on and on, with everything bound. */
    PreparedStatement prepare(Connection connection, Object person) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            bind(statement, person);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, Object person) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            @Nullable Object constant = parameter.constant();
            parameter.codec().bind(statement, i + 1, constant == null ? person : constant);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * What a question mark stands for.
     *
     * @param codec binds it
     * @param constant what never changes, or null for the id of the person
     */
    record Parameter(ValueCodec codec, @Nullable Object constant) {

        static Parameter person(ValueCodec codec) {
            return new Parameter(codec, null);
        }

        /** A constant may be what the developer wrote, or what somebody looks for. */
        @Override
        public String toString() {
            return "Parameter";
        }
    }
}
