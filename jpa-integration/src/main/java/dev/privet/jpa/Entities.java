/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.MappedEntity;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Optional;

/** The entities behind record types. */
final class Entities {

    private final Metamodel metamodel;

    Entities(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    /** The entity of a type, or nothing where the class is none in this persistence unit. */
    Optional<EntityType<?>> find(RecordType type) {
        return find(type.type());
    }

    /** The entity of a class, or nothing where the class is none in this persistence unit. */
    Optional<EntityType<?>> find(Class<?> type) {
        return metamodel.getEntities().stream()
                .filter(entity -> entity.getJavaType() == type)
                .<EntityType<?>>map(entity -> entity)
                .findFirst();
    }

    /** What the provider knows of an entity that has a class. */
    Optional<EntityType<?>> find(MappedEntity entity) {
        return entity.type() == null ? Optional.empty() : find(entity.type());
    }

    /** Whether objects of a class lie in the rows of others. */
    boolean isEmbeddable(Class<?> type) {
        return metamodel.getEmbeddables().stream().anyMatch(embeddable -> embeddable.getJavaType() == type);
    }
}
