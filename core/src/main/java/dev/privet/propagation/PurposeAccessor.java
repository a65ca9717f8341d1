/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import dev.privet.gate.CarriedUse;
import dev.privet.gate.PurposeCarrier;
import dev.privet.gate.PurposeContext;
import dev.privet.gate.Use;
import io.micrometer.context.ThreadLocalAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends the purpose in force on a thread to Micrometer. Never throws: whoever sets and restores many values in a row would leave those
 * of others on the thread.
 */
final class PurposeAccessor implements ThreadLocalAccessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(PurposeAccessor.class);

    private final PurposeKey key;
    private final PurposeCarrier carrier;
    /** How many registrations share it; whoever reads or writes it holds the lock on the registry. */
    private int holders = 1;

    PurposeAccessor(PurposeContext context) {
        this.key = new PurposeKey(context);
        this.carrier = context.newCarrier();
    }

    @Override
    public Object key() {
        return key;
    }

    /** Also that nothing is in force: what is left out of a snapshot would keep the purpose of the thread on which it is used. */
    @Override
    public Object getValue() {
        return carrier.here();
    }

    @Override
    public void setValue(Object value) {
        if (value instanceof CarriedUse carried) {
            carrier.enter(carried);
        } else if (value instanceof Use use) {
            carrier.enter(use);
        } else {
            carrier.hide();
            LOG.error(
                    "A {} was carried along as the purpose in force, so none is. Put a Use or a CarriedUse under the key.",
                    value.getClass().getName());
        }
    }

    @Override
    public void setValue() {
        carrier.hide();
    }

    @Override
    public void restore(Object before) {
        if (before instanceof CarriedUse place) {
            recorded(() -> carrier.comeBack(place));
        } else {
            restore();
        }
    }

    @Override
    public void restore() {
        recorded(carrier::clear);
    }

    private static void recorded(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            // The type alone: a message of the database's driver can quote values.
            LOG.error(
                    "What was shown under a purpose that was carried to this thread could not be written to the ledger ({})."
                            + " The purpose has ended all the same.",
                    e.getClass().getName());
        }
    }

    void shareOnceMore() {
        holders++;
    }

    /** Whether that was the last holder. */
    boolean letGo() {
        holders--;
        if (holders == 0) {
            carrier.close();
        }
        return holders == 0;
    }

    @Override
    public String toString() {
        return "PurposeAccessor";
    }
}
