/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.internal.KeyedHash;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * The secrets behind pseudonyms: one that new pseudonyms are made under, and those before it, by which old ones are found again. Immutable
 * and thread-safe; shows no key.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PseudonymKeys {

    private final Map<String, KeyedHash> hashes;
    private final String current;
    private final KeyedHash currentHash;

    PseudonymKeys(Map<String, KeyedHash> hashes, String current) {
        this.hashes = new TreeMap<>(hashes);
        this.current = current;
        this.currentHash = Objects.requireNonNull(hashes.get(current), "current");
    }

    /**
     * Starts a ring of several keys.
     *
     * @return a builder without keys
     */
    public static PseudonymKeysBuilder builder() {
        return new PseudonymKeysBuilder();
    }

    /**
     * A ring of one key.
     *
     * @param id stands in front of each pseudonym, so it should say nothing of anybody: 1 to 16 letters, digits, hyphens or underscores
     * @param key a secret of the host, 256 bits or more, fit for HMAC-SHA-256
     * @return the ring
     * @throws dev.privet.contract.PrivacyConfigurationException with everything that is wrong with them
     */
    public static PseudonymKeys of(String id, SecretKey key) {
        return builder().key(id, key).current(id).build();
    }

    /**
     * The key that new pseudonyms are made under.
     *
     * @return its id
     */
    public String current() {
        return current;
    }

    /** The hash under the current key. */
    KeyedHash currentHash() {
        return currentHash;
    }

    /** The hash under each key, by its id. */
    Map<String, KeyedHash> hashes() {
        return hashes;
    }

    @Override
    public String toString() {
        return "PseudonymKeys[current " + current + ", all " + hashes.keySet() + "]";
    }
}
