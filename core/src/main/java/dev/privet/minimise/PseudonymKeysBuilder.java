/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.internal.KeyedHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Collects {@link PseudonymKeys}; everything that is wrong with them is told together. Not thread-safe; shows no key.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PseudonymKeysBuilder {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    private final Map<String, KeyedHash> hashes = new LinkedHashMap<>();
    private final Map<ByteBuffer, String> secrets = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String current;
    private int keys;

    PseudonymKeysBuilder() {}

    /**
     * Adds a key.
     *
     * @param id stands in front of each pseudonym, so it should say nothing of anybody: 1 to 16 letters, digits, hyphens or underscores
     * @param key a secret of the host, 256 bits or more, fit for HMAC-SHA-256
     * @return this builder
     */
    public PseudonymKeysBuilder key(String id, SecretKey key) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        keys++;
        if (!ID.matcher(id).matches()) {
            // It is not repeated: what stands in the wrong place could be the key.
            problem(
                    "key number " + keys,
                    "what is given as its id cannot be one.",
                    "name it with 1 to 16 letters, digits, hyphens or underscores.");
            return this;
        }
        KeyedHash hash;
        try {
            hash = new KeyedHash(key);
        } catch (IllegalArgumentException e) {
            problem(
                    "key " + id,
                    "it is shorter than " + KeyedHash.FEWEST_BITS + " bits or not fit for " + KeyedHash.ALGORITHM + ".",
                    "make one of 32 random bytes.");
            return this;
        }
        add(id, hash);
        return this;
    }

    private void add(String id, KeyedHash hash) {
        if (hashes.putIfAbsent(id, hash) != null) {
            problem(
                    "key " + id,
                    "another key has the same id.",
                    "give each key an id of its own, and never use one again.");
            return;
        }
        // Under equal keys, and no others, the hash of nothing is the same.
        String twin = secrets.putIfAbsent(ByteBuffer.wrap(hash.of()), id);
        if (twin != null) {
            problem("key " + id, "it is the same as key " + twin + ".", "make a new one, or leave one of them out.");
        }
    }

    /**
     * Says under which key new pseudonyms are made.
     *
     * @param id the id of a key of this ring
     * @return this builder
     * @throws IllegalStateException if that was said already
     */
    public PseudonymKeysBuilder current(String id) {
        if (current != null) {
            throw new IllegalStateException("current: is set already");
        }
        current = Objects.requireNonNull(id, "id");
        return this;
    }

    /**
     * Makes the ring.
     *
     * @return the keys
     * @throws PrivacyConfigurationException with everything that is wrong with them
     */
    public PseudonymKeys build() {
        List<Problem> all = new ArrayList<>(problems);
        String chosen = current;
        if (chosen == null || (!hashes.containsKey(chosen) && problems.isEmpty())) {
            all.add(new Problem(
                    ProblemCode.UNFIT_KEY,
                    "PseudonymKeys.current",
                    chosen == null
                            ? "nothing says under which key new pseudonyms are made."
                            : "no key of the ring has that id.",
                    "name one of " + hashes.keySet() + "."));
        }
        if (chosen == null || !all.isEmpty()) {
            throw new PrivacyConfigurationException("The keys of pseudonyms cannot be used", all);
        }
        return new PseudonymKeys(hashes, chosen);
    }

    private void problem(String place, String why, String remedy) {
        problems.add(new Problem(ProblemCode.UNFIT_KEY, "PseudonymKeys, " + place, why, remedy));
    }

    @Override
    public String toString() {
        return "PseudonymKeysBuilder[" + hashes.keySet() + "]";
    }
}
