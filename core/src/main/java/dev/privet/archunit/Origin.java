/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

/** Where a value comes from, as far as a method tells. */
sealed interface Origin {

    /** A marked property, by its title. */
    record Read(String title) implements Origin {}

    /** An object of a class, of which nothing was asked yet. */
    record Whole(String type) implements Origin {}

    /** An array, a builder of texts or a collection that the method itself makes and fills. */
    record Made(String method, int at) implements Origin {

        private static final int ANYWHERE = -1;

        /** One for all that the method makes, where it makes too many to tell them apart. */
        Made anywhere() {
            return new Made(method, ANYWHERE);
        }

        boolean covers(Made other) {
            return equals(other) || (at == ANYWHERE && method.equals(other.method));
        }
    }

    /** What a lambda of the class gives back. */
    record Given(String method) implements Origin {}

    /** The console. */
    record Console() implements Origin {}

    /** Whether it is data, or may hold some, rather than an object as such. */
    default boolean isData() {
        return !(this instanceof Whole) && !(this instanceof Console);
    }
}
