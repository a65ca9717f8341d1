/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Counts in Micrometer what the gate decided, what sweeps disposed of and how jobs ended, where there is a {@link MeterRegistry}. A host that
 * builds its own {@link Privet} has to hand over listeners by itself: {@link PrivetCustomizer}s change that of Privet alone.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(MeterRegistry.class)
@PublicApi(since = "0.1")
public final class PrivetMetricsAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetMetricsAutoConfiguration() {}

    /** The data map is asked for once everything has started: that is when Boot binds meters. */
    @Bean
    @ConditionalOnBean({MeterRegistry.class, Privet.class})
    static GateMeters privetGateMeters(ObjectProvider<Privet> privet) {
        return new GateMeters(() -> privet.getObject().dataMap());
    }

    @Bean
    @ConditionalOnBean({MeterRegistry.class, Privet.class})
    static SweepMeters privetSweepMeters() {
        return new SweepMeters();
    }

    @Bean
    @ConditionalOnBean({MeterRegistry.class, Privet.class})
    static JobMeters privetJobMeters() {
        return new JobMeters();
    }

    @Bean
    @ConditionalOnBean({MeterRegistry.class, Privet.class})
    static PrivetCustomizer privetMeters(GateMeters gate, SweepMeters sweeps) {
        return builder -> builder.listener(gate).sweeps(options -> options.listener(sweeps));
    }
}
