/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;

/**
 * The tables of an entity in EclipseLink.
 *
 * @param own the tables that hold its rows, the one that all of its rows are in first
 * @param apart whether the class is abstract and those below it have tables of their own
 */
record EclipseLinkTables(List<MappedTable> own, boolean apart) {

    static EclipseLinkTables of(ClassDescriptor descriptor, EclipseLinkColumns columns) {
        if (descriptor.hasTablePerClassPolicy() && descriptor.isAbstract()) {
            return new EclipseLinkTables(List.of(), true);
        }
        List<DatabaseTable> ordered = new ArrayList<>(descriptor.getTables());
        added(descriptor).stream().findFirst().ifPresent(first -> {
            ordered.remove(first);
            ordered.add(0, first);
        });
        return new EclipseLinkTables(
                ordered.stream()
                        .map(table -> new MappedTable(columns.name(table), columns.names(keys(descriptor, table))))
                        .toList(),
                false);
    }

    /** The tables that a class has and the one that it inherits from does not; EclipseLink puts a row of the class into each. */
    static List<DatabaseTable> added(ClassDescriptor descriptor) {
        if (!descriptor.hasInheritance() || !descriptor.isChildDescriptor()) {
            return List.of();
        }
        List<DatabaseTable> inherited =
                descriptor.getInheritancePolicy().getParentDescriptor().getTables();
        return descriptor.getTables().stream()
                .filter(table -> !inherited.contains(table))
                .toList();
    }

    private static List<DatabaseField> keys(ClassDescriptor descriptor, DatabaseTable table) {
        return descriptor.getPrimaryKeyFields().stream()
                .map(key -> key(descriptor, key, table))
                .toList();
    }

    /** The field of a table that equals one of the id; one table's key may be tied to another's, and that to the first. */
    private static DatabaseField key(ClassDescriptor descriptor, DatabaseField key, DatabaseTable table) {
        Set<DatabaseField> equal = new HashSet<>(Set.of(key));
        int before;
        do {
            before = equal.size();
            for (Map<DatabaseField, DatabaseField> tied :
                    descriptor.getAdditionalTablePrimaryKeyFields().values()) {
                tied.forEach((one, other) -> {
                    if (equal.contains(one) || equal.contains(other)) {
                        equal.add(one);
                        equal.add(other);
                    }
                });
            }
        } while (equal.size() > before);
        return equal.stream()
                .filter(field -> field.getTable().equals(table))
                .findFirst()
                .orElse(key);
    }

    Optional<MappedTable> first() {
        return own.stream().findFirst();
    }
}
