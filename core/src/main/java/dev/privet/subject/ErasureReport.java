/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PublicApi;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the erasure of many persons ended. Immutable.
 *
 * @param erased how many persons were erased
 * @param before how many had been erased before, so that nothing about them was found
 * @param failures why the others were not erased; nothing about these was changed
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ErasureReport(long erased, long before, Map<SubjectRef, PrivacyException> failures) {

    /** Copies the failures, in their order. */
    public ErasureReport {
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /**
     * Whether everybody is erased.
     *
     * @return true where nothing failed
     */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /** Numbers and no persons. */
    @Override
    public String toString() {
        return "erased " + erased + ", erased before " + before + ", failed " + failures.size();
    }
}
