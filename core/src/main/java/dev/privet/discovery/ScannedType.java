/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;

/**
 * The type of a field, with what stands between its angle brackets.
 *
 * @param name the fully qualified name, or the keyword of a primitive type; {@code []} for an array
 * @param arguments the type arguments; the element of an array. A wildcard or a variable is what bounds it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ScannedType(String name, List<ScannedType> arguments) {

    private static final String ARRAY = "[]";

    /** Copies the arguments and refuses null. */
    public ScannedType {
        Objects.requireNonNull(name, "name");
        arguments = List.copyOf(arguments);
    }

    /**
     * A type without arguments.
     *
     * @param name the fully qualified name
     * @return the type
     */
    public static ScannedType of(String name) {
        return new ScannedType(name, List.of());
    }

    /**
     * An array.
     *
     * @param element the type of its elements
     * @return the type
     */
    public static ScannedType arrayOf(ScannedType element) {
        return new ScannedType(ARRAY, List.of(element));
    }

    boolean isArray() {
        return name.equals(ARRAY);
    }
}
