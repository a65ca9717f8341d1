/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about health.
 *
 * @param askEvery Time for which health and the endpoint tell again what the database said, before they ask it anew.
 */
@ConfigurationProperties("privet.health")
record PrivetHealthProperties(@DefaultValue("30s") Duration askEvery) {

    /** Refuses a time for which nothing can be told again. */
    PrivetHealthProperties {
        if (askEvery.isZero() || askEvery.isNegative()) {
            throw new PrivacyConfigurationException(
                    "The properties of Privet cannot be used",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet.health.ask-every",
                            "it is not longer than nothing.",
                            "write a time such as 30s.")));
        }
    }
}
