/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a breach touched, as far as it is known: any number of parts, which may overlap. Immutable; prints no ids.
 *
 * <pre>{@code
 * BreachScope.of(
 *     new BreachScope.OfType("SupportRequest"),
 *     new BreachScope.OfRecords("Invoice", Set.of("17", "18")),
 *     new BreachScope.InWindow("LoginAttempt", "at", since, until));
 * }</pre>
 *
 * @param parts one or more
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachScope(List<Part> parts) {

    /** Copies the list and refuses an empty one. */
    public BreachScope {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts: there is none");
        }
    }

    /**
     * Puts parts together.
     *
     * @param first one
     * @param more others
     * @return a scope
     */
    public static BreachScope of(Part first, Part... more) {
        List<Part> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return new BreachScope(all);
    }

    /** A part of what a breach touched. */
    @PublicApi(since = "0.1")
    public sealed interface Part {}

    /**
     * All rows of a type and of those that extend it, as where a table was copied.
     *
     * @param type the simple name of the class, as the data map has it
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record OfType(String type) implements Part {

        /** Refuses null. */
        public OfType {
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * Certain rows. Prints the type only, since ids are personal data.
     *
     * @param type the simple name of their class, as the data map has it
     * @param ids their ids in writing; the parts of a composed one in the order of their names, with {@code /} between them
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record OfRecords(String type, Set<String> ids) implements Part {

        /** Copies the ids. */
        public OfRecords {
            Objects.requireNonNull(type, "type");
            ids = Set.copyOf(ids);
        }

        @Override
        public String toString() {
            return "OfRecords[" + type + ", " + ids.size() + "]";
        }
    }

    /**
     * The rows of which a date lies in a window, such as those that were written while somebody read along.
     *
     * @param type the simple name of their class, as the data map has it
     * @param property the property with the date, a plain value of the class
     * @param from the first instant of the window
     * @param until the first instant after it; civil dates count by the organisation's zone, and the days of both ends count
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record InWindow(String type, String property, Instant from, Instant until) implements Part {

        /** Refuses null. */
        public InWindow {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * What the ledger says was shown, sent or exported in a window, such as while an account was in the wrong hands.
     *
     * @param from the first instant of the window
     * @param until the first instant after it
     * @param actor who used it, as the host names users, or empty for everybody
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Used(Instant from, Instant until, String actor) implements Part {

        /** Refuses null. */
        public Used {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(actor, "actor");
        }
    }
}
