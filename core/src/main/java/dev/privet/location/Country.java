/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;

/**
 * A country or territory that the register {@code countries.txt} knows: every one of ISO 3166-1, and a few places that the law
 * treats apart though ISO has no code for them. Immutable; only known codes exist.
 *
 * @param code the canonical code, for example {@code GB}; other spellings ({@code UK}, {@code el}) are turned into it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Country(String code) implements Place {

    /**
     * Turns other spellings into the canonical code.
     *
     * @param code the canonical code or an alias
     * @throws PrivacyInputException if the register knows no such code
     */
    public Country {
        code = Places.countryCode(code);
    }

    /**
     * Finds a country by its code.
     *
     * @param code ISO 3166-1 alpha-2 or a known alias such as {@code UK} and {@code EL}, in upper or lower case
     * @return the country
     * @throws PrivacyInputException if the register knows no such code
     */
    public static Country of(String code) {
        return new Country(code);
    }

    /**
     * Finds a country by an English name, for data that holds names.
     *
     * @param name for example {@code Czech Republic}, {@code Czechia}, {@code USA}; case and accents do not matter
     * @return the country
     * @throws PrivacyInputException if the register knows no such name
     */
    public static Country named(String name) {
        return new Country(Places.codeOfName(name));
    }

    /**
     * The short English name.
     *
     * @return for example {@code United Kingdom}
     */
    @Override
    public String name() {
        return Places.countryName(code);
    }

    /**
     * Says the country as it is printed.
     *
     * @return the name with the code, for example {@code Brazil (BR)}
     */
    @Override
    public String toString() {
        return name() + " (" + code + ")";
    }
}
