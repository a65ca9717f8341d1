/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands: what it stands below, if anything.
 *
 * @param outer the purpose or the type, or null at the margin
 * @param field the field, or null
 */
record Spot(@Nullable Entry outer, @Nullable Entry field) {

    static final Spot MARGIN = new Spot(null, null);

    Spot below(Entry entry) {
        return outer == null ? new Spot(entry, null) : new Spot(outer, entry);
    }

    /** As a message says it, such as {@code User.email}, {@code User} or {@code support-desk}. */
    String words() {
        String name = outer == null ? "" : outer.name();
        return field == null ? name : name + "." + field.name();
    }
}
