/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A map: an entry whose key is left out is left out as a whole. */
final class MapShape extends Shape.Loadable {

    private final Told told;
    private final Class<?> type;
    private final boolean unchanging;
    private final DerivedContainers<Map<Object, @Nullable Object>> derived;

    MapShape(Shapes shapes, Class<?> type) {
        super(shapes);
        this.told = shapes.told();
        this.type = type;
        this.unchanging = type.getName().startsWith("java.util.ImmutableCollections$")
                || type.getName().startsWith("java.util.Collections$");
        this.derived = DerivedContainers.of(type);
    }

    @Override
    @Nullable
    @SuppressWarnings("unchecked") // Of a derived map no entry is read or put in that way.
    Object enterLoaded(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
        Met.Entry known = copying.find(source, overlay);
        if (known != null) {
            return copying.again(known);
        }
        Map<?, ?> map = (Map<?, ?>) source;
        Iterator<? extends Map.Entry<?, ?>> entries;
        Map<Object, @Nullable Object> copy;
        try {
            entries = map.entrySet().iterator();
            copy = derived.like((Map<Object, @Nullable Object>) source).orElseGet(() -> NewContainers.like(map));
        } catch (RuntimeException e) {
            told.leftOut(type, "it cannot be gone through (" + e.getClass().getName() + ").");
            return null;
        }
        Object result = unchanging ? fixed(copy) : copy;
        if (!wanted.isInstance(result)) {
            told.leftOut(type, "no map like it can be made for a property of type " + wanted.getName() + ".");
            return null;
        }
        return copying.begin(new Entries(copying, entries, copy, result, overlay), source, overlay, result);
    }

    private static Object fixed(Map<Object, @Nullable Object> copy) {
        return copy instanceof SortedMap<Object, @Nullable Object> sorted
                ? Collections.unmodifiableSortedMap(sorted)
                : Collections.unmodifiableMap(copy);
    }

    private final class Entries extends Frame {

        private final Copying copying;
        private final int backReferences;
        private final Iterator<? extends Map.Entry<?, ?>> entries;
        private final Map<Object, @Nullable Object> copy;
        private final Object result;
        private final Overlay overlay;
        private final List<Object> keys = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();
        private boolean atValue;
        private @Nullable Object value;
        private @Nullable Object key;

        Entries(
                Copying copying,
                Iterator<? extends Map.Entry<?, ?>> entries,
                Map<Object, @Nullable Object> copy,
                Object result,
                Overlay overlay) {
            this.copying = copying;
            this.backReferences = copying.backReferences();
            this.entries = entries;
            this.copy = copy;
            this.result = result;
            this.overlay = overlay;
        }

        @Override
        @Nullable
        Object next() {
            if (atValue) {
                return value;
            }
            try {
                if (!entries.hasNext()) {
                    return END;
                }
                Map.Entry<?, ?> entry = entries.next();
                value = entry.getValue();
                return entry.getKey();
            } catch (RuntimeException e) {
                told.leftOut(type, "it cannot be gone through (" + e.getClass().getName() + ").");
                return END;
            }
        }

        @Override
        Overlay overlay() {
            return atValue ? overlay : Overlay.NONE;
        }

        @Override
        void accept(@Nullable Object made) {
            if (atValue && key != null) {
                keys.add(key);
                values.add(made);
            }
            key = made;
            atValue = !atValue;
        }

        @Override
        @Nullable
        Runnable fillLater(Met.Entry unfinished) {
            boolean isValue = atValue && key != null;
            int place = values.size();
            accept(null);
            return isValue ? () -> values.set(place, unfinished.copy()) : null;
        }

        @Override
        Object end() {
            boolean isComplete = copying.backReferences() == backReferences;
            fill(isComplete);
            if (!isComplete) {
                copying.atTheEnd(() -> fill(true));
            }
            return result;
        }

        private void fill(boolean isComplete) {
            try {
                copy.clear();
                for (int i = 0; i < keys.size(); i++) {
                    copy.put(keys.get(i), values.get(i));
                }
            } catch (RuntimeException e) {
                copy.clear();
                if (isComplete) {
                    told.partsLeftOut(
                            type,
                            "entries",
                            "the copies of their keys cannot be compared, or the map takes no null ("
                                    + e.getClass().getName() + ").");
                }
            }
        }
    }
}
