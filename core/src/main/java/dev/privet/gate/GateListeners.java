/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all listeners, none of which can get in the way of another or of the gate. Where there are none, it costs a comparison. */
final class GateListeners {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyGate.class);

    private final GateListener[] listeners;
    private final AtomicBoolean toldOfFailure = new AtomicBoolean();

    GateListeners(List<GateListener> listeners) {
        this.listeners = listeners.toArray(GateListener[]::new);
    }

    void tell(OperationKind kind, @Nullable Class<? extends Purpose> purpose, FieldPlan plan, long count) {
        for (GateListener listener : listeners) {
            try {
                listener.decided(kind, purpose, plan, count);
            } catch (RuntimeException e) {
                tellOfFailure(listener, e);
            }
        }
    }

    /** By class names alone: a message could hold anything. */
    private void tellOfFailure(GateListener listener, RuntimeException failure) {
        if (toldOfFailure.compareAndSet(false, true)) {
            LOG.warn(
                    "The gate's listener {} failed ({}). What it counts is incomplete. This is said once.",
                    listener.getClass().getName(),
                    failure.getClass().getName());
        }
    }
}
