/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ExecutorConfigurationSupport;

/** Lets exports begin once the application has started, and ends them before anything that they need is closed. */
final class ExportLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetExports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExportRuns runs;
    private final ExportQueue queue;

    ExportLifecycle(ExportRuns runs, ExportQueue queue) {
        this.runs = runs;
        this.queue = queue;
    }

    @Override
    public void start() {
        runs.open();
    }

    @Override
    public void stop() {
        if (!runs.close(PATIENCE)) {
            LOG.warn(
                    "Privet's exports have not come to a stop within {} s; no part of an archive is left",
                    PATIENCE.toSeconds());
        }
        queue.end();
    }

    @Override
    public boolean isRunning() {
        return runs.isOpen();
    }

    /** As the jobs: after the host's schedulers at the start, before them at the end. */
    @Override
    public int getPhase() {
        return ExecutorConfigurationSupport.DEFAULT_PHASE + 1;
    }
}
