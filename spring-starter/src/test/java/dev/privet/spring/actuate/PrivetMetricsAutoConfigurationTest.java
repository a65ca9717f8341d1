/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reached;
import dev.privet.gate.Recipient;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.spring.sample.shop.Delivery;
import dev.privet.spring.sample.shop.Statistics;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import dev.privet.vocabulary.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What is counted, by which tags, and that nothing is where nobody counts. */
class PrivetMetricsAutoConfigurationTest {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetMetricsAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Buyer.class));

    private final ApplicationContextRunner runner = bare.withConfiguration(AutoConfigurations.of(
            MetricsAutoConfiguration.class,
            CompositeMeterRegistryAutoConfiguration.class,
            SimpleMetricsExportAutoConfiguration.class));

    @Test
    void givenReads_whenTheirScopeIsClosed_thenRecordsAndWithheldValuesAreCountedByPurpose() {
        runner.run(context -> {
            Privet privet = context.getBean(Privet.class);
            read(privet, Delivery.class, 2);
            read(privet, Statistics.class, 3);
            privet.gate().planForReading(privet.dataMap().find(Buyer.class).orElseThrow(), Reached.RECORD);

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(count(meters, "privet.gate.records", "delivery", "outcome", "shown"))
                    .isEqualTo(2);
            assertThat(count(meters, "privet.gate.records", "statistics", "outcome", "reduced"))
                    .isEqualTo(3);
            assertThat(count(meters, "privet.gate.records", "none", "outcome", "reduced"))
                    .isEqualTo(1);
            assertThat(count(meters, "privet.gate.withheld", "statistics", "treatment", "omit"))
                    .isEqualTo(3);
            assertThat(count(meters, "privet.gate.withheld", "statistics", "treatment", "generalise"))
                    .isEqualTo(3);
            assertThat(count(meters, "privet.gate.withheld", "none", "treatment", "omit"))
                    .isEqualTo(2);
        });
    }

    @Test
    void givenATransferThatTheLawRefuses_whenAskedFor_thenItIsCounted() {
        runner.run(context -> {
            Privet privet = context.getBean(Privet.class);
            assertThat(privet.transfer(Buyer.class, Delivery.class, Recipient.in("GB", "Example Parcels Ltd"))
                            .denied())
                    .isFalse();
            assertThat(privet.transfer(Buyer.class, Delivery.class, Recipient.in("IN", "Example Labels Pvt"))
                            .denied())
                    .isTrue();

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("privet.transfers.refused")
                            .tag("purpose", "delivery")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(count(meters, "privet.gate.records", "delivery", "outcome", "refused"))
                    .isEqualTo(1);
        });
    }

    @Test
    void givenPurposesThatNothingNames_whenUsed_thenTheyShareOneTag() {
        runner.run(context -> {
            Privet privet = context.getBean(Privet.class);
            read(privet, One.class, 1);
            read(privet, Other.class, 1);

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(count(meters, "privet.gate.records", "undeclared", "outcome", "reduced"))
                    .isEqualTo(2);
            assertThat(meters.find("privet.gate.records").counters())
                    .allSatisfy(counter -> assertThat(counter.getId().getTags())
                            .extracting(Tag::getKey)
                            .containsExactly("kind", "outcome", "purpose"));
        });
    }

    @Test
    void givenAGateThatObserves_whenMoreIsShownThanNeeded_thenTheTagTells() {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            read(context.getBean(Privet.class), Statistics.class, 4);

            assertThat(count(
                            context.getBean(MeterRegistry.class),
                            "privet.gate.records",
                            "statistics",
                            "outcome",
                            "unminimised"))
                    .isEqualTo(4);
        });
    }

    @Test
    void givenRunsOfJobs_whenTold_thenTheyAreTimedByJobAndOutcome() {
        runner.run(context -> {
            context.getBeanProvider(JobListener.class)
                    .forEach(listener -> listener.ended(new JobRun(
                            Job.SWEEP,
                            Instant.EPOCH,
                            Duration.ofSeconds(2),
                            JobRun.Outcome.LEFT_SOME,
                            7,
                            "7 rows disposed of.")));

            assertThat(context.getBean(MeterRegistry.class)
                            .get("privet.jobs")
                            .tags("job", "sweep", "outcome", "left_some")
                            .timer()
                            .totalTime(TimeUnit.SECONDS))
                    .isEqualTo(2);
        });
    }

    @Test
    void givenNoRegistry_whenStarted_thenNobodyListens() {
        bare.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(MeterBinder.class)
                .doesNotHaveBean(JobListener.class));
    }

    @Test
    void givenNoMicrometer_whenStarted_thenNothingIsMissing() {
        bare.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("privetMeters"));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenNothingIsCounted() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GateMeters.class));
    }

    @Test
    void givenTwoRegistriesWithoutOneAbove_whenBound_thenBothCount() {
        SimpleMeterRegistry one = new SimpleMeterRegistry();
        SimpleMeterRegistry other = new SimpleMeterRegistry();
        Privet[] built = new Privet[1];
        GateMeters meters = new GateMeters(() -> built[0].dataMap());
        built[0] = Privet.builder()
                .marked(Buyer.class)
                .ledger(new InMemoryLedger())
                .listener(meters)
                .build();
        read(built[0], Delivery.class, 1);
        meters.bindTo(one);
        meters.bindTo(other);
        read(built[0], Delivery.class, 1);

        assertThat(count(one, "privet.gate.records", "delivery", "outcome", "shown"))
                .isEqualTo(1);
        assertThat(count(other, "privet.gate.records", "delivery", "outcome", "shown"))
                .isEqualTo(1);
    }

    private static void read(Privet privet, Class<? extends Purpose> purpose, int records) {
        try (PurposeScope scope = privet.use(purpose)) {
            assertThat(scope.use().purpose()).isEqualTo(purpose);
            for (int i = 0; i < records; i++) {
                privet.gate()
                        .planFor(
                                OperationKind.READ,
                                privet.dataMap().find(Buyer.class).orElseThrow(),
                                Reached.RECORD);
            }
        }
    }

    private static double count(MeterRegistry meters, String name, String purpose, String tag, String value) {
        return meters.get(name).tags("purpose", purpose, tag, value).counter().count();
    }

    private interface One extends Purpose {}

    private interface Other extends Purpose {}
}
