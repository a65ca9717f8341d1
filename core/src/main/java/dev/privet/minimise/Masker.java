/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;

/**
 * Turns a value into one by which only somebody who knows it recognises it. Pure and thread-safe; never gives back the value,
 * and hides its length.
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
}
