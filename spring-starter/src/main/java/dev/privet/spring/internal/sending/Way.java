/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.util.Locale;
import java.util.function.Function;

/**
 * A way by which something leaves, and how to speak of it.
 *
 * @param thing what leaves, with its article, such as {@code a call}
 * @param things the same for many, such as {@code outgoing calls}
 * @param key under which properties name recipients, such as {@code privet.http.recipients}
 * @param places under which of their keys they name places, such as {@code hosts}
 * @param place one of these, such as {@code host}
 * @param form how one is written, for a message about one that is none
 * @param pattern reads one; what it throws goes on after it in the message
 * @param ownKey under which properties name the places of the organisation itself; empty where there are none
 * @param mayOwnRest whether all places that no recipient has can be the organisation's own
 */
public record Way(
        String thing,
        String things,
        String key,
        String places,
        String place,
        String form,
        Function<String, PlacePattern> pattern,
        String ownKey,
        boolean mayOwnRest) {

    /** How a recipient is called in properties, for messages. */
    String entry(int index) {
        return key + "[" + index + "]";
    }

    /** The first words of a refusal. */
    String headline() {
        return thing.substring(0, 1).toUpperCase(Locale.ROOT)
                + thing.substring(1)
                + " with personal data was refused, and nothing of it was sent";
    }
}
