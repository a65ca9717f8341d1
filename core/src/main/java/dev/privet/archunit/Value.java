/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in one place of a method's frame; {@code long} and {@code double} are wide. */
record Value(boolean wide, Set<Origin> origins) implements org.objectweb.asm.tree.analysis.Value {

    private static final int MOST_MADE = 32;

    static final Value PLAIN = new Value(false, Set.of());
    static final Value WIDE = new Value(true, Set.of());

    static Value of(boolean wide, Set<Origin> origins) {
        return origins.isEmpty() ? (wide ? WIDE : PLAIN) : new Value(wide, origins);
    }

    /** An object of a class, or an array of them; those of the platform are nobody's data, and need not be followed. */
    static Value whole(String type) {
        String element = type.endsWith(";") ? type.substring(type.lastIndexOf('[') + 2, type.length() - 1) : type;
        return element.startsWith("java.") || element.startsWith("[") || Signature.isPrimitive(element)
                ? PLAIN
                : of(new Origin.Whole(element));
    }

    /** Whether the minimiser made it. */
    static boolean areMinimised(Set<Origin> origins) {
        // For each call and read, so no stream.
        for (Origin origin : origins) {
            if (origin instanceof Origin.Minimised) {
                return true;
            }
        }
        return false;
    }

    /** What is read of it, or what it turns out to be: of what was minimised that has been as well. */
    Origin shown(Origin origin) {
        return areMinimised(origins) ? new Origin.Minimised(origin) : origin;
    }

    Value cast(String type) {
        Value turned = this;
        for (Origin origin : whole(type).origins) {
            turned = turned.with(shown(origin));
        }
        return turned;
    }

    static Value of(Origin... origins) {
        return new Value(false, Set.of(origins));
    }

    @Override
    public int getSize() {
        return wide ? 2 : 1;
    }

    Value as(boolean wider) {
        return of(wider, origins);
    }

    Value with(Value other) {
        if (equals(other) || origins.containsAll(other.origins)) {
            return this;
        }
        Set<Origin> all = new HashSet<>(origins);
        all.addAll(other.origins);
        Value both = new Value(wide, folded(all));
        return both.equals(this) ? this : both;
    }

    /** A loop over many branches, each of which makes something of what another made, would else take for ever. */
    private static Set<Origin> folded(Set<Origin> all) {
        Set<Origin> made = all.stream().filter(Origin.Made.class::isInstance).collect(Collectors.toSet());
        Set<Origin> anywhere =
                made.stream().map(each -> ((Origin.Made) each).anywhere()).collect(Collectors.toSet());
        if (made.size() <= MOST_MADE && made.stream().noneMatch(anywhere::contains)) {
            return all;
        }
        all.removeAll(made);
        all.addAll(anywhere);
        return all;
    }

    Value with(Origin origin) {
        return with(of(origin));
    }

    /** What of it is data, and no object as such. */
    Set<Origin> data() {
        return origins.stream().filter(Origin::isData).map(Origin::whenAsked).collect(Collectors.toSet());
    }

    static Set<Origin> all(Collection<Value> values) {
        return values.stream().flatMap(value -> value.origins.stream()).collect(Collectors.toSet());
    }
}
