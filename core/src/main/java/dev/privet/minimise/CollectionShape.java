/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A collection: what is left out of a list leaves its place empty, and out of any other no place. */
final class CollectionShape extends Shape.Loadable {

    private final Told told;
    private final Class<?> type;
    private final boolean unchanging;
    private final DerivedContainers<Collection<Object>> derived;

    CollectionShape(Shapes shapes, Class<?> type) {
        super(shapes);
        this.told = shapes.told();
        this.type = type;
        this.unchanging = type.getName().startsWith("java.util.ImmutableCollections$")
                || type.getName().startsWith("java.util.Collections$");
        this.derived = DerivedContainers.of(type);
    }

    @Override
    @Nullable
    @SuppressWarnings("unchecked") // Of a derived collection no element is read or put in that way.
    Object enterLoaded(Copying copying, Object source, Overlay overlay, Class<?> wanted) {
        Met.Entry known = copying.find(source, overlay);
        if (known != null) {
            return copying.again(known);
        }
        Collection<?> collection = (Collection<?>) source;
        Iterator<?> elements;
        Collection<Object> copy;
        try {
            elements = collection.iterator();
            copy = derived.like((Collection<Object>) source).orElseGet(() -> NewContainers.like(collection));
        } catch (RuntimeException e) {
            told.leftOut(type, "it cannot be gone through (" + e.getClass().getName() + ").");
            return null;
        }
        Object result = unchanging ? fixed(copy) : copy;
        if (!wanted.isInstance(result)) {
            told.leftOut(type, "no collection like it can be made for a property of type " + wanted.getName() + ".");
            return null;
        }
        Frame frame = copy instanceof List<Object> list
                ? new Listed(elements, list, result, overlay)
                : new Gathered(copying, elements, copy, result, overlay);
        return copying.begin(frame, source, overlay, result);
    }

    private static Object fixed(Collection<Object> copy) {
        if (copy instanceof List<Object> list) {
            return Collections.unmodifiableList(list);
        }
        if (copy instanceof java.util.SortedSet<Object> sorted) {
            return Collections.unmodifiableSortedSet(sorted);
        }
        return copy instanceof Set<Object> set
                ? Collections.unmodifiableSet(set)
                : Collections.unmodifiableCollection(copy);
    }

    /** Goes through a collection; one that fails half-way, because it changes meanwhile, ends there. */
    private abstract class Elements extends Frame {

        private final Iterator<?> elements;
        private final Object result;
        private final Overlay overlay;

        Elements(Iterator<?> elements, Object result, Overlay overlay) {
            this.elements = elements;
            this.result = result;
            this.overlay = overlay;
        }

        @Override
        @Nullable
        Object next() {
            try {
                return elements.hasNext() ? elements.next() : END;
            } catch (RuntimeException e) {
                told.leftOut(type, "it cannot be gone through (" + e.getClass().getName() + ").");
                return END;
            }
        }

        @Override
        Overlay overlay() {
            return overlay;
        }

        @Override
        Object end() {
            return result;
        }
    }

    private final class Listed extends Elements {

        private final List<Object> copy;

        Listed(Iterator<?> elements, List<Object> copy, Object result, Overlay overlay) {
            super(elements, result, overlay);
            this.copy = copy;
        }

        @Override
        @SuppressWarnings("NullAway") // A list of the host's may hold null, whatever its type says.
        void accept(@Nullable Object element) {
            copy.add(element);
        }

        @Override
        Runnable fillLater(Met.Entry unfinished) {
            int place = copy.size();
            accept(null);
            return () -> fill(place, unfinished.copy());
        }

        @SuppressWarnings("NullAway") // As above.
        private void fill(int place, @Nullable Object element) {
            copy.set(place, element);
        }
    }

    /** Elements are told apart by their content, so they have to be complete before they are put in. */
    private final class Gathered extends Elements {

        private final Copying copying;
        private final int backReferences;
        private final Collection<Object> copy;
        private final List<@Nullable Object> gathered = new ArrayList<>();

        Gathered(Copying copying, Iterator<?> elements, Collection<Object> copy, Object result, Overlay overlay) {
            super(elements, result, overlay);
            this.copying = copying;
            this.backReferences = copying.backReferences();
            this.copy = copy;
        }

        @Override
        void accept(@Nullable Object element) {
            gathered.add(element);
        }

        @Override
        Runnable fillLater(Met.Entry unfinished) {
            int place = gathered.size();
            gathered.add(null);
            return () -> gathered.set(place, unfinished.copy());
        }

        @Override
        Object end() {
            boolean isComplete = copying.backReferences() == backReferences;
            fill(isComplete);
            if (!isComplete) {
                copying.atTheEnd(() -> fill(true));
            }
            return super.end();
        }

        private void fill(boolean isComplete) {
            try {
                copy.clear();
                for (Object element : gathered) {
                    if (element != null) {
                        copy.add(element);
                    }
                }
            } catch (RuntimeException e) {
                copy.clear();
                if (isComplete) {
                    told.partsLeftOut(
                            type,
                            "elements",
                            "their copies cannot be compared (" + e.getClass().getName()
                                    + "). Mend: let equals, hashCode and compareTo take what a purpose does not see.");
                }
            }
        }
    }
}
