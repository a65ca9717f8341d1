/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedValue;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The keys by which elements of a collection point at rows that are about somebody: nobody gets to see them, as in the row itself. */
final class ElementKeys {

    private final Predicate<Class<?>> hidden;

    private ElementKeys(Predicate<Class<?>> hidden) {
        this.hidden = hidden;
    }

    /**
     * The collection without such keys, or nothing where it holds nothing else.
     *
     * @param hidden whether rows of a class are not to be seen
     */
    static Optional<MappedCollection> hide(
            MappedCollection collection, PluralAttribute<?, ?, ?> attribute, Predicate<Class<?>> hidden) {
        ElementKeys keys = new ElementKeys(hidden);
        Map<String, MappedValue> elements = keys.shown(collection.elements(), attribute.getElementType());
        Map<String, MappedValue> mapKeys = attribute instanceof MapAttribute<?, ?, ?> map
                ? keys.shown(collection.keys(), map.getKeyType())
                : collection.keys();
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MappedCollection(
                collection.path(),
                collection.kind(),
                collection.table(),
                collection.ownerColumns(),
                collection.ownerTable(),
                collection.ownerKey(),
                elements,
                mapKeys,
                collection.target(),
                collection.targetColumns(),
                collection.targetTable(),
                collection.targetKey(),
                collection.order()));
    }

    private Map<String, MappedValue> shown(Map<String, MappedValue> parts, Type<?> type) {
        Map<String, MappedValue> shown = new HashMap<>(parts);
        shown.keySet().removeIf(path -> pointsAtSomebody(type, path));
        return shown;
    }

    private boolean pointsAtSomebody(Type<?> type, String path) {
        if (type instanceof EntityType<?> rows) {
            return hidden.test(rows.getJavaType());
        }
        int dot = path.indexOf('.');
        return dot > 0
                && type instanceof ManagedType<?> parts
                && parts.getSingularAttributes().stream()
                        .filter(part -> part.getName().equals(path.substring(0, dot)))
                        .map(SingularAttribute::getType)
                        .anyMatch(part -> pointsAtSomebody(part, path.substring(dot + 1)));
    }
}
