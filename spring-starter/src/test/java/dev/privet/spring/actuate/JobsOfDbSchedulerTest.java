/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import dev.privet.spring.schedule.ExportingBorrowers;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.PrivetDbSchedulerAutoConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When jobs last ended on whichever node, and that nobody claims to know where it is not kept. */
class JobsOfDbSchedulerTest {

    private final ApplicationContextRunner runner = ExportingBorrowers.runner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetOperationsAutoConfiguration.class, PrivetDbSchedulerAutoConfiguration.class));

    @Test
    void givenDbScheduler_whenAJobHasEnded_thenItIsKnownAndOthersAreNot() {
        runner.withConfiguration(AutoConfigurations.of(DbSchedulerAutoConfiguration.class))
                .withPropertyValues("privet.schedule.seal.every=1s", "db-scheduler.polling-interval=200ms")
                .run(context -> {
                    JobsAnywhere jobs = context.getBean(JobsAnywhere.class);
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> jobs.lastEnded().containsKey(Job.SEAL));
                    assertThat(jobs.lastEnded()).doesNotContainKeys(Job.SWEEP, Job.REMIND, Job.EXPORT);
                });
    }

    @Test
    void givenNoDbScheduler_whenStarted_thenNobodyClaimsToKnow() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JobsAnywhere.class));
        runner.withClassLoader(new FilteredClassLoader(Scheduler.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Standings.class)
                        .doesNotHaveBean(JobsAnywhere.class));
    }
}
