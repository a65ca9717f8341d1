/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;

/**
 * Is told how far a long export has come. Called on the thread that exports. What it throws is logged once and does not end the
 * export.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ExportListener {

    /**
     * Called at every ten thousandth row.
     *
     * @param rows how many rows the archive holds so far
     */
    void rowsSoFar(long rows);
}
