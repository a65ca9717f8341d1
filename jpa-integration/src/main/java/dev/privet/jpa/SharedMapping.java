/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.jpa.internal.mapping.Mappings;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

/** The mapping of a persistence unit, read once for all stores, when the first of them asks: it does not change. Thread-safe. */
final class SharedMapping {

    private final EntityManagerFactory factory;
    private @Nullable Mapping known;

    SharedMapping(EntityManagerFactory factory) {
        this.factory = factory;
    }

    synchronized Mapping get() {
        if (known == null) {
            known = Mappings.of(factory);
        }
        return known;
    }
}
