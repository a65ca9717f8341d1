/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.ValueCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL and what it compares with, in its order. The words hold names out of the mapping and no value.
 *
 * @param words those before each parameter, and those after the last one
 * @param parameters what stands between them
 */
record Sql(List<String> words, List<Parameter> parameters) {

    /** Copies the lists. */
    Sql {
        words = List.copyOf(words);
        parameters = List.copyOf(parameters);
        if (words.size() != parameters.size() + 1) {
            throw new IllegalArgumentException("words: " + words.size() + " around " + parameters.size());
        }
    }

    /** Words that compare with nothing. */
    static Sql of(String words) {
        return new Sql(List.of(words), List.of());
    }

    /** A value between words. */
    static Sql of(String before, ValueCodec codec, @Nullable Object value, String after) {
        return new Sql(List.of(before, after), List.of(new Parameter(codec, value, false)));
    }

    /** That something equals the id of the person, or of one of those who are asked for together. */
    static Sql isPerson(String expression, ValueCodec codec) {
        return new Sql(List.of(expression, ""), List.of(new Parameter(codec, null, true)));
    }

    /** Several pieces with words between them. */
    static Sql join(String between, List<Sql> parts) {
        Sql joined = of("");
        for (int i = 0; i < parts.size(); i++) {
            joined = (i == 0 ? joined : joined.then(between)).then(parts.get(i));
        }
        return joined;
    }

    /** This piece and another after it. */
    Sql then(Sql next) {
        List<String> all = new ArrayList<>(words.subList(0, parameters.size()));
        all.add(words.get(parameters.size()) + next.words.get(0));
        all.addAll(next.words.subList(1, next.words.size()));
        List<Parameter> both = new ArrayList<>(parameters);
        both.addAll(next.parameters);
        return new Sql(all, both);
    }

    /** This piece and words after it. */
    Sql then(String more) {
        return then(of(more));
    }

    /** This piece between words. */
    Sql between(String before, String after) {
        return of(before).then(this).then(after);
    }

    /** The same piece about certain persons for good. */
    Sql about(List<?> persons) {
        Sql told = of(words.get(0));
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            List<Sql> values = (parameter.isPerson() ? persons : Collections.singletonList(parameter.value()))
                    .stream().map(value -> of("", parameter.codec(), value, "")).toList();
            Sql together = join(", ", values);
            told = told.then(parameter.isPerson() ? together.between(" in (", ")") : together)
                    .then(words.get(i + 1));
        }
        return told;
    }

    /** Binds what is about nobody. */
    void bind(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Parameter parameter : parameters) {
            parameter.codec().bind(statement, position++, parameter.value());
        }
    }

    /** A statement about one person that reads on and on, with everything bound. */
    PreparedStatement prepare(Connection connection, Object person) throws SQLException {
        return prepare(connection, List.of(person));
    }

    /** The same about several. */
    PreparedStatement prepare(Connection connection, Collection<?> persons) throws SQLException {
        List<?> ids = RowKeys.padded(persons);
        PreparedStatement statement = connection.prepareStatement(text(ids.size()));
        try {
            int position = 1;
            for (Parameter parameter : parameters) {
                for (Object value : parameter.isPerson() ? ids : Collections.singletonList(parameter.value())) {
                    parameter.codec().bind(statement, position++, value);
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** With question marks, for one person. */
    String text() {
        return text(1);
    }

    private String text(int persons) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parameters.size(); i++) {
            text.append(words.get(i)).append(parameters.get(i).marks(persons));
        }
        return text.append(words.get(parameters.size())).toString();
    }

    @Override
    public String toString() {
        return text();
    }

    /**
     * What stands between words.
     *
     * @param codec binds it
     * @param value what never changes
     * @param isPerson whether it is the person who is asked for instead, or several
     */
    record Parameter(ValueCodec codec, @Nullable Object value, boolean isPerson) {

        private String marks(int persons) {
            if (!isPerson) {
                return "?";
            }
            return persons == 1 ? " = ?" : " in (" + String.join(", ", Collections.nCopies(persons, "?")) + ")";
        }

        /** A constant may be what the developer wrote, or what somebody looks for. */
        @Override
        public String toString() {
            return isPerson ? "the person" : "a constant";
        }
    }
}
