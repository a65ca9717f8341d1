/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Optional;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Reads an association to one row from Hibernate's run-time model. */
final class HibernateReference {

    private final String path;
    private final ToOneAttributeMapping association;
    private final HibernateTables here;
    private final HibernateTables there;
    private final String keyTable;
    private final List<String> key;
    private final String targetTable;
    private final List<String> target;

    private HibernateReference(String path, ToOneAttributeMapping association, HibernateTables here) {
        this.path = path;
        this.association = association;
        this.here = here;
        EntityPersister entity = association.getEntityMappingType().getEntityPersister();
        this.there = HibernateTables.of(entity);
        ForeignKeyDescriptor foreignKey = association.getForeignKeyDescriptor();
        this.keyTable = foreignKey.getKeyTable();
        this.key = HibernateTables.columns(foreignKey.getKeyPart());
        this.targetTable = foreignKey.getTargetTable();
        this.target = HibernateTables.columns(foreignKey.getTargetPart());
    }

    static MappedReference of(String path, ToOneAttributeMapping association, HibernateTables here) {
        HibernateReference reference = new HibernateReference(path, association, here);
        return HibernateTables.isOwner(association) ? reference.owned() : reference.inverse();
    }

    private MappedReference owned() {
        Optional<MappedTable> between = here.join(keyTable);
        if (between.isPresent() && here.first().isPresent()) {
            MappedTable first = here.first().get();
            MappedJoin join = new MappedJoin(between.get().name(), between.get().keys(), key);
            return reference(first.name(), first.keys(), there.meant(targetTable), target, List.of(join));
        }
        return reference(here.meant(keyTable), key, there.meant(targetTable), target, List.of());
    }

    /** The columns are the other side's, or those of the table that the other side names. */
    private MappedReference inverse() {
        Optional<MappedTable> between = there.join(keyTable);
        if (between.isPresent() && there.first().isPresent()) {
            MappedTable first = there.first().get();
            MappedJoin join =
                    new MappedJoin(between.get().name(), key, between.get().keys());
            return reference(here.meant(targetTable), target, first.name(), first.keys(), List.of(join));
        }
        return reference(here.meant(targetTable), target, there.meant(keyTable), key, List.of());
    }

    private MappedReference reference(
            String table, List<String> columns, String toTable, List<String> toColumns, List<MappedJoin> through) {
        Class<?> type = association.getEntityMappingType().getMappedJavaType().getJavaTypeClass();
        return new MappedReference(path, type, table, columns, toTable, toColumns, through);
    }
}
