/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the id of a reference, which may have come as text, into the type that the entity's id has. */
final class IdText {

    private IdText() {}

    /** The typed id, or nothing where no row can have such an id. */
    static Optional<Object> typed(Object id, Class<?> type) {
        if (type.isInstance(id)) {
            return Optional.of(id);
        }
        try {
            String text = id.toString();
            // Another spelling of the same id, such as 01, would give the person a second pseudonym in the ledger.
            return Optional.<Object>ofNullable(parse(text, type))
                    .filter(parsed -> parsed.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The typed id, in whatever way it is spelled; nothing where it is none of the type, or one that has no spelling of its own. */
    static Optional<Object> read(String text, Class<?> type) {
        try {
            return Optional.ofNullable(parse(text, type));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object parse(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class || type == long.class) {
            return Long.valueOf(text);
        }
        if (type == Short.class || type == short.class) {
            return Short.valueOf(text);
        }
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return null;
    }
}
