/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.UUID;

/**
 * Published to the application when a requested export is done or has failed, on the node that did it: an {@code @EventListener} can tell the
 * person. Holds no personal data. Immutable.
 *
 * @param id of the request
 * @param state {@link ExportState.Done} or {@link ExportState.Failed}
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record PrivetExportEnded(UUID id, ExportState state) {

    /** Refuses null. */
    public PrivetExportEnded {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
    }
}
