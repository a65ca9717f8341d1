/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a certificate is what was issued. Immutable.
 *
 * @param difference the first section that is not as it was sealed, in the order of the names, and how; nothing where all are
 * @param inLedger whether the ledger has the entry of this very certificate
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record CertificateCheck(Optional<String> difference, boolean inLedger) {

    /** Refuses null. */
    public CertificateCheck {
        Objects.requireNonNull(difference, "difference");
    }

    /**
     * Whether the certificate proves what it says.
     *
     * @return true where no section was altered and the ledger has its entry
     */
    public boolean isValid() {
        return difference.isEmpty() && inLedger;
    }
}
