/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import java.util.Comparator;
import java.util.Objects;

/**
 * Who said something, and where. Immutable.
 *
 * @param source the kind of source
 * @param where the place: an annotation, a contributor's name, a file and key
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Provenance(Source source, String where) implements Comparable<Provenance> {

    /** Refuses null. */
    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(where, "where");
    }

    /** By the strength of the source, then by place. */
    @Override
    public int compareTo(Provenance other) {
        return Comparator.comparing(Provenance::source)
                .thenComparing(Provenance::where)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return source.title() + (where.isEmpty() ? "" : " " + where);
    }

    /** The kinds of sources, the strongest first: where two speak of the same element, what the stronger says holds. */
    @PublicApi(since = "0.1")
    public enum Source {
        /** A data protection officer's file, or properties of the application. */
        CONFIGURATION("configuration"),
        /** Code that marks classes without touching them. */
        CONTRIBUTOR("contributor"),
        /** An annotation on the class, or on one that it extends. */
        ANNOTATION("annotation"),
        /** Nobody said it; it was the only possibility. */
        INFERENCE("inference"),
        /** Nobody said it; it holds where nothing is said. */
        DEFAULT("default");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        /**
         * The kind in a word.
         *
         * @return lower case
         */
        public String title() {
            return title;
        }
    }
}
