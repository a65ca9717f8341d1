/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.Recipient;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.SealableLedger;
import dev.privet.sample.Canary;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.internal.WorkWatch;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.spring.sample.shop.Delivery;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.PrivetJobs;
import dev.privet.spring.schedule.PrivetScheduleAutoConfiguration;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What is observed, by which keys, and that nothing is where nobody looks. */
class PrivetObservationAutoConfigurationTest {

    private static final Recipient FORBIDDEN = Recipient.in("IN", "Example Labels Pvt");

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetScheduleAutoConfiguration.class,
                    PrivetObservationAutoConfiguration.class))
            .withPropertyValues("privet.schedule.enabled=false")
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Buyer.class));

    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final ApplicationContextRunner runner = bare.withBean(ObservationRegistry.class, () -> registry);

    @Test
    @SuppressWarnings("try") // The scope is in force meanwhile.
    void givenATransferThatTheLawRefuses_whenAskedFor_thenItIsAnErrorWithTheCodeAlone() {
        runner.run(context -> {
            Privet privet = context.getBean(Privet.class);
            Observation request = Observation.start("request", registry);
            try (Observation.Scope scope = request.openScope()) {
                privet.transfer(Buyer.class, Delivery.class, FORBIDDEN);
            }
            request.stop();

            assertThat(registry)
                    .hasObservationWithNameEqualTo("privet.refusal")
                    .that()
                    .hasBeenStarted()
                    .hasBeenStopped()
                    .hasParentObservationEqualTo(request)
                    .hasContextualNameEqualTo("privet refused transfer")
                    .hasOnlyKeys("privet.purpose", "privet.kind", "privet.problem")
                    .hasLowCardinalityKeyValue("privet.purpose", "delivery")
                    .hasLowCardinalityKeyValue("privet.kind", "transfer")
                    .hasLowCardinalityKeyValue("privet.problem", "PRIVET-0305")
                    .thenError()
                    .hasMessage("PRIVET-0305")
                    .hasNoCause()
                    .satisfies(error -> assertThat(error.getStackTrace()).isEmpty());
        });
    }

    @Test
    void givenATransferThatIsAllowed_whenAskedFor_thenNothingIsObserved() {
        runner.run(context -> {
            context.getBean(Privet.class)
                    .transfer(Buyer.class, Delivery.class, Recipient.in("GB", "Example Parcels Ltd"));
            assertThat(registry).doesNotHaveAnyObservation();
        });
    }

    @Test
    void givenAJob_whenItRuns_thenItIsObservedAndInForceMeanwhile() {
        List<String> current = new ArrayList<>();
        registry.observationConfig().observationHandler(new Opened(current));
        runner.run(context -> {
            context.getBean(PrivetJobs.class).run(Job.SEAL);

            assertThat(registry)
                    .hasSingleObservationThat()
                    .hasNameEqualTo("privet.job")
                    .hasContextualNameEqualTo("privet seal")
                    .hasBeenStopped()
                    .doesNotHaveError()
                    .hasOnlyKeys("privet.job.name", "privet.job.outcome", "privet.problem")
                    .hasLowCardinalityKeyValue("privet.job.name", "seal")
                    .hasLowCardinalityKeyValue("privet.job.outcome", "done")
                    .hasLowCardinalityKeyValue("privet.problem", "none");
        });
        assertThat(current).containsExactly("privet.job");
        assertThat(registry.getCurrentObservation()).isNull();
    }

    @Test
    void givenAJobThatFails_whenItRuns_thenNobodyIsNamed() {
        AtomicBoolean broken = new AtomicBoolean();
        runner.withBean("breaking", PrivetCustomizer.class, () -> builder -> builder.ledger(breaking(broken)))
                .run(context -> {
                    assertThat(context.getBean(PrivetJobs.class).atHand()).contains(Job.SEAL);
                    broken.set(true);
                    context.getBean(PrivetJobs.class).run(Job.SEAL);

                    assertThat(registry)
                            .hasObservationWithNameEqualTo("privet.job")
                            .that()
                            .hasLowCardinalityKeyValue("privet.job.outcome", "failed")
                            .hasLowCardinalityKeyValue("privet.problem", "none")
                            .thenError()
                            .hasMessageNotContaining(Canary.MARK)
                            .hasNoCause();
                });
    }

    @Test
    void givenAConventionOfTheHost_whenAJobRuns_thenItTakesThePlace() {
        runner.withBean(JobObservationConvention.class, HostsNames::new).run(context -> {
            context.getBean(PrivetJobs.class).run(Job.SEAL);
            assertThat(registry)
                    .hasSingleObservationThat()
                    .hasNameEqualTo("night.work")
                    .hasOnlyKeys("what")
                    .hasLowCardinalityKeyValue("what", "seal");
        });
    }

    @Test
    void givenARegistryThatNobodyReads_whenAJobRuns_thenNothingIsMade() {
        bare.withBean(ObservationRegistry.class, ObservationRegistry::create).run(context -> {
            context.getBean(Privet.class).transfer(Buyer.class, Delivery.class, FORBIDDEN);
            assertThat(context.getBean(WorkWatch.class).begin("seal")).isSameAs(WorkWatch.Watched.UNWATCHED);
            assertThat(context.getBean(PrivetJobs.class).run(Job.SEAL)).isPresent();
        });
    }

    @Test
    void givenNoRegistry_whenStarted_thenNothingIsObserved() {
        bare.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(WorkWatch.class)
                .doesNotHaveBean("privetObservedRefusals"));
    }

    @Test
    void givenNoMicrometerOrPrivetSwitchedOff_whenStarted_thenNothingIsObserved() {
        bare.withClassLoader(new FilteredClassLoader(ObservationRegistry.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WorkWatch.class));
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(WorkWatch.class));
    }

    @Test
    void givenTheDocumentation_whenRead_thenItListsTheKeysOfTheConventions() {
        assertThat(PrivetObservations.JOB.getLowCardinalityKeyNames())
                .extracting(key -> key.asString())
                .containsExactlyElementsOf(keys(new DefaultJobObservationConvention()
                        .getLowCardinalityKeyValues(new JobObservationContext("seal"))));
    }

    private static List<String> keys(KeyValues values) {
        return values.stream().map(KeyValue::getKey).sorted().toList();
    }

    /** Notes what is in force while it is. */
    private record Opened(List<String> names) implements ObservationHandler<Observation.Context> {

        @Override
        public void onScopeOpened(Observation.Context context) {
            names.add(Objects.requireNonNull(context.getName()));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    /** Names of a host. */
    private static final class HostsNames implements JobObservationConvention {

        @Override
        public String getName() {
            return "night.work";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(JobObservationContext context) {
            return KeyValues.of("what", context.job());
        }
    }

    /** A ledger that breaks once it is told to, with a message that it should have kept to itself. */
    private static SealableLedger breaking(AtomicBoolean broken) {
        InMemoryLedger ledger = new InMemoryLedger();
        return (SealableLedger) Proxy.newProxyInstance(
                SealableLedger.class.getClassLoader(), new Class<?>[] {SealableLedger.class}, (proxy, method, args) -> {
                    if (broken.get()) {
                        throw new IllegalStateException(Canary.NAME);
                    }
                    return method.invoke(ledger, args);
                });
    }
}
