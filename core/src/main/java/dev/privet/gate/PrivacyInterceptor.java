/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;

/**
 * One rule of data protection. A pure function: same operation, same verdict; no state, no I/O, no opinion left out. Called by
 * many threads. Where it throws, or
 * answers with null or not for every field, the gate denies the operation. Interceptors can be given in any order, and one more never
 * reveals more.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface PrivacyInterceptor {

    /**
     * Answers an operation.
     *
     * @param operation what is about to happen
     * @return the verdict; {@link Verdict#open} where the rule has no objection
     */
    Verdict decide(Operation operation);
}
