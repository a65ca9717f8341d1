/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping that was read. */
final class KnownEntities implements Mapping {

    private final List<MappedEntity> entities;
    private final Map<Class<?>, MappedEntity> byType = new LinkedHashMap<>();

    /** Orders them by name. */
    KnownEntities(List<MappedEntity> entities) {
        this.entities = entities.stream()
                .sorted(Comparator.comparing(MappedEntity::name))
                .toList();
        for (MappedEntity entity : this.entities) {
            if (entity.type() != null) {
                byType.putIfAbsent(entity.type(), entity);
            }
        }
    }

    @Override
    public List<MappedEntity> entities() {
        return entities;
    }

    @Override
    public Optional<MappedEntity> entity(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }
}
