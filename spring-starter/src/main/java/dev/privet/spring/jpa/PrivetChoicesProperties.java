/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about the choices of persons.
 *
 * @param enabled Whether consents, objections and restrictions are kept in the database and count wherever personal data is shown. A
 *     purpose that rests on consent then sees only persons whose consent is recorded.
 * @param seenWithin Time within which a choice made on one node is seen on every other.
 */
@ConfigurationProperties("privet.choices")
record PrivetChoicesProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration seenWithin) {

    /** Refuses a time in which nothing can be seen. */
    PrivetChoicesProperties {
        if (seenWithin.isZero() || seenWithin.isNegative()) {
            throw new PrivacyConfigurationException(
                    "The properties of Privet cannot be used",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet.choices.seen-within",
                            "it is not longer than nothing.",
                            "write a time such as 5s.")));
        }
    }
}
