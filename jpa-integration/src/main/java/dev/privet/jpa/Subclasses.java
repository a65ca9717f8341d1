/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which entities inherit from a type: a query for its rows finds theirs as well. */
final class Subclasses {

    private final List<EntityType<?>> entities;
    private final DataMap dataMap;

    Subclasses(Metamodel metamodel, DataMap dataMap) {
        // The provider gathers them anew each time.
        this.entities = List.copyOf(metamodel.getEntities());
        this.dataMap = dataMap;
    }

    /** The names of those whose rows belong to a page of their own in the data map, and not to that of the type. */
    List<String> withPagesOfTheirOwn(RecordType type) {
        return of(type).filter(entity -> hasPage(type, entity))
                .map(EntityType::getName)
                .sorted()
                .toList();
    }

    /** What is wrong with a type that is to be anonymised, where rows of it have columns that no page of the data map knows. */
    Optional<Problem> unknownColumns(RecordType type) {
        return of(type).filter(entity -> !hasPage(type, entity))
                .findFirst()
                .map(entity -> new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "the entity " + entity.getName() + " inherits from it, and what it adds would be left out.",
                        "hand " + entity.getName() + " over as marked too, or let no other entity inherit from it."));
    }

    private Stream<EntityType<?>> of(RecordType type) {
        return entities.stream()
                .filter(entity -> entity.getJavaType() != null
                        && entity.getJavaType() != type.type()
                        && type.type().isAssignableFrom(entity.getJavaType()));
    }

    private boolean hasPage(RecordType type, EntityType<?> entity) {
        return dataMap.types().stream()
                .map(RecordType::type)
                .anyMatch(page -> page != type.type()
                        && type.type().isAssignableFrom(page)
                        && page.isAssignableFrom(entity.getJavaType()));
    }
}
