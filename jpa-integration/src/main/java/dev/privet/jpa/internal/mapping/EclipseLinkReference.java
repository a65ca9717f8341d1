/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.RelationTableMechanism;

/** Reads an association to one row from EclipseLink's mapping, whose fields are those of this side first, whoever owns them. */
final class EclipseLinkReference {

    private EclipseLinkReference() {}

    static MappedReference of(String path, OneToOneMapping association, EclipseLinkColumns columns) {
        ClassDescriptor target = association.getReferenceDescriptor();
        List<DatabaseField> here;
        List<DatabaseField> there;
        List<MappedJoin> through = List.of();
        if (association.hasRelationTable()) {
            RelationTableMechanism between = association.getRelationTableMechanism();
            here = between.getSourceKeyFields();
            there = between.getTargetKeyFields();
            through = List.of(new MappedJoin(
                    columns.name(between.getRelationTable()),
                    columns.names(between.getSourceRelationKeyFields()),
                    columns.names(between.getTargetRelationKeyFields())));
        } else {
            Map<DatabaseField, DatabaseField> equal = association.getSourceToTargetKeyFields();
            here = new ArrayList<>(equal.keySet());
            there = here.stream().map(equal::get).toList();
        }
        return new MappedReference(
                path,
                target.getJavaClass(),
                columns.name(here.get(0).getTable()),
                columns.names(here),
                table(target, there, columns),
                columns.names(there),
                through);
    }

    /** The table of the fields; none where each class below an abstract one has a table of its own. */
    static String table(ClassDescriptor target, List<DatabaseField> fields, EclipseLinkColumns columns) {
        return EclipseLinkTables.of(target, columns).apart()
                ? ""
                : columns.name(fields.get(0).getTable());
    }
}
