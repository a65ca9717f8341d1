/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An optional: what its holder says of its parts is said of what it holds. */
final class OptionalShape extends Shape {

    @Override
    @Nullable
    Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
        Optional<?> optional = (Optional<?>) source;
        return optional.isEmpty() ? optional : copying.begin(new Held(optional, overlay));
    }

    private static final class Held extends Frame {

        private final Optional<?> source;
        private final Overlay overlay;
        private boolean asked;
        private @Nullable Object copy;

        Held(Optional<?> source, Overlay overlay) {
            this.source = source;
            this.overlay = overlay;
        }

        @Override
        @Nullable
        Object next() {
            if (asked) {
                return END;
            }
            asked = true;
            return source.orElse(null);
        }

        @Override
        Overlay overlay() {
            return overlay;
        }

        @Override
        void accept(@Nullable Object held) {
            copy = held;
        }

        @Override
        Object end() {
            return Optional.ofNullable(copy);
        }
    }
}
