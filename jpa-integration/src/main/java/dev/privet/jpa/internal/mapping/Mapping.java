/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Optional;

/**
 * The tables behind the entities of a persistence unit. What a provider hides from queries, such as rows that are deleted softly or
 * filtered, is in the tables all the same, so whoever has to find everything asks these. Immutable and thread-safe.
 */
public interface Mapping {

    /**
     * The entity of a class.
     *
     * @param type the class
     * @return nothing where it is no entity of this persistence unit
     */
    Optional<MappedEntity> entity(Class<?> type);

    /**
     * All entities.
     *
     * @return ordered by name
     */
    List<MappedEntity> entities();
}
