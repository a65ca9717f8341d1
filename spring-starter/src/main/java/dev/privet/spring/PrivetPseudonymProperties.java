/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.minimise.PseudonymKeys;
import dev.privet.minimise.PseudonymKeysBuilder;
import dev.privet.minimise.Pseudonyms;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under which values become pseudonyms. Holds secrets, so it prints none of them.
 *
 * @param current Id of the key under which new pseudonyms are made.
 * @param keys Secrets of 32 random bytes or more in Base64, by id. Those of before stay, so that their pseudonyms can be found.
 */
@ConfigurationProperties("privet.pseudonyms")
record PrivetPseudonymProperties(@Nullable String current, Map<String, String> keys) {

    /** Copies the map; Boot hands over null where no key with this prefix is set, whatever the declared type says. */
    PrivetPseudonymProperties {
        keys = Map.copyOf(Optional.ofNullable(keys).orElse(Map.of()));
    }

    /**
     * The pseudonyms, if any key is set.
     *
     * @throws PrivacyConfigurationException with everything that is wrong with the keys, by property
     */
    Optional<Pseudonyms> pseudonyms() {
        if (keys.isEmpty() && current == null) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        PseudonymKeysBuilder ring = PseudonymKeys.builder();
        new TreeMap<>(keys).forEach((id, text) -> {
            try {
                ring.key(id, new SecretKeySpec(Base64.getDecoder().decode(text), "HmacSHA256"));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        ProblemCode.UNFIT_KEY,
                        "privet.pseudonyms.keys." + id,
                        "the key is empty or not written in Base64.",
                        "make one with 'openssl rand -base64 32' and keep it out of the source code."));
            }
        });
        if (current != null) {
            ring.current(current);
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The keys of pseudonyms cannot be used", problems);
        }
        return Optional.of(new Pseudonyms(ring.build()));
    }

    @Override
    public String toString() {
        return "PrivetPseudonymProperties[current=" + current + ", keys " + keys.size() + "]";
    }
}
