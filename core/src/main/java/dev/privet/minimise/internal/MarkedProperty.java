/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Treatment;
import dev.privet.minimise.FieldView;
import dev.privet.minimise.Minimiser;
import java.util.List;
import java.util.Optional;

/**
 * A property that is personal data itself, or holds an embedded object of which parts are.
 *
 * @param type the type that says so
 * @param own its own mark
 * @param parts the marks of what lies in it
 */
public record MarkedProperty(RecordType type, Optional<PersonalField> own, List<PersonalField> parts) {

    /** Copies the list. */
    public MarkedProperty {
        parts = List.copyOf(parts);
    }

    /** The property as a type knows it, if it has anything to do with personal data. */
    static Optional<MarkedProperty> find(RecordType type, JavaNames names) {
        MarkedProperty found = new MarkedProperty(type, names.find(type), names.parts(type));
        return found.own().isEmpty() && found.parts().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /**
     * How a plan shows the property.
     *
     * @param plan of the property's type
     * @param minimiser makes the view
     * @return nothing where the property is shown as it is
     */
    public Optional<FieldView> view(FieldPlan plan, Minimiser minimiser) {
        for (PersonalField part : parts) {
            // The object is written by something that does not know who holds it, so it is shown as a whole or not at
            // all.
            if (plan.outcome(part.index()) != FieldOutcome.REVEAL) {
                return Optional.of(minimiser.view(part, Treatment.OMIT));
            }
        }
        return own.filter(field -> plan.outcome(field.index()) != FieldOutcome.REVEAL)
                .map(field -> minimiser.view(field, plan.treatment(field.index())));
    }

    /** What a persistence provider calls the property. */
    String attribute() {
        return own.map(PersonalField::name)
                .orElseGet(() ->
                        parts.get(0).name().substring(0, parts.get(0).name().indexOf('.')));
    }
}
