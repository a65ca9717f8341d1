/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one property under one plan.
 *
 * @param field the property
 * @param said what is said of it as a whole; null where nothing is
 * @param outcome what becomes of its values
 * @param overlay what is said of what its values hold
 */
record Decision(StoredField field, Overlay.@Nullable Part said, FieldOutcome outcome, Overlay overlay) {

    static List<Decision> of(
            Class<?> type,
            List<StoredField> fields,
            @Nullable RecordType recordType,
            List<Overlay.Part> parts,
            Told told) {
        boolean guesses = computesSomethingHidden(type, fields, parts, told);
        List<Decision> decisions = new ArrayList<>();
        for (StoredField field : fields) {
            Optional<Overlay.Part> said = Overlay.of(parts, field.name());
            boolean isWaived = recordType != null && recordType.notPersonal().contains(field.name());
            FieldOutcome unmarked = guesses && !isWaived ? FieldOutcome.OMIT : FieldOutcome.REVEAL;
            decisions.add(new Decision(
                    field,
                    said.orElse(null),
                    said.map(part -> part.treatment().outcome()).orElse(unmarked),
                    Overlay.within(parts, field.name())));
        }
        return List.copyOf(decisions);
    }

    /** Something hidden is no field, so it is computed of fields of which nobody can tell which they are. */
    private static boolean computesSomethingHidden(
            Class<?> type, List<StoredField> fields, List<Overlay.Part> parts, Told told) {
        Set<String> kept = fields.stream().map(StoredField::name).collect(Collectors.toSet());
        Set<String> computed = new TreeSet<>();
        for (Overlay.Part part : parts) {
            if (!part.isShown() && !kept.contains(part.first())) {
                computed.add(part.path());
            }
        }
        if (!computed.isEmpty()) {
            told.partsLeftOut(
                    type,
                    "all fields that bear no mark",
                    "the marked " + computed
                            + " is computed, and nothing says of which of them. Mend: mark the fields, or say of those that"
                            + " are none @NotPersonalData.");
        }
        return !computed.isEmpty();
    }

    /** Shows values of the property, without loading them for it. */
    Treated treated(Shapes shapes) {
        FieldView view = said == null || said.field() == null
                ? FieldView.nothing(field.name())
                : shapes.treatments().of(said.field(), said.treatment());
        return new Treated(view, field, shapes.asksLoadState() && field.nests() ? shapes.loadState() : null);
    }
}
