/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The objects that are being shown, each within the one before. For one thread. */
final class Holders {

    private final Deque<Object> objects = new ArrayDeque<>();

    void push(Object object) {
        objects.push(object);
    }

    void pop() {
        objects.pop();
    }

    /** The innermost object of a class. */
    @Nullable
    Object nearest(Class<?> type) {
        for (Object object : objects) {
            if (type.isInstance(object)) {
                return object;
            }
        }
        return null;
    }
}
