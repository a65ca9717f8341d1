/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.internal.MarkedClass;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a value is, or holds, an object of a marked class, for adapters that hand values to something which writes them in its
 * own way. Looks at what objects keep, in fields, collections, maps, arrays and optionals; loads nothing and calls no getter. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class MarkedContent {

    private static final int MOST = 1_000_000;

    private final LoadState loadState;
    private final ClassValue<Look> looks;

    /**
     * Looks by the data map of a minimiser.
     *
     * @param minimiser knows the marks, and what is loaded
     */
    public MarkedContent(Minimiser minimiser) {
        this(minimiser.gate(), minimiser.loadState());
    }

    MarkedContent(PrivacyGate gate, LoadState loadState) {
        this.loadState = loadState;
        this.looks = new ClassValue<>() {
            @Override
            protected Look computeValue(Class<?> type) {
                return MarkedClass.of(gate, type).isMarked() ? new Look(Kind.FOUND, List.of()) : lookAt(type);
            }
        };
    }

    /**
     * Finds a marked class in a value.
     *
     * @param value any value
     * @return the first that is met, or the class of what cannot be looked into: of something that is not loaded, that Java does not let
     *     be read, that can be read once only as an iterator or a stream, or that comes after the first 1,000,000 objects; nothing where there is certainly none
     */
    public Optional<Class<?>> in(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        left.push(value);
        while (!left.isEmpty()) {
            Object next = left.pop();
            Look look = looks.get(next.getClass());
            if (look.holdsNothing() || !met.add(next)) {
                continue;
            }
            if (look.kind() == Kind.FOUND || met.size() > MOST || !loadState.isLoaded(next)) {
                return Optional.of(next.getClass());
            }
            if (!addParts(next, look, left)) {
                return Optional.of(next.getClass());
            }
        }
        return Optional.empty();
    }

    private static boolean addParts(Object holder, Look look, Deque<Object> left) {
        try {
            if (look.kind() == Kind.CONTAINER) {
                addHeld(holder, left);
            }
            for (Field field : look.fields()) {
                add(field.get(holder), left);
            }
            return true;
        } catch (IllegalAccessException | RuntimeException e) {
            // A collection of somebody's own need not let itself be gone through.
            return false;
        }
    }

    private static void addHeld(Object container, Deque<Object> left) {
        if (container instanceof Collection<?> many) {
            many.forEach(one -> add(one, left));
        } else if (container instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                add(key, left);
                add(one, left);
            });
        } else if (container instanceof Map.Entry<?, ?> entry) {
            add(entry.getKey(), left);
            add(entry.getValue(), left);
        } else if (container instanceof Object[] array) {
            for (Object one : array) {
                add(one, left);
            }
        } else if (container instanceof Optional<?> optional) {
            add(optional.orElse(null), left);
        } else if (container instanceof AtomicReference<?> reference) {
            add(reference.get(), left);
        } else if (Proxy.isProxyClass(container.getClass())) {
            add(Proxy.getInvocationHandler(container), left);
        }
    }

    private static void add(@Nullable Object value, Deque<Object> left) {
        if (value != null) {
            left.push(value);
        }
    }

    private enum Kind {
        PLAIN,
        CONTAINER,
        OBJECT,
        FOUND
    }

    /** What is known of a class once and for all. */
    private record Look(Kind kind, List<Field> fields) {

        boolean holdsNothing() {
            return kind == Kind.PLAIN || (kind == Kind.OBJECT && fields.isEmpty());
        }
    }

    private static Look lookAt(Class<?> type) {
        boolean holds = Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Map.Entry.class.isAssignableFrom(type)
                || Object[].class.isAssignableFrom(type)
                || Optional.class == type
                || AtomicReference.class == type
                || Proxy.isProxyClass(type);
        boolean ofTheJdk = isOfTheJdk(type);
        if (ofTheJdk && isReadOnce(type)) {
            return new Look(Kind.FOUND, List.of());
        }
        if (holds && (ofTheJdk || Proxy.isProxyClass(type))) {
            return new Look(Kind.CONTAINER, List.of());
        }
        if (ofTheJdk || type.isEnum() || ClassLoader.class.isAssignableFrom(type)) {
            return new Look(Kind.PLAIN, List.of());
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> next = type; next != null && !isOfTheJdk(next); next = next.getSuperclass()) {
            for (Field field : next.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || isAround(field) || mayHoldNothing(field.getType())) {
                    continue;
                }
                if (!field.trySetAccessible()) {
                    return new Look(Kind.FOUND, List.of());
                }
                fields.add(field);
            }
        }
        return new Look(holds ? Kind.CONTAINER : Kind.OBJECT, fields);
    }

    /** What an inner object lies in is no part of it. */
    private static boolean isAround(Field field) {
        return field.isSynthetic() && field.getName().startsWith("this$");
    }

    private static boolean mayHoldNothing(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || (Modifier.isFinal(type.getModifiers()) && PlainValues.isUnchanging(type));
    }

    /** Whoever looks takes something away, or waits, or sees another thing the next time. */
    private static boolean isReadOnce(Class<?> type) {
        return Stream.of(
                        Iterator.class,
                        Enumeration.class,
                        BaseStream.class,
                        Spliterator.class,
                        Future.class,
                        Reference.class,
                        AtomicReferenceArray.class)
                .anyMatch(readOnce -> readOnce.isAssignableFrom(type));
    }

    /** Their own fields hold nothing that anybody could have marked, or hold it where the ways of containers lead. */
    private static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.isArray() ? null : type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
