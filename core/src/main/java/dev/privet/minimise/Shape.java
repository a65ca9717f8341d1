/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import org.jspecify.annotations.Nullable;

/** How values of one class are copied. Thread-safe. */
abstract class Shape {

    /**
     * Copies a value, or begins to.
     *
     * @param copying the graph that it is part of
     * @param source the value
     * @param overlay what its holder says of its parts
     * @param wanted the type that its holder takes
     * @return the copy; null where it is left out; {@link Copying#PENDING} where a frame was begun
     */
    abstract @Nullable Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted);

    /** A value that does not change. */
    static final class Shared extends Shape {

        @Override
        Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
            return source;
        }
    }

    /** A value without parts that can change. */
    static final class Cloned extends Shape {

        @Override
        @Nullable
        Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
            return PlainValues.cloned(source);
        }
    }

    /** Nobody knows what it would show. */
    static final class Unknown extends Shape {

        private final Told told;
        private final Class<?> type;
        private final String why;

        Unknown(Told told, Class<?> type, String why) {
            this.told = told;
            this.type = type;
            this.why = why;
        }

        @Override
        @Nullable
        Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
            told.leftOut(type, why);
            return null;
        }
    }

    /** Nobody knows how to make another one, so it is the same one where it certainly holds nothing that is marked. */
    static final class Unmakeable extends Shape {

        private final MarkedContent content;
        private final Unknown otherwise;

        Unmakeable(MarkedContent content, Unknown otherwise) {
            this.content = content;
            this.otherwise = otherwise;
        }

        @Override
        @Nullable
        Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
            return content.in(source).isEmpty() ? source : otherwise.enter(copying, source, overlay, wanted);
        }
    }

    /** What a persistence provider may still have to load, or may have put in the place of something else. */
    abstract static class Loadable extends Shape {

        private final LoadState loadState;
        private final boolean asks;

        Loadable(Shapes shapes) {
            this.loadState = shapes.loadState();
            this.asks = shapes.asksLoadState();
        }

        @Override
        @Nullable
        final Object enter(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
            if (asks) {
                if (!loadState.isLoaded(source)) {
                    return null;
                }
                Object behind = loadState.behind(source);
                if (behind != source) {
                    Shape shape = copying.shapes().of(behind.getClass());
                    return shape instanceof Loadable loadable
                            ? loadable.enterLoaded(copying, behind, overlay, wanted)
                            : shape.enter(copying, behind, overlay, wanted);
                }
            }
            return enterLoaded(copying, source, overlay, wanted);
        }

        abstract @Nullable Object enterLoaded(Copying copying, Object source, Overlay overlay, Class<?> wanted);
    }
}
