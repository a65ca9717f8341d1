/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.PublicApi;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How runs of jobs are named and keyed. A bean of this type takes the place of {@link DefaultJobObservationConvention}. Must be thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface JobObservationConvention extends ObservationConvention<JobObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof JobObservationContext;
    }
}
