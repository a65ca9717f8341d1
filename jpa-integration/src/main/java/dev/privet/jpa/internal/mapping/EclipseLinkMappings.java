/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;

/** Reads the mapping from EclipseLink's descriptors, after it has initialised them. */
final class EclipseLinkMappings {

    private EclipseLinkMappings() {}

    static Mapping of(EntityManagerFactory factory) {
        AbstractSession session = factory.unwrap(JpaEntityManagerFactory.class).getDatabaseSession();
        EclipseLinkColumns columns = new EclipseLinkColumns(session);
        List<MappedEntity> entities = session.getDescriptors().values().stream()
                .distinct()
                .filter(EclipseLinkMappings::isEntity)
                .map(descriptor -> new EclipseLinkEntity(descriptor, columns).mapped())
                .toList();
        return new KnownEntities(entities);
    }

    private static boolean isEntity(ClassDescriptor descriptor) {
        return !descriptor.isDescriptorTypeAggregate()
                && !descriptor.isAggregateCollectionDescriptor()
                && (descriptor.hasTablePerClassPolicy() || !descriptor.isDescriptorForInterface());
    }
}
