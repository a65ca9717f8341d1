/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value into a coarser one that many people share, such as the year of a date of birth. Pure and thread-safe. What cannot be made
 * coarser is not shown, so a value that does not look as expected is answered with null, never with itself.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface Generaliser {

    /**
     * Makes a value coarser, to be read: as text, or as a number that says no more than it should.
     *
     * @param value the value, never null
     * @return the coarser value; null where there is none, and then nothing is shown
     */
    @Nullable
    Object generalise(Object value);

    /**
     * Makes a value coarser without changing its type, for a copy of an object of the same class: 1 January stands for a year, the youngest
     * age of a band for the band. Such a value looks as exact as the one that it stands for.
     *
     * @param type the declared type of the property that is to hold it
     * @param value the value, never null
     * @param <T> that type
     * @return the coarser value, or empty where a property of that type can hold none
     */
    default <T> Optional<T> generaliseAs(Class<T> type, Object value) {
        return ValueTypes.as(type, generalise(value));
    }

    /**
     * Whether it can make values of a type coarser. Where a purpose is to see coarser values of another type, that is a mistake of the
     * marking.
     *
     * @param type the declared type of a property
     * @return true unless it is known that no value of that type is shown
     */
    default boolean fits(Class<?> type) {
        return true;
    }
}
