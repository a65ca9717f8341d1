/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import java.util.List;

/** Tells what of this application is measured. Thread-safe. */
@FunctionalInterface
public interface Measured {

    /**
     * All of it.
     *
     * @return meters and observations
     */
    List<Measure> measures();

    /**
     * A meter or an observation, which may be there from its first count on only.
     *
     * @param name by which monitoring knows it
     * @param kind {@code counter}, {@code timer} or {@code observation}
     */
    record Measure(String name, String kind) {}
}
