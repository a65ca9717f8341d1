/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

/** How far a class is from what it extends. */
final class Hierarchy {

    /** Interfaces come after every superclass, which says more of how the object is kept. */
    private static final int INTERFACE = 1000;

    private Hierarchy() {}

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
