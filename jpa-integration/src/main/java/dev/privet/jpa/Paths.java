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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The paths of one query or subquery, from its root over embedded objects and to-one associations. Each association on the way is
 * joined once and by an outer join, so that a path over an empty one drops no row, whichever provider runs the query.
 */
final class Paths {

    static final String ROOT = "e";

    private final ManagedType<?> root;
    private final String alias;
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();

    Paths(EntityType<?> root) {
        this(root, ROOT);
    }

    /** Of a subquery; no two of one query may have the same alias. */
    Paths(ManagedType<?> root, String alias) {
        this.root = root;
        this.alias = alias;
    }

    /**
     * The expression of a property; the last step is not joined.
     *
     * @throws IllegalArgumentException if a step is no persistent property that a path may go over
     */
    String to(List<String> steps) {
        String here = alias;
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

    /** The expression of the object at the end of a path, which may be the root itself: a row is joined. */
    String object(List<String> steps) {
        String here = alias;
        ManagedType<?> type = root;
        for (String step : steps) {
            SingularAttribute<?, ?> attribute = singular(type, step);
            type = managed(attribute);
            here = attribute.isAssociation() ? join(here + "." + step) : here + "." + step;
        }
        return here;
    }

    /** What is at the end of a path, be it one value or many; nothing where it leads nowhere. */
    Optional<Attribute<?, ?>> find(List<String> steps) {
        try {
            ManagedType<?> type = root;
            for (String step : steps.subList(0, steps.size() - 1)) {
                type = managed(singular(type, step));
            }
            return Optional.of(attribute(type, steps.get(steps.size() - 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The beginning of a path that leads to a row, without the embedded objects at its end. */
    List<String> toRow(List<String> steps) {
        int end = 0;
        ManagedType<?> type = root;
        for (int i = 0; i < steps.size(); i++) {
            SingularAttribute<?, ?> attribute = singular(type, steps.get(i));
            type = managed(attribute);
            end = attribute.isAssociation() ? i + 1 : end;
        }
        return steps.subList(0, end);
    }

    /** {@code from …} with every join that the paths so far need. */
    String from() {
        return from(((EntityType<?>) root).getName());
    }

    /** The same where the root is an element of a collection of an outer query. */
    String from(String collection) {
        return " from " + collection + " " + alias + joins;
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
        String joined = (alias.equals(ROOT) ? "" : alias) + "j" + aliases.size();
        aliases.put(expression, joined);
        joins.append(" left join ").append(expression).append(' ').append(joined);
        return joined;
    }

    private static SingularAttribute<?, ?> singular(ManagedType<?> type, String name) {
        if (attribute(type, name) instanceof SingularAttribute<?, ?> singular) {
            return singular;
        }
        throw new IllegalArgumentException("'" + name + "' holds many");
    }

    private static Attribute<?, ?> attribute(ManagedType<?> type, String name) {
        try {
            return type.getAttribute(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no stored property of "
                            + type.getJavaType().getSimpleName(),
                    e);
        }
    }

    private static ManagedType<?> managed(SingularAttribute<?, ?> attribute) {
        if (attribute.getType() instanceof ManagedType<?> managed) {
            return managed;
        }
        throw new IllegalArgumentException("'" + attribute.getName() + "' leads nowhere");
    }
}
