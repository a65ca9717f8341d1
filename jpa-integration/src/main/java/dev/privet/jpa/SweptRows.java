/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.retention.CutOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rows of one entity of which a cut-off disposes, without those of entities that extend it. Immutable.
 *
 * @param type what the data map says of them
 * @param entity where they lie
 * @param how what becomes of them
 * @param rows which rows are whose
 */
record SweptRows(RecordType type, MappedEntity entity, Disposing how, MappedRows rows) {

    /** All rows of the entity, be they due or not. */
    Select all(String prefix) {
        Select select = Select.of(entity, prefix);
        String alias = select.alias(Select.root(entity), first());
        rows.exactly(entity, alias).forEach(condition -> select.where(Sql.of(condition)));
        return select;
    }

    /**
     * Those that are past their period and not disposed of yet.
     *
     * @param cutOff says until when
     * @param prefix how the query's aliases begin
     */
    Select due(CutOff cutOff, String prefix) {
        Select select = all(prefix);
        for (Map.Entry<RetentionClock, LocalDate> last : cutOff.lastDays().entrySet()) {
            SweptClock clock = clock(select, last.getKey());
            select.where(clock.hasPassed(last.getValue(), cutOff.zone()));
        }
        how.pending(select, Select.root(entity)).ifPresent(pending -> select.where(pending.between("(", ")")));
        return select;
    }

    /** Those for which one of the periods has not begun, and that are not disposed of yet. */
    Select notBegun(CutOff cutOff, String prefix) {
        Select select = all(prefix);
        select.where(Sql.join(
                        " or ",
                        cutOff.lastDays().keySet().stream()
                                .map(from -> clock(select, from).hasNotBegun())
                                .toList())
                .between("(", ")"));
        how.pending(select, Select.root(entity)).ifPresent(pending -> select.where(pending.between("(", ")")));
        return select;
    }

    /**
     * A clock of the rows in a query.
     *
     * @throws IllegalArgumentException if it goes over what is not mapped
     */
    SweptClock clock(Select select, RetentionClock from) {
        return SweptClock.of(select, Select.root(entity), rows, from.dates());
    }

    /** The table that has each of the rows. */
    String first() {
        return entity.tables().get(0).name();
    }

    /** The columns of the key in a query over the rows. */
    List<String> keys(Select select) {
        return select.columns(
                Select.root(entity), first(), entity.tables().get(0).keys());
    }
}
