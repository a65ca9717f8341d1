/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.util.List;

/** Tells what is declared of the places to which something is sent. Thread-safe. */
@FunctionalInterface
public interface StatedPlaces {

    /**
     * All of it.
     *
     * @return in the order in which it was declared
     */
    List<StatedPlace> stated();
}
