/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import java.util.List;
import java.util.Optional;

/**
 * A property that is personal data itself, or holds an embedded object of which parts are.
 *
 * @param type the type that says so
 * @param own its own mark
 * @param parts the marks of what lies in it
 */
record MarkedProperty(RecordType type, Optional<PersonalField> own, List<PersonalField> parts) {

    MarkedProperty {
        parts = List.copyOf(parts);
    }

    /** The property as a type knows it, if it has anything to do with personal data. */
    static Optional<MarkedProperty> find(RecordType type, JavaNames names) {
        MarkedProperty found = new MarkedProperty(type, names.find(type), names.parts(type));
        return found.own().isEmpty() && found.parts().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** The object is written by a serializer that does not know who holds it, so it is shown as a whole or not at all. */
    FieldOutcome outcome(FieldPlan plan) {
        for (PersonalField part : parts) {
            if (plan.outcome(part.index()) != FieldOutcome.REVEAL) {
                return FieldOutcome.OMIT;
            }
        }
        return own.map(field -> plan.outcome(field.index())).orElse(FieldOutcome.REVEAL);
    }
}
