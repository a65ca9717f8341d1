/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.PublicApi;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What can be observed. All key values have few values; none names a person, a row or a value.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum PrivetObservations implements ObservationDocumentation {

    /** One run of a job on this node, from its beginning to its end; an export in the background is one as well. */
    JOB("privet.job", DefaultJobObservationConvention.class),

    /** The gate refused an operation as a whole, such as a transfer. Without a length of its own, and with an error. */
    REFUSAL("privet.refusal", DefaultRefusalObservationConvention.class);

    private final String name;
    private final Class<? extends ObservationConvention<? extends Observation.Context>> convention;

    PrivetObservations(String name, Class<? extends ObservationConvention<? extends Observation.Context>> convention) {
        this.name = name;
        this.convention = convention;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
        return convention;
    }

    @Override
    public KeyName[] getLowCardinalityKeyNames() {
        return switch (this) {
            case JOB -> JobKeys.values();
            case REFUSAL -> RefusalKeys.values();
        };
    }

    @Override
    public String getPrefix() {
        return "privet";
    }

    /**
     * The keys of {@link #JOB}.
     *
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public enum JobKeys implements KeyName {

        /** Which job, as {@link dev.privet.spring.schedule.Job#id}. */
        JOB("privet.job.name"),

        /** How it ended, as {@link dev.privet.spring.schedule.JobRun.Outcome#id}; {@code none} until then. */
        OUTCOME("privet.job.outcome"),

        /** The code of the problem where it failed with one, such as {@code PRIVET-0502}; else {@code none}. */
        CODE("privet.problem");

        private final String key;

        JobKeys(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /**
     * The keys of {@link #REFUSAL}.
     *
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public enum RefusalKeys implements KeyName {

        /** The id of the purpose in the data map; {@code none} where none was in force, {@code undeclared} where the data map lacks it. */
        PURPOSE("privet.purpose"),

        /** What was refused: {@code transfer}, {@code read} and the like. */
        KIND("privet.kind"),

        /** The code of the problem, such as {@code PRIVET-0305}. */
        CODE("privet.problem");

        private final String key;

        RefusalKeys(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
