/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.gate.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is at which places, as one declaration says it. Immutable.
 *
 * @param declaredIn the property, or the interface
 * @param places hosts, topics or domains, as patterns; none where an interface does not name one
 * @param recipient who receives data there; null where it is the organisation itself
 */
public record StatedPlace(
        String declaredIn, List<String> places, @Nullable Recipient recipient) {

    /** Copies the list. */
    public StatedPlace {
        places = List.copyOf(places);
    }
}
