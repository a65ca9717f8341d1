/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.util.Set;

/**
 * Disposes of what a hold kept from being swept, once it has ended. Called after the release is committed; that it was not called, or failed,
 * loses nothing, since the next sweep finds the rows by itself. Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface AfterRelease {

    /**
     * Sweeps rows of some types.
     *
     * @param types those of which the hold may have kept rows
     * @return what was done, in one line, without personal data; empty where nothing was
     * @throws PrivacyException if it failed: this is told, and the hold stays released
     */
    String sweep(Set<RecordType> types);
}
