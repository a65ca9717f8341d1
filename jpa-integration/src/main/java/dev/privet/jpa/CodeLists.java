/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the rows of code lists to those that point at them, and shows the names by which people know them. */
final class CodeLists {

    private final MappedRows rows;

    CodeLists(MappedRows rows) {
        this.rows = rows;
    }

    /**
     * The column of a name.
     *
     * @param select the query, to which the code list's row is joined where there is one
     * @param from the row that points at it
     * @param reference how it does
     * @param name what the column is called
     * @param shown the way from the code list's row to the name
     * @throws IllegalArgumentException if the way is not mapped
     */
    Column column(Select select, Select.Row from, MappedReference reference, String name, List<String> shown) {
        List<String> expressions = select.columns(from, reference.table(), reference.columns());
        for (var join : reference.through()) {
            expressions = Select.on(select.join(join.table(), join.here(), expressions, true), join.there());
        }
        List<MappedEntity> targets = rows.roots(reference.target());
        if (targets.size() != 1) {
            throw new IllegalArgumentException(
                    "the rows of " + reference.target().getSimpleName() + " lie in " + targets.size() + " tables");
        }
        MappedEntity target = targets.get(0);
        Select.Row row = select.row(target, reference.targetTable(), reference.targetColumns(), expressions, true);
        String path = "";
        for (int i = 0; i < shown.size(); i++) {
            path = path.isEmpty() ? shown.get(i) : path + "." + shown.get(i);
            @Nullable MappedReference next = target.references().get(path);
            if (next != null && i < shown.size() - 1) {
                return column(select, row, next, name, shown.subList(i + 1, shown.size()));
            }
        }
        @Nullable MappedValue value = target.values().get(path);
        if (value == null || LargeValue.isLarge(value)) {
            throw new IllegalArgumentException("'" + path + "' is no plain value");
        }
        return new Column(name, value, select.column(row, value));
    }
}
