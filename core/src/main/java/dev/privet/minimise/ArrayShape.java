/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** An array of objects. */
final class ArrayShape extends Shape {

    @Override
    @Nullable
    Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
        Met.Entry known = copying.find(source, overlay);
        if (known != null) {
            return copying.again(known);
        }
        Object[] array = (Object[]) source;
        Class<?> component = source.getClass().getComponentType();
        Object[] copy = (Object[]) Array.newInstance(component, array.length);
        return copying.begin(new Elements(array, copy, component, overlay), source, overlay, copy);
    }

    private static final class Elements extends Frame {

        private final @Nullable Object[] source;
        private final @Nullable Object[] copy;
        private final Class<?> component;
        private final Overlay overlay;
        private int at = -1;

        Elements(@Nullable Object[] source, @Nullable Object[] copy, Class<?> component, Overlay overlay) {
            this.source = source;
            this.copy = copy;
            this.component = component;
            this.overlay = overlay;
        }

        @Override
        @Nullable
        Object next() {
            at++;
            return at < source.length ? source[at] : END;
        }

        @Override
        Class<?> wanted() {
            return component;
        }

        @Override
        Overlay overlay() {
            return overlay;
        }

        @Override
        void accept(@Nullable Object element) {
            copy[at] = component.isInstance(element) ? element : null;
        }

        @Override
        Runnable fillLater(Met.Entry unfinished) {
            int place = at;
            return () -> copy[place] = component.isInstance(unfinished.copy()) ? unfinished.copy() : null;
        }

        @Override
        Object end() {
            return copy;
        }
    }
}
