/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Ways over the properties of entities, through embedded objects and associations to one row. */
final class Paths {

    private Paths() {}

    /** The attribute at the end of a path. */
    static SingularAttribute<?, ?> end(ManagedType<?> start, List<String> steps) {
        ManagedType<?> type = start;
        for (String step : steps.subList(0, steps.size() - 1)) {
            type = managed(singular(type, step));
        }
        return singular(type, steps.get(steps.size() - 1));
    }

    /** The ids of an entity as paths to plain values: one in most cases, several where the id is composed. */
    static List<List<String>> ids(EntityType<?> type) {
        List<List<String>> ids = new ArrayList<>();
        type.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .forEach(attribute -> addPlain(List.of(attribute.getName()), attribute, ids));
        return List.copyOf(ids);
    }

    private static void addPlain(List<String> path, SingularAttribute<?, ?> attribute, List<List<String>> plain) {
        if (attribute.getType() instanceof EntityType<?> other) {
            ids(other).forEach(id -> plain.add(append(path, id)));
        } else if (attribute.getType() instanceof ManagedType<?> embedded) {
            embedded.getSingularAttributes().stream()
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .forEach(part -> addPlain(append(path, List.of(part.getName())), part, plain));
        } else {
            plain.add(path);
        }
    }

    static String dotted(List<SingularAttribute<?, ?>> way) {
        return way.stream().map(SingularAttribute::getName).collect(Collectors.joining("."));
    }

    static List<String> append(List<String> path, List<String> more) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(more);
        return List.copyOf(longer);
    }

    private static SingularAttribute<?, ?> singular(ManagedType<?> type, String name) {
        Attribute<?, ?> attribute;
        try {
            attribute = type.getAttribute(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no stored property of "
                            + type.getJavaType().getSimpleName(),
                    e);
        }
        if (attribute instanceof SingularAttribute<?, ?> singular) {
            return singular;
        }
        throw new IllegalArgumentException("'" + name + "' holds many");
    }

    private static ManagedType<?> managed(SingularAttribute<?, ?> attribute) {
        if (attribute.getType() instanceof ManagedType<?> managed) {
            return managed;
        }
        throw new IllegalArgumentException("'" + attribute.getName() + "' leads nowhere");
    }
}
