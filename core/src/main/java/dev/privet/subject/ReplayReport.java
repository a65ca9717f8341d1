/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.List;

/**
 * What a replay of the register did, or a resumption. Immutable, without personal data.
 *
 * @param looked at how many persons it looked
 * @param certificates of those who were erased
 * @param failures why others were not, in one line each; they are as they were
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ReplayReport(long looked, List<ErasureCertificate> certificates, List<String> failures) {

    /** Copies the lists. */
    public ReplayReport {
        certificates = List.copyOf(certificates);
        failures = List.copyOf(failures);
    }

    /**
     * Whether nobody is left who should be erased.
     *
     * @return true where nothing failed
     */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    @Override
    public String toString() {
        return "looked at " + looked + ", erased " + certificates.size() + " again, failed " + failures.size();
    }
}
