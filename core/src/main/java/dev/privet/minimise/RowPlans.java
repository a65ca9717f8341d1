/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import java.util.BitSet;

/** Asks the gate for the plan of a row: that of its type, unless the type has periods that the row may be past. */
final class RowPlans {

    private final PrivacyGate gate;
    private final RowDates dates;
    private final BitSet havePeriods = new BitSet();

    RowPlans(PrivacyGate gate, LoadState loadState) {
        this.gate = gate;
        this.dates = new RowDates(loadState, gate.zone());
        for (RecordType type : gate.dataMap().types()) {
            boolean has = !type.retention().isEmpty()
                    || type.fields().stream()
                            .anyMatch(field -> !field.retention().isEmpty());
            havePeriods.set(type.index(), has);
        }
    }

    boolean dependsOnRow(RecordType type) {
        return havePeriods.get(type.index());
    }

    FieldPlan plan(OperationKind kind, RecordType type, Reached reached, Object row) {
        if (!dependsOnRow(type)) {
            return gate.planFor(kind, type, reached);
        }
        try (ShownRow shown = show(kind, type, reached, row)) {
            return shown.plan();
        }
    }

    ShownRow show(OperationKind kind, RecordType type, Reached reached, Object row) {
        return gate.showing(kind, type, reached, dates.of(row));
    }
}
