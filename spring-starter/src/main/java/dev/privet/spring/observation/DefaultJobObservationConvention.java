/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.spring.observation.PrivetObservations.JobKeys;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

/**
 * {@code privet.job}, with the keys of {@link JobKeys}. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public class DefaultJobObservationConvention implements JobObservationConvention {

    /** A convention. */
    public DefaultJobObservationConvention() {}

    @Override
    public String getName() {
        return PrivetObservations.JOB.getName();
    }

    @Override
    public String getContextualName(JobObservationContext context) {
        return "privet " + context.job();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(JobObservationContext context) {
        return KeyValues.of(
                JobKeys.JOB.withValue(context.job()),
                JobKeys.OUTCOME.withValue(context.outcome().orElse(KeyValue.NONE_VALUE)),
                JobKeys.CODE.withValue(context.code().map(ProblemCode::id).orElse(KeyValue.NONE_VALUE)));
    }
}
