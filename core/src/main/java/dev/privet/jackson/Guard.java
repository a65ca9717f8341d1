/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gate once for each object of a class: counts it, and says whether it may be written as a whole. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final PrivacyGate gate;
    private final Class<?> javaType;
    private final Optional<RecordType> type;
    private final boolean whole;
    private final boolean marksOutside;
    private final AtomicBoolean told = new AtomicBoolean();

    /** Where an object is written as a whole, without its properties one by one, it is shown completely or not at all. */
    Guard(PrivacyGate gate, Class<?> javaType, boolean whole) {
        this.gate = gate;
        this.javaType = javaType;
        this.type = gate.typeOf(javaType);
        this.whole = whole;
        this.marksOutside = !gate.dataMap().marksOutside(javaType).isEmpty();
    }

    static boolean concerns(PrivacyGate gate, Class<?> javaType) {
        return gate.typeOf(javaType).isPresent()
                || !gate.dataMap().marksOutside(javaType).isEmpty();
    }

    boolean lets() {
        Optional<FieldPlan> plan = type.map(known -> gate.planForReading(known, Reached.RECORD));
        if (!whole) {
            return true;
        }
        boolean open = !marksOutside && plan.filter(FieldPlan::isOpen).isPresent();
        if (!open && told.compareAndSet(false, true)) {
            LOG.warn(
                    "{} is written to JSON as a whole, by @JsonValue or a serializer of its own, and the purpose in force"
                            + " does not see all of it, so nothing of it is shown. This is said once.",
                    javaType.getSimpleName());
        }
        return open;
    }
}
