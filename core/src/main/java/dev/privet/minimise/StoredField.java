/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * What an object keeps of a property.
 *
 * @param name the property's name
 * @param type its declared type
 * @param passing whether it is said not to last: the constructor fills it, or nobody does
 * @param getter from the object to the value
 * @param reader the same with the value as an object
 * @param setter puts a value into an object; null where only the constructor does
 */
record StoredField(
        String name,
        Class<?> type,
        boolean passing,
        MethodHandle getter,
        MethodHandle reader,
        @Nullable MethodHandle setter) {

    /** Whether something in it can have parts of its own, or lead back to where one came from. */
    boolean nests() {
        return !PlainValues.isUnchangingWhereDeclared(type);
    }
}
