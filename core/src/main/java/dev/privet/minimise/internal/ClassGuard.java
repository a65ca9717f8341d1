/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gate once for each object of a class: counts it, and says whether it may be written as a whole. */
public final class ClassGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ClassGuard.class);

    private final PrivacyGate gate;
    private final MarkedClass marked;
    private final @Nullable RecordType type;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Guards a class.
     *
     * @param gate is asked
     * @param marked the class
     */
    public ClassGuard(PrivacyGate gate, MarkedClass marked) {
        this.gate = gate;
        this.marked = marked;
        this.type = marked.type().orElse(null);
    }

    /**
     * Asks for an object, which is counted.
     *
     * @param reached whether the document is about it or it is a part
     * @return what the use in force gets to see, or null where the data map does not know the class
     */
    public @Nullable FieldPlan ask(Reached reached) {
        return type == null ? null : gate.planForReading(type, reached);
    }

    /** Whether an object may be written as a whole, without its properties one by one: only where all of them are seen. */
    boolean letsWhole() {
        FieldPlan plan = ask(Reached.RECORD);
        boolean open = marked.isKnown() && plan != null && plan.isOpen();
        if (!open && !told.get() && told.compareAndSet(false, true)) {
            LOG.warn(
                    "{} is written to JSON as a whole, by @JsonValue or a serializer of its own, and the purpose in force"
                            + " does not see all of it, so nothing of it is shown. This is said once.",
                    marked.name());
        }
        return open;
    }
}
