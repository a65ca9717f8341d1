/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values of a row that repeat the key of an association: a part of the id that is mapped from it, or a second property over
 * the same column. What does not get to see the one does not get to see the other.
 */
final class ForeignKeys {

    private final Set<String> columns = new HashSet<>();
    private final Set<String> partsOfId = new HashSet<>();

    /**
     * Reads the mapping.
     *
     * @param entity the entity
     * @param hidden whether rows of a class are not to be seen through an association
     */
    ForeignKeys(EntityType<?> entity, Predicate<Class<?>> hidden) {
        for (SingularAttribute<?, ?> attribute : entity.getSingularAttributes()) {
            if (attribute.isAssociation() && hidden.test(attribute.getJavaType())) {
                add(entity, attribute);
            }
        }
    }

    private void add(EntityType<?> entity, SingularAttribute<?, ?> association) {
        if (!(association.getJavaMember() instanceof AnnotatedElement place)) {
            return;
        }
        MapsId mapsId = place.getAnnotation(MapsId.class);
        if (mapsId != null) {
            entity.getSingularAttributes().stream()
                    .filter(SingularAttribute::isId)
                    .map(SingularAttribute::getName)
                    .forEach(id -> partsOfId.add(mapsId.value().isEmpty() ? id : id + "." + mapsId.value()));
        }
        for (JoinColumn column : place.getAnnotationsByType(JoinColumn.class)) {
            columns.add(BareName.inOneWord(column.name()));
        }
        if (association.getType() instanceof EntityType<?> other) {
            Paths.ids(other)
                    .forEach(id -> columns.add(BareName.inOneWord(association.getName() + id.get(id.size() - 1))));
        }
        columns.remove("");
    }

    /** Whether a property of the row itself, or of an object embedded in it, repeats a key. */
    boolean repeats(List<String> path, SingularAttribute<?, ?> attribute) {
        String dotted = String.join(".", path);
        if (partsOfId.stream().anyMatch(part -> dotted.equals(part) || dotted.startsWith(part + "."))) {
            return true;
        }
        return path.size() == 1
                && (columns.contains(BareName.inOneWord(attribute.getName()))
                        || mapped(attribute).filter(columns::contains).isPresent());
    }

    private static Optional<String> mapped(SingularAttribute<?, ?> attribute) {
        return attribute.getJavaMember() instanceof AnnotatedElement place
                ? Optional.ofNullable(place.getAnnotation(jakarta.persistence.Column.class))
                        .map(column -> BareName.inOneWord(column.name()))
                : Optional.empty();
    }
}
