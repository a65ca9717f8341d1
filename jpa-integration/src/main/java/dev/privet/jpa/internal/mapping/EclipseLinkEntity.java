/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;

/** Reads one entity from EclipseLink's descriptor. */
final class EclipseLinkEntity {

    private final ClassDescriptor descriptor;
    private final EclipseLinkColumns columns;
    private final EclipseLinkTables tables;

    EclipseLinkEntity(ClassDescriptor descriptor, EclipseLinkColumns columns) {
        this.descriptor = descriptor;
        this.columns = columns;
        this.tables = EclipseLinkTables.of(descriptor, columns);
    }

    MappedEntity mapped() {
        EclipseLinkParts parts = new EclipseLinkParts(columns);
        parts.addAll("", descriptor);
        List<MappedValue> unordered = id(parts);
        List<Integer> order = order(unordered);
        List<MappedValue> id = order.stream().map(unordered::get).toList();
        Map<String, MappedValue> values = new LinkedHashMap<>();
        id.forEach(value -> values.put(value.path(), value));
        parts.values.forEach(values::putIfAbsent);
        Map<String, MappedReference> references = new LinkedHashMap<>();
        parts.associations.forEach(
                (path, association) -> references.put(path, EclipseLinkReference.of(path, association, columns)));
        Map<String, MappedCollection> collections = new LinkedHashMap<>();
        parts.collections.forEach((path, collection) ->
                EclipseLinkCollection.of(path, collection, columns).ifPresent(read -> collections.put(path, read)));
        return new MappedEntity(
                descriptor.getAlias(),
                descriptor.getJavaClass(),
                tables.own().stream().map(table -> ordered(table, order)).toList(),
                id,
                values,
                references,
                collections,
                EclipseLinkDiscriminator.only(descriptor, columns),
                subclasses(),
                List.of());
    }

    /** The id lies in every table; what is asked of the table that all rows are in needs no other. */
    private List<MappedValue> id(EclipseLinkParts parts) {
        List<DatabaseField> fields = descriptor.getPrimaryKeyFields();
        return IntStream.range(0, fields.size())
                .mapToObj(i -> parts.idValue(fields.get(i)).map(value -> inFirstTable(value, i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** By their names, since EclipseLink has the parts of an id in any order. */
    private static List<Integer> order(List<MappedValue> id) {
        return IntStream.range(0, id.size())
                .boxed()
                .sorted(Comparator.comparing(i -> id.get(i).path()))
                .toList();
    }

    private static MappedTable ordered(MappedTable table, List<Integer> order) {
        return table.keys().size() == order.size()
                ? new MappedTable(
                        table.name(), order.stream().map(table.keys()::get).toList())
                : table;
    }

    private MappedValue inFirstTable(MappedValue value, int position) {
        return tables.first()
                .map(table -> new MappedValue(
                        value.path(), table.name(), table.keys().get(position), value.javaType(), value.codec()))
                .orElse(value);
    }

    private List<Class<?>> subclasses() {
        if (descriptor.hasTablePerClassPolicy()) {
            return classes(descriptor.getTablePerClassPolicy().getChildDescriptors());
        }
        return descriptor.hasInheritance()
                ? classes(descriptor.getInheritancePolicy().getChildDescriptors())
                : List.of();
    }

    private static List<Class<?>> classes(List<ClassDescriptor> descriptors) {
        return descriptors.stream().<Class<?>>map(ClassDescriptor::getJavaClass).toList();
    }
}
