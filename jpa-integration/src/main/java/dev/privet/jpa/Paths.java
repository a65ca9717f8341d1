/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The paths of one query, from its root over embedded objects and to-one associations. Each association on the way is
 * joined once and by an outer join, so that a path over an empty one drops no row, whichever provider runs the query.
 */
final class Paths {

    static final String ROOT = "e";

    private final EntityType<?> root;
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();

    Paths(EntityType<?> root) {
        this.root = root;
    }

    /**
     * The expression of a property; the last step is not joined.
     *
     * @throws IllegalArgumentException if a step is no persistent property that a path may go over
     */
    String to(List<String> steps) {
        String here = ROOT;
        ManagedType<?> type = root;
        for (int i = 0; i < steps.size(); i++) {
            here = here + "." + steps.get(i);
            if (i < steps.size() - 1) {
                SingularAttribute<?, ?> attribute = singular(type, steps.get(i));
                type = managed(attribute);
                boolean endsInForeignKey = attribute.getPersistentAttributeType() == PersistentAttributeType.MANY_TO_ONE
                        && i == steps.size() - 2
                        && singular(type, steps.get(i + 1)).isId();
                // The id that a row points at is in the row itself, where an index may be on it.
                if (attribute.isAssociation() && !endsInForeignKey) {
                    here = join(here);
                }
            } else {
                singular(type, steps.get(i));
            }
        }
        return here;
    }

    /** {@code from …} with every join that the paths so far need. */
    String from() {
        return " from " + root.getName() + " " + ROOT + joins;
    }

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

    private String join(String expression) {
        @Nullable String known = aliases.get(expression);
        if (known != null) {
            return known;
        }
        String joined = "j" + aliases.size();
        aliases.put(expression, joined);
        joins.append(" left join ").append(expression).append(' ').append(joined);
        return joined;
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
