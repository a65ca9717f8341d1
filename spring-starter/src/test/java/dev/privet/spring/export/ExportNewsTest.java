/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.ProblemCode;
import dev.privet.sample.Canary;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.event.Level;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ExportNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:30:00Z");

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void givenAListenerThatFails_whenTold_thenTheOthersAreToldAndNobodyIsNamed(CapturedOutput output) {
        ExportNews news = new ExportNews(() -> Stream.of(new Failing(), new Noting()), event -> {
            throw new IllegalStateException(Canary.NAME);
        });
        UUID id = UUID.randomUUID();

        news.progressed(10_000);
        news.ended(
                id,
                new JobRun(Job.EXPORT, NOW, Duration.ofMillis(5), JobRun.Outcome.FAILED, 0, "it failed."),
                Level.ERROR);
        news.published(new PrivetExportEnded(id, new ExportState.Failed(NOW, ProblemCode.EXPORT_FAILED, 1)));

        assertThat(told).containsExactly("export 10000", "FAILED");
        assertThat(output)
                .contains("ERROR", "Privet's export " + id + ": it failed. (5 ms)", "which changes nothing")
                .doesNotContain(Canary.MARK);
    }

    private static final class Failing implements JobListener {
        @Override
        public void ended(JobRun run) {
            throw new IllegalStateException(Canary.NAME);
        }

        @Override
        public void progressed(Job job, long soFar) {
            throw new IllegalStateException(Canary.NAME);
        }
    }

    private final class Noting implements JobListener {
        @Override
        public void ended(JobRun run) {
            told.add(run.outcome().name());
        }

        @Override
        public void progressed(Job job, long soFar) {
            told.add(job.id() + " " + soFar);
        }
    }
}
