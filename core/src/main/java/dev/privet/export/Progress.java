/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far a long export has come: the listener often, the log now and then. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);
    private static final long LISTENER_INTERVAL_ROWS = 10_000;
    private static final long LOG_INTERVAL_ROWS = 250_000;

    private final ExportListener listener;
    private long rows;
    private boolean failed;

    Progress(ExportListener listener) {
        this.listener = listener;
    }

    void row() {
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
