/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of the way from a row to the person it is about. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface LinkStep {

    /**
     * The class that the step leads to.
     *
     * @return the class of a row, or of an embedded object on the way
     */
    Class<?> target();

    /**
     * The step as part of a path.
     *
     * @return for example {@code customer}
     */
    String text();

    /**
     * Over a property: an association, or an embedded object.
     *
     * @param property its name
     * @param target what it holds; of a collection, the elements
     * @param many whether it holds many
     */
    @PublicApi(since = "0.1")
    record Along(String property, Class<?> target, boolean many) implements LinkStep {

        /** Refuses null. */
        public Along {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(target, "target");
        }

        @Override
        public String text() {
            return property;
        }
    }

    /**
     * Up to the row that holds this one in a property, where this one has no way back.
     *
     * @param target the holder's class
     * @param property the holder's property
     * @param many whether it holds many
     */
    @PublicApi(since = "0.1")
    record HeldBy(Class<?> target, String property, boolean many) implements LinkStep {

        /** Refuses null. */
        public HeldBy {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(property, "property");
        }

        @Override
        public String text() {
            return "(in " + target.getSimpleName() + "." + property + ")";
        }
    }

    /**
     * To the row that has the same value in one of its properties.
     *
     * @param property the property of this row, a bare id or a text
     * @param target the class of the other row
     * @param by the property of the other row
     * @param when the case in which the value points at such a row; nothing for always
     */
    @PublicApi(since = "0.1")
    record Match(String property, Class<?> target, String by, Optional<Case> when) implements LinkStep {

        /** Refuses null. */
        public Match {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(when, "when");
        }

        @Override
        public String text() {
            return property + "→" + target.getSimpleName() + "." + by;
        }
    }

    /**
     * When a value points at a row of one class, and not at one of another.
     *
     * @param property the property beside the value
     * @param value what stands there, as text; for an enum, the constant's name
     */
    @PublicApi(since = "0.1")
    record Case(String property, String value) {

        /** Refuses null. */
        public Case {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(value, "value");
        }
    }
}
