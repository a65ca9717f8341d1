/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How far a class is from what it extends. */
final class Hierarchy {

    /** Interfaces come after every superclass, which says more of how the object is kept. */
    private static final int INTERFACE = 1000;

    private Hierarchy() {}

    /** A class and all that it extends: its superclasses, the nearest first, then its interfaces. */
    static List<Class<?>> of(Class<?> type) {
        List<Class<?>> superclasses = new ArrayList<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            superclasses.add(next);
        }
        Set<Class<?>> hierarchy = new LinkedHashSet<>(superclasses);
        superclasses.forEach(next -> addInterfaces(next, hierarchy));
        return List.copyOf(hierarchy);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> hierarchy) {
        for (Class<?> implemented : type.getInterfaces()) {
            hierarchy.add(implemented);
            addInterfaces(implemented, hierarchy);
        }
    }

    /** Whether one of two classes extends the other. */
    static boolean sameFamily(Class<?> one, Class<?> other) {
        return one.isAssignableFrom(other) || other.isAssignableFrom(one);
    }

    /** How many steps up the superclasses it is; far where it is an interface. */
    static int distance(Class<?> type, Class<?> above) {
        int distance = 0;
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            if (next == above) {
                return distance;
            }
            distance++;
        }
        return INTERFACE;
    }
}
