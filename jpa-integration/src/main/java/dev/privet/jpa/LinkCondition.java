/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.LinkStep;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the way from a row to a person into the words of a query: a path as far as there is one, and a subquery for each step that
 * leads to many, up to a holder, or to a row with an equal value. So no step doubles the row that the way begins with. A way that
 * ends in a key of the person compares the row's own column with it, where an index may be.
 */
final class LinkCondition {

    private final Whose.Person person;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int aliases;

    LinkCondition(Whose.Person person) {
        this.person = person;
    }

    /** What the conditions so far compare with, besides the person. */
    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /**
     * Holds where the way leads from the root of the paths to the person.
     *
     * @throws IllegalArgumentException if the way goes over what is not mapped; the message says what, and names no value
     */
    String of(Paths here, List<LinkStep> steps) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            LinkStep step = steps.get(i);
            List<LinkStep> rest = steps.subList(i + 1, steps.size());
            if (step instanceof LinkStep.Along along && !along.many()) {
                path.add(along.property());
            } else if (step instanceof LinkStep.Along along) {
                return anyOf(here, path, along, rest);
            } else if (step instanceof LinkStep.HeldBy) {
                return heldBy(here, path, steps.subList(i, steps.size()));
            } else if (step instanceof LinkStep.Match match) {
                return match(here, path, match, rest);
            }
        }
        return here.to(Paths.append(path, person.id())) + " = :subject";
    }

    private String anyOf(Paths here, List<String> path, LinkStep.Along along, List<LinkStep> rest) {
        if (attribute(here, path, along.property()) instanceof PluralAttribute<?, ?, ?> many
                && many.getElementType() instanceof ManagedType<?> element) {
            Paths elements = new Paths(element, alias());
            String condition = of(elements, rest);
            return exists(elements.from(here.object(path) + "." + along.property()), condition);
        }
        throw new IllegalArgumentException("'" + along.property() + "' does not hold rows");
    }

    /** Objects on the way up that are embedded have no table to select from: the path goes on through them. */
    private String heldBy(Paths here, List<String> path, List<LinkStep> steps) {
        LinkStep.HeldBy held = (LinkStep.HeldBy) steps.get(0);
        List<String> property = new ArrayList<>(List.of(held.property()));
        int used = 1;
        LinkStep.HeldBy holder = held;
        while (used < steps.size()
                && person.entities().isEmbeddable(holder.target())
                && steps.get(used) instanceof LinkStep.HeldBy next
                && !next.many()) {
            property.add(0, next.property());
            holder = next;
            used++;
        }
        Paths holders = new Paths(entity(holder.target()), alias());
        String condition = of(holders, steps.subList(used, steps.size()));
        String row = here.object(path);
        List<String> within = property.subList(0, property.size() - 1);
        Attribute<?, ?> attribute = attribute(holders, within, held.property());
        if (attribute instanceof PluralAttribute<?, ?, ?>) {
            String alias = alias();
            String collection = holders.object(within) + "." + held.property();
            return exists(
                    holders.from() + " join " + collection + " " + alias, alias + " = " + row + " and " + condition);
        }
        String one = holders.to(property);
        return exists(holders.from(), one + " = " + row + " and " + condition);
    }

    private String match(Paths here, List<String> path, LinkStep.Match match, List<LinkStep> rest) {
        String condition;
        if (attribute(here, path, match.property()) instanceof PluralAttribute<?, ?, ?>) {
            String alias = alias();
            String values = " from " + here.object(path) + "." + match.property() + " " + alias;
            condition = exists(values, equal(alias, match, rest));
        } else {
            condition = equal(here.to(Paths.append(path, List.of(match.property()))), match, rest);
        }
        return match.when().isEmpty()
                ? condition
                : condition + " and " + inCase(here, path, match.when().get());
    }

    private String equal(String value, LinkStep.Match match, List<LinkStep> rest) {
        if (rest.isEmpty()
                && match.target() == person.type()
                && List.of(match.by()).equals(person.id())) {
            return value + " = :subject";
        }
        Paths others = new Paths(entity(match.target()), alias());
        String by = others.to(List.of(match.by()));
        String condition = of(others, rest);
        return exists(others.from(), by + " = " + value + " and " + condition);
    }

    /** What tells the cases apart stands beside the value, or in the row in which the value is embedded. */
    private String inCase(Paths here, List<String> path, LinkStep.Case when) {
        List<String> beside = Paths.append(path, List.of(when.property()));
        List<String> teller =
                here.find(beside).isPresent() ? beside : Paths.append(here.toRow(path), List.of(when.property()));
        Class<?> type = here.find(teller)
                .map(Attribute::getJavaType)
                .orElseThrow(() -> new IllegalArgumentException("'" + when.property() + "' is no stored property"));
        Object value = CaseValue.of(when.value(), type)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + ", which '"
                        + when.property() + "' is, can be \"" + when.value() + "\""));
        String parameter = "case" + parameters.size();
        parameters.put(parameter, value);
        return here.to(teller) + " = :" + parameter;
    }

    private static Attribute<?, ?> attribute(Paths here, List<String> path, String property) {
        Optional<Attribute<?, ?>> found = here.find(Paths.append(path, List.of(property)));
        return found.orElseThrow(() -> new IllegalArgumentException("'" + property + "' is no stored property"));
    }

    private EntityType<?> entity(Class<?> type) {
        return person.entities()
                .find(type)
                .orElseThrow(() ->
                        new IllegalArgumentException(type.getSimpleName() + " is no entity of this persistence unit"));
    }

    private String alias() {
        return "s" + aliases++;
    }

    private static String exists(String from, String condition) {
        return "exists (select 1" + from + " where " + condition + ")";
    }
}
