/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PrivetClock;
import dev.privet.spring.internal.SecretReader;
import dev.privet.spring.internal.Upkeep;
import dev.privet.spring.internal.WorkWatch;
import dev.privet.spring.schedule.JobListener;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.TaskExecutor;
import org.springframework.util.ClassUtils;

/**
 * Exports in the background, for archives that take long. Over db-scheduler where its auto-configuration is there; else in memory, on a bean
 * named {@code privetExportExecutor} or a thread of our own. Without a folder or an {@link ArchiveStore}, and a key, none is taken on.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetExportJobProperties.class)
@PublicApi(since = "0.1")
public final class PrivetExportAutoConfiguration {

    private static final String ZIP4J = "net.lingala.zip4j.io.outputstream.ZipOutputStream";

    /** For Spring, which makes the only one. */
    PrivetExportAutoConfiguration() {}

    /** Not lazy even where everything else is: half a set-up shows at the start. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static ExportSetUp privetExportSetUp(
            PrivetExportJobProperties properties,
            ObjectProvider<ArchiveStore> stores,
            ObjectProvider<ExportKey> keys,
            ObjectProvider<SecretReader> secrets,
            ObjectProvider<PrivetClock> clocks) {
        Optional<ArchiveStore> hosts = Optional.ofNullable(stores.getIfAvailable());
        return new ExportSetUp(
                        hosts.or(() -> Optional.ofNullable(properties.folder())
                                .map(folder ->
                                        new FolderArchiveStore(folder, PrivetClock.of(clocks, Clock.systemUTC())))),
                        hosts.isPresent() ? null : properties.folder(),
                        Optional.ofNullable(keys.getIfAvailable())
                                .or(() -> Optional.ofNullable(secrets.getIfAvailable())
                                        .flatMap(reader -> StatedExportKey.of(properties, reader))),
                        ClassUtils.isPresent(ZIP4J, Privet.class.getClassLoader()),
                        properties.keptFor(),
                        new ExportTries(properties.tries(), properties.firstWait()))
                .requireAllOrNothing();
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static ExportRuns privetExportRuns(
            ObjectProvider<Privet> privet,
            ExportSetUp setUp,
            ObjectProvider<JobListener> listeners,
            ObjectProvider<WorkWatch> watches,
            ObjectProvider<PrivetClock> clocks,
            ApplicationEventPublisher publisher) {
        return new ExportRuns(
                privet::getObject,
                setUp,
                new ExportNews(listeners::orderedStream, publisher::publishEvent),
                WorkWatch.late(watches::getIfAvailable),
                PrivetClock.of(clocks, Clock.systemUTC()));
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static ExportQueue privetExportQueue(
            ExportRuns runs, @Qualifier("privetExportExecutor") ObjectProvider<TaskExecutor> executors) {
        return new MemoryExportQueue(runs, () -> executors.stream().findFirst());
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static PrivetExports privetExports(
            ObjectProvider<Privet> privet,
            ExportSetUp setUp,
            ExportQueue queue,
            ExportRuns runs,
            ObjectProvider<PrivetClock> clocks) {
        return new PrivetExports(privet::getObject, setUp, queue, runs, PrivetClock.of(clocks, Clock.systemUTC()));
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static Upkeep privetExportUpkeep(
            ObjectProvider<Privet> privet, ExportSetUp setUp, ExportQueue queue, ObjectProvider<PrivetClock> clocks) {
        return new ExportUpkeep(
                setUp, queue, new ArchiveOwners(privet::getObject), PrivetClock.of(clocks, Clock.systemUTC()));
    }

    /** Not lazy even where everything else is: nobody injects it. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static ExportLifecycle privetExportLifecycle(ExportRuns runs, ExportQueue queue) {
        return new ExportLifecycle(runs, queue);
    }
}
