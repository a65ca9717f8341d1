/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the developer once for each class what is left out of copies, and why. Thread-safe. */
final class Told {

    private static final Logger LOG = LoggerFactory.getLogger(Minimiser.class);

    /** A host that makes classes without end gets no lines without end. */
    private static final int MOST = 1_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void leftOut(Class<?> type, String why) {
        if (isNew(type.getName())) {
            LOG.warn("Objects of {} are left out of what is shown: {} This is said once.", type.getName(), why);
        }
    }

    void partsLeftOut(Class<?> type, String parts, String why) {
        if (isNew(type.getName() + " " + parts)) {
            LOG.warn("Of {}, {} are left out of what is shown: {} This is said once.", type.getName(), parts, why);
        }
    }

    private boolean isNew(String what) {
        return told.size() < MOST && told.add(what);
    }
}
