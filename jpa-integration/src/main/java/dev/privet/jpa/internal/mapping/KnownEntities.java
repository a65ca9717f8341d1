/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A mapping that was read. */
record KnownEntities(List<MappedEntity> entities) implements Mapping {

    /** Orders them by name. */
    KnownEntities {
        entities = entities.stream()
                .sorted(Comparator.comparing(MappedEntity::name))
                .toList();
    }

    @Override
    public Optional<MappedEntity> entity(Class<?> type) {
        return entities.stream().filter(entity -> entity.type() == type).findFirst();
    }
}
