/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import dev.privet.minimise.Minimiser;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gate once for each object of a class: counts it, and says whether it may be written as a whole. */
public final class ClassGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ClassGuard.class);

    private final Minimiser minimiser;
    private final MarkedClass marked;
    private final @Nullable RecordType type;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Guards a class.
     *
     * @param minimiser is asked
     * @param marked the class
     */
    public ClassGuard(Minimiser minimiser, MarkedClass marked) {
        this.minimiser = minimiser;
        this.marked = marked;
        this.type = marked.type().orElse(null);
    }

    /**
     * Whether single objects may be past their retention period.
     *
     * @return true where each is to be {@linkplain #show shown} by itself
     */
    public boolean dependsOnRow() {
        return type != null && minimiser.dependsOnRow(type);
    }

    /**
     * Asks for an object, which is counted.
     *
     * @param reached whether the document is about it or it is a part
     * @param object the object
     * @return what the use in force gets to see, or null where the data map does not know the class
     */
    public @Nullable FieldPlan ask(Reached reached, Object object) {
        return type == null ? null : minimiser.planFor(OperationKind.READ, type, reached, object);
    }

    /**
     * Begins to show an object that {@linkplain #dependsOnRow() may be past its period}.
     *
     * @param reached whether the document is about it or it is a part
     * @param object the object, which is counted
     * @return what the use in force gets to see of it, until that is closed
     */
    public ShownRow show(Reached reached, Object object) {
        return minimiser.showing(OperationKind.READ, Objects.requireNonNull(type), reached, object);
    }

    /** Whether an object may be written as a whole, without its properties one by one: only where all of them are seen. */
    boolean letsWhole(Object object) {
        FieldPlan plan = ask(Reached.RECORD, object);
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
