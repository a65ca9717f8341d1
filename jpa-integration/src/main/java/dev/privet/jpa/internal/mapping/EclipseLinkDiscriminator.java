/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.InheritancePolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;

/** Tells the rows of an entity from the others of a table that several share. */
final class EclipseLinkDiscriminator {

    private EclipseLinkDiscriminator() {}

    static Optional<String> only(ClassDescriptor descriptor, EclipseLinkColumns columns) {
        if (!descriptor.hasInheritance()
                || !descriptor.isChildDescriptor()
                || !EclipseLinkTables.added(descriptor).isEmpty()) {
            return Optional.empty();
        }
        InheritancePolicy root =
                descriptor.getInheritancePolicy().getRootParentDescriptor().getInheritancePolicy();
        DatabaseField field = root.getClassIndicatorField();
        if (field == null) {
            return Optional.empty();
        }
        Map<?, ?> indicators = root.getClassIndicatorMapping();
        List<String> literals = Stream.concat(
                        Stream.of(descriptor), descriptor.getInheritancePolicy().getAllChildDescriptors().stream())
                .map(ClassDescriptor::getJavaClass)
                .<Object>map(indicators::get)
                .filter(Objects::nonNull)
                .map(EclipseLinkDiscriminator::literal)
                .sorted()
                .toList();
        return Optional.of(
                literals.isEmpty()
                        ? "1 = 0"
                        : "{alias}." + columns.name(field)
                                + literals.stream().collect(Collectors.joining(", ", " in (", ")")));
    }

    /** Made of the mapping, never of data. */
    private static String literal(Object indicator) {
        return indicator instanceof Number
                ? indicator.toString()
                : "'" + indicator.toString().replace("'", "''") + "'";
    }
}
