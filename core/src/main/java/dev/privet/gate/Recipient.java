/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Who receives personal data. Immutable.
 *
 * @param name the recipient, as a record of processing names it
 * @param country where it is, as an ISO 3166-1 code
 * @legal GDPR Art 4(9), Art 30(1)(d) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Recipient(String name, String country) {

    /** Refuses null. */
    public Recipient {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
    }
}
