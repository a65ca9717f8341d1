/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A generaliser that was made for values of some types.
 *
 * @param shown the coarser value to be read
 * @param alike the coarser values that a property can hold, the one like the value first
 * @param types the types
 */
record TypedGeneraliser(Function<Object, Optional<?>> shown, Function<Object, Optional<?>> alike, ValueTypes types)
        implements Generaliser {

    @Override
    public @Nullable Object generalise(Object value) {
        return shown.apply(value).orElse(null);
    }

    @Override
    public <T> Optional<T> generaliseAs(Class<T> type, Object value) {
        Optional<T> held = ValueTypes.as(type, alike.apply(value).orElse(null));
        return held.isPresent() ? held : ValueTypes.as(type, generalise(value));
    }

    @Override
    public boolean fits(Class<?> type) {
        return types.fits(type);
    }
}
