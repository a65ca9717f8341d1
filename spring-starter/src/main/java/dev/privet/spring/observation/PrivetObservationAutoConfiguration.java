/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.internal.Measured;
import dev.privet.spring.internal.WorkWatch;
import io.micrometer.observation.ObservationRegistry;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Observes runs of jobs and refusals of the gate, where there is an {@link ObservationRegistry}, as {@link PrivetObservations} says. Boot's
 * {@code management.observations.enable.privet=false} does without.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(ObservationRegistry.class)
@PublicApi(since = "0.1")
public final class PrivetObservationAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetObservationAutoConfiguration() {}

    @Bean
    @ConditionalOnBean({ObservationRegistry.class, Privet.class})
    static WorkWatch privetObservedJobs(
            ObservationRegistry registry, ObjectProvider<JobObservationConvention> conventions) {
        return new ObservedJobs(registry, conventions::getIfAvailable);
    }

    @Bean
    @ConditionalOnBean({ObservationRegistry.class, Privet.class})
    static Measured privetMeasuredObservations() {
        return () -> Stream.of(PrivetObservations.values())
                .map(one -> new Measured.Measure(one.getName(), "observation"))
                .toList();
    }

    @Bean
    @ConditionalOnBean({ObservationRegistry.class, Privet.class})
    static PrivetCustomizer privetObservedRefusals(
            ObjectProvider<ObservationRegistry> registries,
            ObjectProvider<RefusalObservationConvention> conventions,
            ObjectProvider<Privet> privet) {
        return builder -> builder.listener(new ObservedRefusals(
                registries::getIfUnique,
                conventions::getIfAvailable,
                () -> privet.getObject().dataMap()));
    }
}
