/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.metamodel.mapping.TableDetails;
import org.hibernate.metamodel.mapping.ValuedModelPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.UnionSubclassEntityPersister;
import org.hibernate.persister.entity.mutation.EntityTableMapping;

/**
 * The tables of an entity in Hibernate.
 *
 * @param own the tables that hold its rows, the one that all of its rows are in first
 * @param joins the tables that hold nothing but one of its associations, which Hibernate counts among its tables as well
 * @param apart whether each class of the hierarchy has a table of its own
 */
record HibernateTables(List<MappedTable> own, List<MappedTable> joins, boolean apart) {

    static HibernateTables of(EntityPersister persister) {
        boolean apart = persister instanceof UnionSubclassEntityPersister;
        if (apart && persister.isAbstract()) {
            return new HibernateTables(List.of(), List.of(), true);
        }
        Set<String> inherited = new LinkedHashSet<>();
        for (EntityMappingType type = persister; type != null; type = type.getSuperMappingType()) {
            inherited.add(type.getMappedTableDetails().getTableName());
        }
        Set<String> associations = tablesOf(persister, true);
        associations.removeAll(inherited);
        associations.removeAll(tablesOf(persister, false));
        List<MappedTable> own = new ArrayList<>();
        List<MappedTable> joins = new ArrayList<>();
        TableDetails first = persister.getMappedTableDetails();
        own.add(table(first));
        persister.forEachTableDetails(details -> {
            String name = details.getTableName();
            boolean inverse = details instanceof EntityTableMapping mapping && mapping.isInverse();
            if (inverse || associations.contains(name)) {
                joins.add(table(details));
            } else if (!name.equals(first.getTableName())) {
                own.add(table(details));
            }
        });
        return new HibernateTables(List.copyOf(own), List.copyOf(joins), apart);
    }

    /** The tables in which the associations to one row begin, or those of all other values. */
    private static Set<String> tablesOf(EntityPersister persister, boolean associations) {
        Set<String> tables = new LinkedHashSet<>();
        persister.forEachAttributeMapping(attribute -> {
            if (!attribute.isPluralAttributeMapping() && associations == attribute instanceof ToOneAttributeMapping) {
                attribute.forEachSelectable((index, column) -> tables.add(column.getContainingTableExpression()));
            }
        });
        return tables;
    }

    private static MappedTable table(TableDetails details) {
        return new MappedTable(
                details.getTableName(),
                details.getKeyDetails().getKeyColumns().stream()
                        .map(TableDetails.KeyColumn::getColumnName)
                        .<String>map(name -> name)
                        .toList());
    }

    /** The table of the entity that is meant where its mapping names one; with a table per class it may name a union of several. */
    String meant(String named) {
        return apart ? first().map(MappedTable::name).orElse("") : named;
    }

    Optional<MappedTable> first() {
        return own.stream().findFirst();
    }

    Optional<MappedTable> join(String name) {
        return joins.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The columns of a side of a foreign key. */
    static List<String> columns(ValuedModelPart side) {
        List<String> columns = new ArrayList<>();
        side.forEachSelectable((index, column) -> columns.add(column.getSelectionExpression()));
        return List.copyOf(columns);
    }

    /** Whether the association lies in columns of the side that was asked. */
    static boolean isOwner(ToOneAttributeMapping association) {
        return association.getSideNature() == Nature.KEY;
    }
}
