/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * The power to see personal data whole whatever the purpose in force needs, for what must really see everything, such as a migration
 * of data. Whoever makes one says why; the reason goes into the ledger with what was seen. To be looked for in reviews. It lifts
 * minimisation alone: what the rules deny altogether, such as a transfer, stays denied.
 *
 * @param because the reason, a sentence without personal data
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record UnminimisedAccess(String because) {

    /**
     * Refuses a missing reason.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public UnminimisedAccess {
        Objects.requireNonNull(because, "because");
        if (because.isBlank()) {
            throw new IllegalArgumentException("because: say why everything has to be seen");
        }
    }

    /**
     * Takes the power.
     *
     * @param reason a sentence without personal data
     * @return the capability
     * @throws IllegalArgumentException if the reason is blank
     */
    public static UnminimisedAccess because(String reason) {
        return new UnminimisedAccess(reason);
    }
}
