/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;

/**
 * An international organisation, or a body of the Union, that the register {@code organisations.txt} knows. It is a place of its
 * own, wherever its offices are. Immutable; only known codes exist.
 *
 * @param code the register's code, for example {@code EPO}; lower case is accepted
 * @legal EU GDPR Art 4(26); UK GDPR Art 4(26) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Organisation(String code) implements Place {

    /**
     * Turns other spellings into the canonical code.
     *
     * @param code the register's code
     * @throws PrivacyInputException if the register knows no such code
     */
    public Organisation {
        code = Places.organisationCode(code);
    }

    /**
     * Finds an organisation.
     *
     * @param code for example {@code EPO} or {@code EU_INSTITUTIONS}
     * @return the organisation
     * @throws PrivacyInputException if the register knows no such code
     */
    public static Organisation of(String code) {
        return new Organisation(code);
    }

    @Override
    public String name() {
        return Places.organisationName(code);
    }

    /**
     * Says the organisation as it is printed.
     *
     * @return the name with the code
     */
    @Override
    public String toString() {
        return name() + " (" + code + ")";
    }
}
