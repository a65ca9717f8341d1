/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.contract.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;

/** Reads the secrets that properties speak of, in each form that a key may have. Thread-safe. */
@FunctionalInterface
public interface SecretReader {

    /**
     * A secret for HMAC-SHA-256.
     *
     * @param property the property that speaks of it
     * @param said what the property says
     * @param problems is told what is wrong with it, without the key
     * @return nothing where it cannot be had or used
     */
    Optional<SecretKey> secret(String property, String said, Consumer<Problem> problems);
}
