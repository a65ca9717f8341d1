/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Rows go, with what belongs to them: elements of their collections, rows that only tie them to others, and their former versions.
 *
 * @param archives whether they are handed over before
 */
record RowsDeleted(boolean archives) implements Disposing {

    @Override
    public Optional<Sql> pending(Select select, Select.Row root) {
        return Optional.empty();
    }

    @Override
    public Set<String> emptied() {
        return Set.of();
    }

    @Override
    public boolean removes() {
        return true;
    }

    @Override
    public Optional<Sql> atOnce(SweptPlace place, Database database) {
        boolean isAlone = !archives
                && place.isOfOneTable()
                && place.parts().all().isEmpty()
                && place.referrers().isEmpty();
        return isAlone ? Optional.of(Sql.of("delete from " + place.rows().first() + " x using due")) : Optional.empty();
    }

    @Override
    public long carryOut(SweptBatch batch) throws SQLException {
        if (archives) {
            batch.order().archive().archive(batch.rows().type(), new ArchivedRows(batch).read());
        }
        SweptParts parts = batch.place().parts();
        for (SweptParts.Part part : parts.all()) {
            Sql which = batch.tied(part.columns(), part.to(), part.referred());
            for (String column : part.largeObjects()) {
                batch.unlink(part.table(), column, which);
            }
            delete(batch, part.table(), which);
        }
        for (Referrer referrer : batch.place().referrers()) {
            if (referrer.emptied().isPresent()) {
                empty(batch, referrer.emptied().get());
            }
        }
        for (MappedValue value : batch.entity().values().values()) {
            if (value.codec().isLargeObject()) {
                batch.unlink(value.table(), value.column(), batch.in(value.table()));
            }
        }
        long rows = 0;
        for (MappedTable table : parts.referringFirst()) {
            long deleted = delete(batch, table.name(), batch.in(table.name()));
            if (table.name().equals(batch.rows().first())) {
                rows = deleted;
            }
        }
        return rows;
    }

    private static long delete(SweptBatch batch, String table, Sql which) throws SQLException {
        return batch.update(which.between("delete from " + table + " where ", ""));
    }

    private static void empty(SweptBatch batch, Referrer.Emptied emptied) throws SQLException {
        batch.update(Sql.of(emptied.key().emptying() + " where ")
                .then(batch.tied(
                        TableName.quoted(emptied.key().columns()),
                        emptied.table(),
                        TableName.quoted(emptied.key().target()))));
    }
}
