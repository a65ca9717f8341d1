/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * How something is looked at that holds other values.
 *
 * @param part the part that is looked at, or nothing for all of it
 * @param asked whether it is something that was asked of what is in it, so that objects as such are left behind
 */
record View(String part, boolean asked) {

    static final View ALL = new View("", false);

    View whenAsked() {
        return new View(part, true);
    }

    /** Of a part of a part it is not told what stands in which part. */
    View at(String other) {
        return part.isEmpty() ? new View(other, asked) : this;
    }

    Stream<Origin> of(Collection<Origin> origins) {
        Stream<Origin> all =
                part.isEmpty() ? origins.stream() : origins.stream().flatMap(origin -> origin.at(part));
        return asked ? all.filter(Origin::isData).map(Origin::whenAsked) : all;
    }

    /** What is put where it looks. */
    Collection<Origin> put(Collection<Origin> origins) {
        return part.isEmpty()
                ? origins
                : origins.stream().map(origin -> Origin.part(part, origin)).toList();
    }
}
