/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Is told what the gate decided and what was shown by it, for example to count it. It decides nothing and is no evidence: that is in the
 * ledger. What it throws changes nothing; it is logged by its class. Called on the threads of the host, so it must be thread-safe, and quick
 * as well: no input or output, no locks.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface GateListener {

    /**
     * So many records were treated by one plan: when a scope is closed, summed up over the scope; when an operation is decided on by itself;
     * and record by record where no purpose was in force. What is only asked, and not acted on, is not told.
     *
     * @param kind what was done
     * @param purpose for what, or null where no purpose was in force
     * @param plan what became of each field
     * @param count of how many records
     */
    void decided(OperationKind kind, @Nullable Class<? extends Purpose> purpose, FieldPlan plan, long count);
}
