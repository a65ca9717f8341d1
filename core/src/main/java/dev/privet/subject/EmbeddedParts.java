/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The marked objects that are embedded in rows of a type: they are types of their own, and their columns are the row's.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class EmbeddedParts {

    private EmbeddedParts() {}

    static Map<String, RecordType> of(RecordType type, DataMap dataMap) {
        return of(type.type(), dataMap);
    }

    /**
     * The parts by their path; where a row holds rows, also these, of which it has no column.
     *
     * @param row the rows' class, be it marked itself or not
     * @param dataMap what is marked
     * @return the parts
     */
    public static Map<String, RecordType> of(Class<?> row, DataMap dataMap) {
        Map<String, RecordType> parts = new LinkedHashMap<>();
        for (RecordType part : dataMap.types()) {
            for (SubjectLink link : part.links()) {
                // Of most links this is known at once, and each entity is asked about all.
                if (!link.isSelf() && link.steps().get(0) instanceof LinkStep.HeldBy) {
                    path(link, row).ifPresent(path -> parts.put(path, part));
                }
            }
        }
        return parts;
    }

    /** Up from the part, holder by holder, to the row. */
    private static Optional<String> path(SubjectLink link, Class<?> row) {
        String path = "";
        for (LinkStep step : link.steps()) {
            if (!(step instanceof LinkStep.HeldBy held)) {
                return Optional.empty();
            }
            path = path.isEmpty() ? held.property() : held.property() + "." + path;
            if (held.target().isAssignableFrom(row)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
