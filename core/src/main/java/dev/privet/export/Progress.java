/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far a long export has come: the listener often, the log now and then. Ends it where somebody says so. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);
    private static final long LISTENER_INTERVAL_ROWS = 10_000;
    private static final long LOG_INTERVAL_ROWS = 250_000;

    private final ExportListener listener;
    private final BooleanSupplier stopping;
    private long rows;
    private boolean failed;

    Progress(ExportListener listener, BooleanSupplier stopping) {
        this.listener = listener;
        this.stopping = stopping;
    }

    void row() {
        if (stopping.getAsBoolean()) {
            throw new CancellationException("The export was ended half-way, and no part of it is left.");
        }
        rows++;
        if (rows % LISTENER_INTERVAL_ROWS == 0) {
            tell();
        }
        if (rows % LOG_INTERVAL_ROWS == 0) {
            LOG.info("An export has written {} rows so far.", rows);
        }
    }

    private void tell() {
        try {
            listener.rowsSoFar(rows);
        } catch (RuntimeException e) {
            if (!failed) {
                failed = true;
                LOG.warn(
                        "A listener of an export failed ({}). The export goes on.",
                        e.getClass().getName());
            }
        }
    }
}
