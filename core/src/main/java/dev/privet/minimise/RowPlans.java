/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gate for the plan of a row: that of its type, unless the type has periods that the row may be past, or persons whose choices
 * count.
 */
final class RowPlans {

    private final PrivacyGate gate;
    private final RowDates dates;
    private final RowPersons persons;
    private final BitSet dependOnRow = new BitSet();

    RowPlans(PrivacyGate gate, LoadState loadState) {
        this.gate = gate;
        PropertyReaders readers = new PropertyReaders();
        this.dates = new RowDates(loadState, gate.zone(), readers);
        this.persons = new RowPersons(loadState, readers, gate.dataMap());
        for (RecordType type : gate.dataMap().types()) {
            boolean has = !type.retention().isEmpty()
                    || (gate.asksPersons() && !type.links().isEmpty())
                    || type.fields().stream()
                            .anyMatch(field -> !field.retention().isEmpty());
            dependOnRow.set(type.index(), has);
        }
    }

    boolean dependsOnRow(RecordType type) {
        return dependOnRow.get(type.index());
    }

    FieldPlan plan(
            OperationKind kind,
            RecordType type,
            Reached reached,
            Object row,
            Function<Class<?>, @Nullable Object> holders) {
        if (!dependsOnRow(type)) {
            return gate.planFor(kind, type, reached);
        }
        try (ShownRow shown = gate.showing(kind, type, reached, new ObjectFacts(row, dates, persons, holders))) {
            return shown.plan();
        }
    }

    ShownRow show(OperationKind kind, RecordType type, Reached reached, Object row) {
        return gate.showing(kind, type, reached, new ObjectFacts(row, dates, persons, ObjectFacts.NO_HOLDERS));
    }
}
