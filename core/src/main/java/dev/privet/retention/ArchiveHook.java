/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.util.List;
import java.util.Map;

/**
 * Takes over rows before they are deleted. Called within the transaction that deletes them, so what it throws keeps them where they are;
 * it may be called again with rows that it has had, where the transaction failed after it.
 *
 * @legal GDPR Art 5(1)(e), Art 89(1) (text)
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ArchiveHook {

    /**
     * Keeps rows elsewhere.
     *
     * @param type their type
     * @param rows their stored properties by path, such as {@code address.street}; unmodifiable
     * @throws RuntimeException if they could not be kept: then none of them is deleted
     */
    void archive(RecordType type, List<Map<String, Object>> rows);
}
