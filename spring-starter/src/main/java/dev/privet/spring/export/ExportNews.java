/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells the log, the listeners of jobs and the application how exports go. Names requests by their random id. Thread-safe. */
record ExportNews(Supplier<Stream<JobListener>> listeners, Consumer<PrivetExportEnded> publisher) {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetExports.class);

    void ended(UUID id, JobRun run, Level level) {
        LOG.atLevel(level)
                .log(
                        "Privet's export {}: {} ({} ms)",
                        id,
                        run.summary(),
                        run.took().toMillis());
        listeners.get().forEach(listener -> quietly(listener, () -> listener.ended(run)));
    }

    void progressed(long rows) {
        listeners.get().forEach(listener -> quietly(listener, () -> listener.progressed(Job.EXPORT, rows)));
    }

    void published(PrivetExportEnded ended) {
        quietly(publisher, () -> publisher.accept(ended));
    }

    /** What a listener throws is not told, since it may name persons. */
    private static void quietly(Object told, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "Privet's exports: {} failed with {}, which changes nothing",
                    told.getClass().getName(),
                    e.getClass().getName());
        }
    }
}
