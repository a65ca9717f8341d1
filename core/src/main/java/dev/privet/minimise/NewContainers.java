/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Empty collections and maps like others: of the same class where the JDK has it, or of one that does the same. */
@SuppressWarnings("JdkObsolete") // Objects of hosts hold such collections, so copies of them do.
final class NewContainers {

    private static final Map<Class<?>, Function<Collection<?>, Collection<Object>>> COLLECTIONS = Map.ofEntries(
            Map.entry(ArrayList.class, like -> new ArrayList<>(like.size())),
            Map.entry(ArrayDeque.class, like -> new ArrayDeque<>()),
            Map.entry(ConcurrentLinkedDeque.class, like -> new ConcurrentLinkedDeque<>()),
            Map.entry(ConcurrentLinkedQueue.class, like -> new ConcurrentLinkedQueue<>()),
            Map.entry(CopyOnWriteArrayList.class, like -> new CopyOnWriteArrayList<>()),
            Map.entry(CopyOnWriteArraySet.class, like -> new CopyOnWriteArraySet<>()),
            Map.entry(HashSet.class, like -> new HashSet<>()),
            Map.entry(LinkedHashSet.class, like -> new LinkedHashSet<>()),
            Map.entry(LinkedList.class, like -> new LinkedList<>()),
            Map.entry(Stack.class, like -> new Stack<>()),
            Map.entry(Vector.class, like -> new Vector<>()));

    private static final Map<Class<?>, Function<Map<?, ?>, Map<Object, @Nullable Object>>> MAPS = Map.of(
            ConcurrentHashMap.class, like -> new ConcurrentHashMap<>(),
            HashMap.class, like -> new HashMap<>(),
            Hashtable.class, like -> new Hashtable<>(),
            IdentityHashMap.class, like -> new IdentityHashMap<>(),
            LinkedHashMap.class, like -> new LinkedHashMap<>(),
            Properties.class, like -> new Properties(),
            WeakHashMap.class, like -> new WeakHashMap<>());

    private NewContainers() {}

    static Collection<Object> like(Collection<?> source) {
        Function<Collection<?>, Collection<Object>> same = COLLECTIONS.get(source.getClass());
        if (same != null) {
            return same.apply(source);
        }
        if (source instanceof List) {
            return new ArrayList<>(source.size());
        }
        if (source instanceof Set) {
            return set(source);
        }
        if (source instanceof PriorityQueue<?> queue) {
            return new PriorityQueue<>(comparator(queue.comparator()));
        }
        if (source instanceof BlockingQueue) {
            return new LinkedBlockingDeque<>();
        }
        return source instanceof Queue ? new LinkedList<>() : new ArrayList<>(source.size());
    }

    private static Collection<Object> set(Collection<?> source) {
        if (source instanceof ConcurrentSkipListSet<?> sorted) {
            return new ConcurrentSkipListSet<>(comparator(sorted.comparator()));
        }
        if (source instanceof SortedSet<?> sorted) {
            return new TreeSet<>(comparator(sorted.comparator()));
        }
        return new LinkedHashSet<>();
    }

    static Map<Object, @Nullable Object> like(Map<?, ?> source) {
        Function<Map<?, ?>, Map<Object, @Nullable Object>> same = MAPS.get(source.getClass());
        if (same != null) {
            return same.apply(source);
        }
        if (source instanceof EnumMap<?, ?> constants) {
            return emptied(constants);
        }
        if (source instanceof ConcurrentSkipListMap<?, ?> sorted) {
            return new ConcurrentSkipListMap<>(comparator(sorted.comparator()));
        }
        if (source instanceof SortedMap<?, ?> sorted) {
            return new TreeMap<>(comparator(sorted.comparator()));
        }
        return source instanceof ConcurrentMap ? new ConcurrentHashMap<>() : new LinkedHashMap<>();
    }

    /** An empty one does not tell of which constants it is. */
    @SuppressWarnings("unchecked") // Only constants of the same kind are put into it.
    private static Map<Object, @Nullable Object> emptied(EnumMap<?, ?> constants) {
        EnumMap<?, ?> copy = constants.clone();
        copy.clear();
        return (Map<Object, @Nullable Object>) (Map<?, ?>) copy;
    }

    @SuppressWarnings("unchecked") // It compares copies of what it compared before.
    private static java.util.@Nullable Comparator<Object> comparator(java.util.@Nullable Comparator<?> comparator) {
        return (java.util.Comparator<Object>) comparator;
    }
}
