/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;

/**
 * Turns a value into one by which only somebody who knows it recognises it. Pure and thread-safe; never gives back the value,
 * and hides its length unless that was asked for ({@link Masks#keepingLength}).
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface Masker {

    /**
     * Masks a value.
     *
     * @param value the value, never null
     * @return what is shown instead
     */
    String mask(Object value);

    /**
     * Whether it has something to show of values of a type. Where a purpose is to see masked values of another type, that is a mistake
     * of the marking.
     *
     * @param type the declared type of a property
     * @return true unless it is known that no value of that type is shown
     */
    default boolean fits(Class<?> type) {
        return true;
    }
}
