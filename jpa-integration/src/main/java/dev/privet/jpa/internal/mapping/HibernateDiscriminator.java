/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.metamodel.mapping.EntityDiscriminatorMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.SingleTableEntityPersister;
import org.hibernate.sql.Template;

/** Tells the rows of an entity from the others of a table that several share. */
final class HibernateDiscriminator {

    private static final String ALIAS = "{alias}";
    private static final String NULL = "null";
    private static final String NOT_NULL = "not null";

    private HibernateDiscriminator() {}

    static Optional<String> only(EntityPersister persister) {
        EntityDiscriminatorMapping column = persister.getDiscriminatorMapping();
        if (!(persister instanceof SingleTableEntityPersister table)
                || column == null
                || persister.getSuperMappingType() == null) {
            return Optional.empty();
        }
        String what = column.isFormula()
                ? table.getDiscriminatorFormulaTemplate().replace(Template.TEMPLATE, ALIAS)
                : ALIAS + "." + column.getSelectionExpression();
        return Optional.of(condition(what, literals(persister), literals(persister.getRootEntityDescriptor())));
    }

    private static Set<String> literals(EntityMappingType entity) {
        Set<String> literals = new TreeSet<>();
        if (!entity.isAbstract()) {
            literals.add(entity.getDiscriminatorSQLValue());
        }
        entity.getSubMappingTypes().stream()
                .filter(sub -> !sub.isAbstract())
                .forEach(sub -> literals.add(sub.getDiscriminatorSQLValue()));
        return literals;
    }

    /** The literals are made by Hibernate from the mapping. */
    private static String condition(String what, Set<String> mine, Set<String> all) {
        Set<String> ways = new LinkedHashSet<>();
        Set<String> named = new TreeSet<>(mine);
        if (named.remove(NULL)) {
            ways.add(what + " is null");
        }
        if (named.remove(NOT_NULL)) {
            Set<String> others = new TreeSet<>(all);
            others.removeAll(mine);
            others.remove(NULL);
            ways.add(
                    others.isEmpty()
                            ? what + " is not null"
                            : what + " is not null and " + what + " not in (" + String.join(", ", others) + ")");
        } else if (!named.isEmpty()) {
            ways.add(what + " in (" + String.join(", ", named) + ")");
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }
}
