/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What a trace is told of a failure: the code of its problem. Tracers write down the message, the causes and the stack of what they are given,
 * and those of the failure itself say more than has to leave.
 */
final class CodeAlone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a code where the failure is none of ours: its class and message are told to nobody. */
    CodeAlone(@Nullable ProblemCode code) {
        super(code == null ? "no problem of Privet" : code.id(), null, false, false);
    }
}
