/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a search finds of a person who was erased. Immutable.
 *
 * @param found how many rows of each type are tied to the person now
 * @param certified how many should be, by the certificate
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Verification(Map<String, Long> found, Map<String, Long> certified) {

    /** Copies the maps. */
    public Verification {
        found = Collections.unmodifiableMap(new TreeMap<>(found));
        certified = Collections.unmodifiableMap(new TreeMap<>(certified));
    }

    /**
     * Whether what is there is what the certificate says is kept.
     *
     * @return false where more is there, or less
     */
    public boolean isAsCertified() {
        return found.equals(certified);
    }
}
