/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.PublicApi;
import dev.privet.spring.observation.PrivetObservations.RefusalKeys;
import io.micrometer.common.KeyValues;
import java.util.Locale;

/**
 * {@code privet.refusal}, with the keys of {@link RefusalKeys}. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public class DefaultRefusalObservationConvention implements RefusalObservationConvention {

    /** A convention. */
    public DefaultRefusalObservationConvention() {}

    @Override
    public String getName() {
        return PrivetObservations.REFUSAL.getName();
    }

    @Override
    public String getContextualName(RefusalObservationContext context) {
        return "privet refused " + word(context);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(RefusalObservationContext context) {
        return KeyValues.of(
                RefusalKeys.PURPOSE.withValue(context.purpose()),
                RefusalKeys.KIND.withValue(word(context)),
                RefusalKeys.CODE.withValue(context.code().id()));
    }

    private static String word(RefusalObservationContext context) {
        return context.kind().name().toLowerCase(Locale.ROOT);
    }
}
