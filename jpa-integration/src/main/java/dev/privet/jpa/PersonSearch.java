/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.PersonalField;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.DataCategory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons by values of their own rows. Text is compared in lower case, as the database makes it, which an index on
 * {@code lower(…)} serves.
 *
 * @param person where such persons lie
 * @param rows what is mapped
 */
record PersonSearch(PersonTable person, MappedRows rows) {

    /** The persons who have a value of a category. */
    List<SubjectRef> find(Connection connection, Class<? extends DataCategory> category, Object value, int atMost)
            throws SQLException {
        Set<Object> ids = new LinkedHashSet<>();
        for (Sql query : queries(category, value)) {
            try (PreparedStatement statement = query.prepare(connection, value)) {
                statement.setMaxRows(atMost);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next() && ids.size() < atMost) {
                        @Nullable Object id = person.id().codec().read(row, 1);
                        if (id != null) {
                            ids.add(id);
                        }
                    }
                }
            }
        }
        List<SubjectRef> found = new ArrayList<>();
        ids.forEach(id -> found.add(new SubjectRef(person.kind(), id)));
        return found;
    }

    private List<Sql> queries(Class<? extends DataCategory> category, Object value) {
        List<Sql> queries = new ArrayList<>();
        boolean known = false;
        for (MappedEntity entity : rows.roots(person.type().type())) {
            for (PersonalField field : person.type().fields()) {
                @Nullable MappedValue column = entity.values().get(field.name());
                if (column != null && category.isAssignableFrom(field.category()) && !LargeValue.isLarge(column)) {
                    known = true;
                    typed(value, column.javaType()).ifPresent(typed -> queries.add(query(entity, column, typed)));
                }
            }
        }
        if (!known) {
            throw PrivacyInputException.of(
                    "A person was not found",
                    new Problem(
                            ProblemCode.UNKNOWN_SUBJECT,
                            "the subject",
                            "no row of the kind '" + person.kind() + "' has a value of category "
                                    + category.getSimpleName() + " by which it could be found.",
                            "name a category that a property of "
                                    + person.type().name() + " is marked with, or the person's id."));
        }
        return queries;
    }

    private Sql query(MappedEntity entity, MappedValue column, Object value) {
        Select select = Select.of(entity, "p");
        Select.Row root = Select.root(entity);
        String id = select.column(root, entity.id().get(0));
        String expression = select.column(root, column);
        MappedRows.only(entity, select.alias(root, entity.tables().get(0).name()))
                .ifPresent(only -> select.where(Sql.of(only)));
        boolean text = column.javaType() == String.class;
        select.where(
                text
                        ? Sql.of("lower(" + expression + ") = lower(", column.codec(), value, ")")
                        : Sql.of(expression + " = ", column.codec(), value, ""));
        return select.selecting(List.of(id), " order by " + id);
    }

    /** What somebody looks for, as the property has it, or nothing where it can have no such value. */
    private static Optional<Object> typed(Object value, Class<?> type) {
        return type.isInstance(value) ? Optional.of(value) : CaseValue.of(value.toString(), type);
    }
}
