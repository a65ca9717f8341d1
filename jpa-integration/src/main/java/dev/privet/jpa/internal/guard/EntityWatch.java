/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.guard;

import java.util.function.Predicate;

/** Watches the entities of one class. What it throws ends what the provider was about to do. Thread-safe. */
public interface EntityWatch {

    /** An entity was filled from the database. A provider may tell of one entity more than once. */
    void loaded();

    /**
     * A row is about to be inserted.
     *
     * @param given tells whether a property, by its name in the entity, has a value
     */
    void inserting(Predicate<String> given);

    /**
     * A row is about to be updated.
     *
     * @param changed tells whether a property, by its name in the entity, has another value than in the row
     */
    void updating(Predicate<String> changed);
}
