/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PublicApi;
import java.util.ArrayList;
import java.util.List;

/**
 * What was caught up on after a hold ended. Immutable, without personal data.
 *
 * @param certificates of those of whom more was erased
 * @param settled how many erasures are remembered no longer, those among them of which nothing was left to do
 * @param stillHeld how many of these stay deferred, by other holds
 * @param swept what became of rows past their period, in one line; empty where nobody swept
 * @param failures why something could not be done, in one line each; the erasures among it stay remembered, and {@link LegalHolds#resume}
 *     tries them again
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ReleaseReport(
        List<ErasureCertificate> certificates, long settled, long stillHeld, String swept, List<String> failures) {

    /** Copies the lists. */
    public ReleaseReport {
        certificates = List.copyOf(certificates);
        failures = List.copyOf(failures);
    }

    /**
     * Whether all was done that could be.
     *
     * @return true where nothing failed
     */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /** Why something could not be done. What others throw may name persons in its message, so its class alone is told. */
    static String why(RuntimeException failure) {
        return failure instanceof PrivacyException told
                ? told.problems().get(0).toString()
                : failure.getClass().getName();
    }

    /** The same report with what became of rows past their period. */
    ReleaseReport with(String done, List<String> failed) {
        List<String> all = new ArrayList<>(failures);
        all.addAll(failed);
        return new ReleaseReport(certificates, settled, stillHeld, done, all);
    }

    @Override
    public String toString() {
        return "erasures taken up again " + settled + ", with more erased " + certificates.size()
                + ", still deferred by other holds " + stillHeld + ", failures " + failures.size()
                + (swept.isEmpty() ? "" : "; " + swept);
    }
}
