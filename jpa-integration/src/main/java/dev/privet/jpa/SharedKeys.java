/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts such as logins by which rows find their person. Where two persons have the same, nobody can say whose such a row is, and one
 * of them would get to see the other's.
 *
 * @param kind the kind of person
 * @param keys the properties of the person's row with such a text
 * @param id the path to the id of that row
 * @param entity the name of its entity
 */
record SharedKeys(String kind, List<String> keys, String id, String entity) {

    static SharedKeys of(RecordType type, EntityType<?> entity, DataMap dataMap, String kind) {
        List<String> id = Paths.ids(entity).get(0);
        Set<String> keys = new TreeSet<>();
        for (RecordType other : dataMap.types()) {
            for (SubjectLink link : other.links()) {
                Optional<String> key = link.subject() == type.type() && link.export() != Disclosure.NOT_AT_ALL
                        ? key(link, type.type())
                        : Optional.empty();
                key.filter(by -> !id.equals(List.of(by))).ifPresent(keys::add);
            }
        }
        return new SharedKeys(kind, List.copyOf(keys), String.join(".", id), entity.getName());
    }

    /** The property of the person's own row that the last step of a link looks for. */
    private static Optional<String> key(SubjectLink link, Class<?> person) {
        return link.steps().isEmpty()
                        || !(link.steps().get(link.steps().size() - 1) instanceof LinkStep.Match match)
                        || !match.target().isAssignableFrom(person)
                ? Optional.empty()
                : Optional.of(match.by());
    }

    /** Gives out nothing where another person answers to the same text. */
    void refuse(EntityManager manager, Object subject) {
        for (String key : keys) {
            long others = manager.createQuery(
                            "select count(o." + id + ") from " + entity + " o, " + entity + " p where p." + id
                                    + " = :subject and o." + id + " <> :subject and o." + key + " = p." + key,
                            Long.class)
                    .setParameter("subject", subject)
                    .getSingleResult();
            if (others > 0) {
                throw new PrivacyFailureException(
                        "A person's rows could not be read",
                        new Problem(
                                ProblemCode.EXPORT_FAILED,
                                kind,
                                "its '" + key + "' is that of " + others + " more, so rows that are found by it may be"
                                        + " theirs.",
                                "give each a '" + key + "' of their own, and put a unique constraint on it."),
                        null);
            }
        }
    }
}
