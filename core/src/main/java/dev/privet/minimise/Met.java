/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What was met while one graph is copied, so that a cycle ends and what is shared stays shared. For one thread. */
final class Met {

    /** To compare a few references is faster than to ask each object for a hash. */
    private static final int FEW = 12;

    private final Entry[] few = new Entry[FEW];
    private int count;
    private @Nullable IdentityHashMap<Object, Entry> many;

    /** An object, and its copy under what its holder says of its parts. */
    static final class Entry {

        private final Object source;
        private final Overlay overlay;
        private @Nullable Entry other;
        private @Nullable Object copy;
        private boolean done;

        Entry(Object source, Overlay overlay) {
            this.source = source;
            this.overlay = overlay;
        }

        /** The copy, which may not be complete yet; null where it cannot be made before its parts. */
        @Nullable
        Object copy() {
            return copy;
        }

        boolean isDone() {
            return done;
        }

        void begun(Object made) {
            copy = made;
        }

        void done(@Nullable Object made) {
            copy = made;
            done = true;
        }
    }

    @Nullable
    Entry find(Object source, Overlay overlay) {
        if (many == null) {
            for (int i = 0; i < count; i++) {
                if (few[i].source == source && few[i].overlay == overlay) {
                    return few[i];
                }
            }
            return null;
        }
        Entry entry = many.get(source);
        while (entry != null && entry.overlay != overlay) {
            entry = entry.other;
        }
        return entry;
    }

    Entry add(Object source, Overlay overlay) {
        Entry entry = new Entry(source, overlay);
        if (count < FEW) {
            few[count++] = entry;
            return entry;
        }
        IdentityHashMap<Object, Entry> all = many;
        if (all == null) {
            all = new IdentityHashMap<>();
            many = all;
            for (Entry one : few) {
                put(all, one);
            }
        }
        put(all, entry);
        return entry;
    }

    private static void put(IdentityHashMap<Object, Entry> all, Entry entry) {
        entry.other = all.put(entry.source, entry);
    }
}
