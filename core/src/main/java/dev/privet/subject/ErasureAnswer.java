/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.Objects;

/**
 * How the carrying out of a plan ended. What failed is an exception.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface ErasureAnswer {

    /**
     * The person was erased now.
     *
     * @param certificate what proves it
     */
    @PublicApi(since = "0.1")
    record Erased(ErasureCertificate certificate) implements ErasureAnswer {

        /** Refuses null. */
        public Erased {
            Objects.requireNonNull(certificate, "certificate");
        }
    }

    /**
     * Somebody else, on this node or another, erased the person after the plan was made. Nothing was changed.
     *
     * @param at when
     */
    @PublicApi(since = "0.1")
    record AlreadyErased(Instant at) implements ErasureAnswer {

        /** Refuses null. */
        public AlreadyErased {
            Objects.requireNonNull(at, "at");
        }
    }
}
