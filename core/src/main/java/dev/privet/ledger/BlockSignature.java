/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Who vouches for a block.
 *
 * @param key the id of the key, as {@link LedgerKeys#id} makes it of the public one
 * @param value the Ed25519 signature, in Base64
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BlockSignature(String key, String value) {

    /** Refuses null parts. */
    public BlockSignature {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}
