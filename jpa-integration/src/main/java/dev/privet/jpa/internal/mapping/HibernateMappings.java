/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;

/** Reads the mapping from Hibernate's run-time model, which has applied naming strategies, quotes and dialects. */
final class HibernateMappings {

    private HibernateMappings() {}

    static Mapping of(EntityManagerFactory factory) {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
        List<EntityPersister> persisters = new ArrayList<>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(persisters::add);
        HibernateHistory history = HibernateHistory.of(sessions, persisters);
        List<MappedEntity> entities = persisters.stream()
                .map(persister -> new HibernateEntity(persister, history).mapped())
                .toList();
        // Envers has an entity for each table of former versions; these are told with the entity whose versions they
        // keep.
        Set<String> kept = entities.stream()
                .flatMap(entity -> entity.history().stream())
                .map(MappedTable::name)
                .collect(Collectors.toSet());
        return new KnownEntities(entities.stream()
                .filter(entity -> entity.type() != null
                        || !entity.tables().stream().map(MappedTable::name).allMatch(kept::contains))
                .toList());
    }
}
