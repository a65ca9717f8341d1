/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
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

    /** Whether objects of a class lie in the rows of others. */
    boolean isEmbeddable(Class<?> type) {
        return metamodel.getEmbeddables().stream().anyMatch(embeddable -> embeddable.getJavaType() == type);
    }

    /** What is wrong with a type whose rows may have more columns than its entity: part of them would be forgotten. */
    Optional<Problem> inheritance(RecordType type) {
        return metamodel.getEntities().stream()
                .filter(entity -> entity.getJavaType() != null)
                .filter(entity ->
                        entity.getJavaType() != type.type() && type.type().isAssignableFrom(entity.getJavaType()))
                .findFirst()
                .map(entity -> new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "the entity " + entity.getName() + " inherits from it, and what it adds would be left out.",
                        "mark entities that no other inherits from; a common mapped superclass may bear marks."));
    }
}
