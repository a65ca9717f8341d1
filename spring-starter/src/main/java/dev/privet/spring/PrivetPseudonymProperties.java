/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under which values become pseudonyms. Holds secrets, so it prints none of them.
 *
 * @param current Id of the key under which new pseudonyms are made.
 * @param keys Secrets of 32 random bytes or more by id, each in Base64, as file:PATH or as bundle:ALIAS. Those of before stay, so that
 *     their pseudonyms can be found.
 */
@ConfigurationProperties("privet.pseudonyms")
record PrivetPseudonymProperties(@Nullable String current, Map<String, String> keys) {

    /** Copies the map; Boot hands over null where no key with this prefix is set, whatever the declared type says. */
    PrivetPseudonymProperties {
        keys = Map.copyOf(Optional.ofNullable(keys).orElse(Map.of()));
    }

    @Override
    public String toString() {
        return "PrivetPseudonymProperties[current=" + current + ", keys " + keys.size() + "]";
    }
}
