/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AuditMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.TableDetails;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The tables that keep former versions of rows: those of Envers, which are entities of their own without a class, and those of
 * Hibernate's own auditing. Envers is not asked, because it is rarely there; its entities bear the name of the one they keep.
 */
final class HibernateHistory {

    private static final String PREFIX = "org.hibernate.envers.audit_table_prefix";
    private static final String SUFFIX = "org.hibernate.envers.audit_table_suffix";

    private final Map<String, EntityPersister> withoutClass;
    private final String prefix;
    private final String suffix;

    private HibernateHistory(Map<String, EntityPersister> withoutClass, String prefix, String suffix) {
        this.withoutClass = withoutClass;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    static HibernateHistory of(SessionFactoryImplementor sessions, List<EntityPersister> persisters) {
        Map<String, EntityPersister> withoutClass = new LinkedHashMap<>();
        persisters.stream()
                .filter(persister -> HibernateEntity.type(persister) == null)
                .forEach(persister -> withoutClass.put(persister.getEntityName(), persister));
        Map<String, Object> settings = sessions.getProperties();
        return new HibernateHistory(
                withoutClass,
                settings.getOrDefault(PREFIX, "").toString(),
                settings.getOrDefault(SUFFIX, "_AUD").toString());
    }

    /** The tables with former versions of an entity's rows, and of what its collections hold. */
    List<MappedTable> of(
            EntityPersister persister,
            List<MappedTable> tables,
            Map<String, PluralAttributeMapping> attributes,
            Collection<MappedCollection> collections) {
        List<MappedTable> history = new ArrayList<>();
        envers(persister.getEntityName())
                .ifPresent(kept -> kept.forEachTableDetails(details -> tables.stream()
                        .filter(table -> columns(details).containsAll(table.keys()))
                        .findFirst()
                        .ifPresent(table -> history.add(new MappedTable(details.getTableName(), table.keys())))));
        AuditMapping audit = persister.getAuditMapping();
        if (audit != null) {
            tables.forEach(table -> history.add(new MappedTable(audit.resolveTableName(table.name()), table.keys())));
        }
        for (MappedCollection collection : collections) {
            if (collection.kind() != MappedCollection.Kind.FOREIGN_KEY) {
                envers(unqualified(collection.table()))
                        .map(kept -> kept.getMappedTableDetails().getTableName())
                        .or(() -> audited(attributes.get(collection.path()), collection.table()))
                        .ifPresent(table -> history.add(new MappedTable(table, collection.ownerColumns())));
            }
        }
        return List.copyOf(history);
    }

    private static Optional<String> audited(@Nullable PluralAttributeMapping collection, String table) {
        return Optional.ofNullable(collection)
                .map(PluralAttributeMapping::getAuditMapping)
                .map(audit -> audit.resolveTableName(table));
    }

    private Optional<EntityPersister> envers(String name) {
        return Optional.ofNullable(withoutClass.get(prefix + name + suffix));
    }

    private static List<String> columns(TableDetails details) {
        return details.getKeyDetails().getKeyColumns().stream()
                .<String>map(TableDetails.KeyColumn::getColumnName)
                .toList();
    }

    /** Without schema and quotes, as Envers names it. */
    private static String unqualified(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replaceAll("[\"`]", "");
    }
}
