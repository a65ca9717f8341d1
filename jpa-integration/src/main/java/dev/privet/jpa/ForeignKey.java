/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A foreign key as the database knows it, whether or not an entity does.
 *
 * @param name its name
 * @param from the table that refers
 * @param columns the columns that refer
 * @param to the table that is referred to
 * @param target its columns that are equal
 * @param onDelete what the database does with rows that refer to one that goes
 * @param emptiable the columns that may be null
 * @param deferrable whether it can be checked at the end of the transaction
 */
record ForeignKey(
        String name,
        TableName from,
        List<String> columns,
        TableName to,
        List<String> target,
        OnDelete onDelete,
        List<String> emptiable,
        boolean deferrable) {

    ForeignKey {
        columns = List.copyOf(columns);
        target = List.copyOf(target);
        emptiable = List.copyOf(emptiable);
    }

    /** Lets rows of its table refer to nothing, but for the condition on which. */
    String emptying() {
        return "update " + from.sql() + " set "
                + emptiable.stream()
                        .map(column -> TableName.quoted(column) + " = null")
                        .collect(Collectors.joining(", "));
    }

    boolean refersToItsOwnTable() {
        return from.equals(to);
    }

    /** Whether the database itself looks after it. */
    boolean isChecked() {
        return onDelete != OnDelete.UNCHECKED;
    }

    /** What becomes of a row that refers to one that goes. */
    enum OnDelete {
        /** Nothing: the row that is referred to cannot go. */
        REFUSE,
        /** It goes too. */
        CASCADE,
        /** It refers to nothing any more. */
        DETACH,
        /** Nothing: the mapping alone knows of it, and the row would go on naming one that is gone. */
        UNCHECKED
    }
}
