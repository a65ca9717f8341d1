/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.MappedEntity;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entities behind record types. Asks the provider once, which gathers them anew each time. */
final class Entities {

    private final Map<Class<?>, EntityType<?>> entities = new HashMap<>();
    private final Set<Class<?>> embeddables = new HashSet<>();

    Entities(Metamodel metamodel) {
        metamodel.getEntities().forEach(entity -> entities.putIfAbsent(entity.getJavaType(), entity));
        metamodel.getEmbeddables().forEach(embeddable -> embeddables.add(embeddable.getJavaType()));
    }

    /** The entity of a type, or nothing where the class is none in this persistence unit. */
    Optional<EntityType<?>> find(RecordType type) {
        return find(type.type());
    }

    /** The entity of a class, or nothing where the class is none in this persistence unit. */
    Optional<EntityType<?>> find(Class<?> type) {
        return Optional.ofNullable(entities.get(type));
    }

    /** What the provider knows of an entity that has a class. */
    Optional<EntityType<?>> find(MappedEntity entity) {
        return entity.type() == null ? Optional.empty() : find(entity.type());
    }

    /** Whether objects of a class lie in the rows of others. */
    boolean isEmbeddable(Class<?> type) {
        return embeddables.contains(type);
    }
}
