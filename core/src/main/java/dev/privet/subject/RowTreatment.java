/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.SubjectLink;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to become of one row when a person it is about is erased. A store carries it out and decides nothing.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface RowTreatment {

    /**
     * What of the row stays although the person is erased.
     *
     * @return each with its ground; empty where nothing that must be told stays
     */
    List<KeptData> kept();

    /** The row goes, with whatever belongs to it alone. */
    @PublicApi(since = "0.1")
    record Delete() implements RowTreatment {

        @Override
        public List<KeptData> kept() {
            return List.of();
        }
    }

    /**
     * The row stays and changes.
     *
     * @param anonymised the personal fields that lose their values, by path; those below one of them as well
     * @param detached the links that no longer lead to the person; empty where the row stays tied to what is left of them, so that what
     *     is kept in it can still be found
     * @param kept what stays in it; its fields outrank {@code anonymised}
     */
    @PublicApi(since = "0.1")
    record Change(Set<String> anonymised, List<SubjectLink> detached, List<KeptData> kept) implements RowTreatment {

        /** Copies the collections. */
        public Change {
            anonymised = Collections.unmodifiableSet(new TreeSet<>(anonymised));
            detached = List.copyOf(detached);
            kept = List.copyOf(kept);
        }
    }

    /**
     * The row stays as it is, tied to what is left of the person.
     *
     * @param kept why
     */
    @PublicApi(since = "0.1")
    record Keep(List<KeptData> kept) implements RowTreatment {

        /** Copies the list. */
        public Keep {
            kept = List.copyOf(kept);
        }
    }
}
