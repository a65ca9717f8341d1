/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.PersonalField;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an object says of that object's parts, such as that {@code street} of its {@code address} is hidden. Two overlays
 * are two, even if they say the same: by it the copies of an object that is held twice are told apart. Immutable.
 */
final class Overlay {

    /** Nothing is said. */
    static final Overlay NONE = new Overlay(List.of());

    private final List<Part> parts;

    private Overlay(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * What becomes of a property.
     *
     * @param path its name, or the path to it where it lies deeper
     * @param field what the data map knows of it; null of one that it does not know
     * @param treatment what becomes of it
     */
    record Part(String path, @Nullable PersonalField field, Treatment treatment) {

        boolean isShown() {
            return treatment.outcome() == FieldOutcome.REVEAL;
        }

        String first() {
            int dot = path.indexOf('.');
            return dot < 0 ? path : path.substring(0, dot);
        }

        /** The stricter of two; of two that are as strict and not the same, nothing is shown. */
        Part strictest(Part other) {
            int order = treatment.outcome().compareTo(other.treatment.outcome());
            if (order != 0) {
                return order > 0 ? this : other;
            }
            return treatment.equals(other.treatment) && category().equals(other.category())
                    ? this
                    : new Part(path, null, Treatment.OMIT);
        }

        private Optional<Class<?>> category() {
            return Optional.ofNullable(field).map(PersonalField::category);
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** What becomes of a property as a whole, if anything is said of it. */
    static Optional<Part> of(List<Part> parts, String property) {
        return parts.stream().filter(part -> part.path().equals(property)).reduce(Part::strictest);
    }

    /** What is said of what lies in a property. */
    static Overlay within(List<Part> parts, String property) {
        List<Part> within = new ArrayList<>(0);
        for (Part part : parts) {
            if (!part.isShown() && part.path().startsWith(property + ".")) {
                within.add(new Part(part.path().substring(property.length() + 1), part.field(), part.treatment()));
            }
        }
        return within.isEmpty() ? NONE : new Overlay(List.copyOf(within));
    }
}
