/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns are texts that may be longer than what a page of rows may hold in memory, as the database tells it. */
final class LongTexts {

    private static final Set<Integer> TEXTS =
            Set.of(Types.VARCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB);

    private LongTexts() {}

    /**
     * The columns, with what the database tells of them.
     *
     * @param answer of a query for the columns, one place for each
     * @param first the place of the first
     */
    static List<Column> told(List<Column> columns, MappedEntity entity, @Nullable ResultSetMetaData answer, int first)
            throws SQLException {
        List<Column> told = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean mayBeLong = answer != null
                    && column.value().javaType() == String.class
                    && !LargeValue.isLarge(column.value())
                    && isOf(entity, column)
                    && TEXTS.contains(answer.getColumnType(first + i))
                    && answer.getColumnDisplaySize(first + i) > Column.SHORT;
            told.add(mayBeLong ? column.longer() : column);
        }
        return told;
    }

    /** A name out of a code list lies in another row, and is no text that anybody would open. */
    private static boolean isOf(MappedEntity entity, Column column) {
        return entity.tables().stream()
                .anyMatch(table -> table.name().equals(column.value().table()));
    }
}
