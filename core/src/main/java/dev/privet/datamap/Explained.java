/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;

/**
 * One sentence of an explanation, with who said so. Immutable; holds names of classes, purposes and recipients, never a value.
 *
 * @param topic what it is about
 * @param text the sentence
 * @param saidBy who said it: an annotation, a contributor, a line of configuration, an inference or a default, each with what it was
 *     said over; never empty
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Explained(Topic topic, String text, List<String> saidBy) {

    /** Copies the list, and refuses a sentence that nobody said. */
    public Explained {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(text, "text");
        saidBy = List.copyOf(saidBy);
        if (saidBy.isEmpty()) {
            throw new IllegalArgumentException("saidBy: nobody said '" + text + "'");
        }
    }

    /** The sentence, and in brackets who said it. */
    @Override
    public String toString() {
        return text + " " + voices();
    }

    String voices() {
        return "[" + String.join("; ", saidBy) + "]";
    }

    /** What a sentence can be about, in the order in which an explanation goes. */
    @PublicApi(since = "0.1")
    public enum Topic {
        /** About whom the rows are, what that person sees, and what happens when they are erased. */
        ROWS("Rows"),
        /** Which row a bare value points at. */
        REFERENCE("Reference"),
        /** What kind of data a field holds. */
        DATA("Data"),
        /** That a property, or a whole class, holds no personal data, and why. */
        NOT_PERSONAL("No data"),
        /** About whom a field is. */
        WHOSE("About"),
        /** A purpose, and what it rests on. */
        PURPOSE("Used for"),
        /** A further purpose, by way of which purpose it sees the field, and why it may. */
        FURTHER_USE("Also for"),
        /** How long rows, or the values of a field, are kept. */
        KEPT("Kept"),
        /** Where the data comes from. */
        ORIGIN("From"),
        /** Who receives the data. */
        RECIPIENT("May go to");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        /**
         * The topic in a word or two.
         *
         * @return what stands in front of the sentence, for example {@code Used for}
         */
        public String label() {
            return label;
        }
    }
}
