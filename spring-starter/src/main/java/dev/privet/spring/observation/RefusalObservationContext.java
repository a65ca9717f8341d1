/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.gate.OperationKind;
import io.micrometer.observation.Observation;

/**
 * One refusal of the gate. Used by one thread.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RefusalObservationContext extends Observation.Context {

    private final String purpose;
    private final OperationKind kind;
    private final ProblemCode code;

    RefusalObservationContext(String purpose, OperationKind kind, ProblemCode code) {
        this.purpose = purpose;
        this.kind = kind;
        this.code = code;
    }

    /**
     * For what it was asked.
     *
     * @return the id of a purpose in the data map, {@code none} or {@code undeclared}
     */
    public String purpose() {
        return purpose;
    }

    /**
     * What was refused.
     *
     * @return the kind of operation
     */
    public OperationKind kind() {
        return kind;
    }

    /**
     * The problem.
     *
     * @return its code
     */
    public ProblemCode code() {
        return code;
    }
}
