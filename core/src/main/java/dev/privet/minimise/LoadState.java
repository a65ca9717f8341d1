/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import java.util.Optional;

/**
 * Knows what a persistence provider has loaded of an object, so that nothing is loaded just to be hidden. Found by {@link
 * java.util.ServiceLoader}; where there are several, something is loaded only if all of them say so. Thread-safe; never loads anything
 * itself.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface LoadState {

    /**
     * Whether an object itself is there, or only stands for one that would have to be loaded.
     *
     * @param object an entity, a collection or anything else
     * @return true unless it is known to be missing
     */
    boolean isLoaded(Object object);

    /**
     * Whether a property can be read without loading anything.
     *
     * @param object the object that has it
     * @param property the property's name
     * @return true unless it is known to be missing
     */
    boolean isLoaded(Object object, String property);

    /**
     * What a proxy that is loaded stands for.
     *
     * @param object any object
     * @return the object behind it, or the object itself
     */
    Object behind(Object object);

    /**
     * The id of a row that is not loaded, where what stands in its place knows it.
     *
     * @param object any object that {@linkplain #isLoaded(Object) is not loaded}
     * @return the id, or nothing where to tell it would mean to load
     */
    default Optional<Object> id(Object object) {
        return Optional.empty();
    }
}
