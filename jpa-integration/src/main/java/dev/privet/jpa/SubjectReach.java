/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.export.ArchiveGap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a search for persons reaches in a persistence unit, and what it costs. Immutable; holds names and no personal data.
 *
 * @param reached for each kind of person the types whose rows are found, the persons' own among them
 * @param gaps for each kind of person what is not searched or cannot be shown
 * @param problems rows that are in nobody's archive, and searches that read whole tables for want of an index, each with the
 *     statement that creates it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectReach(
        Map<String, List<String>> reached, Map<String, List<ArchiveGap>> gaps, List<Problem> problems) {

    /** Copies the collections, keeping their order. */
    public SubjectReach {
        reached = Collections.unmodifiableMap(new LinkedHashMap<>(reached));
        gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
        problems = List.copyOf(problems);
    }
}
