/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;

/**
 * Where personal data can be sent: a country or territory, or an international organisation. Immutable.
 *
 * @legal EU GDPR Art 44; UK GDPR Art 44A: a third country or an international organisation (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface Place permits Country, Organisation {

    /**
     * Finds a country or an organisation by its code.
     *
     * @param code a country code as {@link Country#of} takes it, or an organisation's as {@link Organisation#of} takes it
     * @return the place
     * @throws PrivacyInputException if the registers know no such code
     */
    static Place of(String code) {
        String organisation = Places.organisationOrNull(code);
        return organisation == null ? Country.of(code) : new Organisation(organisation);
    }

    /**
     * The code in the register.
     *
     * @return upper case, for example {@code GB} or {@code EPO}
     */
    String code();

    /**
     * The name shown to people.
     *
     * @return the English name
     */
    String name();
}
