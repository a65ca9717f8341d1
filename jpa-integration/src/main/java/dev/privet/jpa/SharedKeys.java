/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.Reference;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts such as logins by which rows find their person. Where two persons have the same, nobody can say whose such a row is, and one
 * of them would get to see the other's.
 *
 * @param kind the kind of person
 * @param counts for each property of the person's row with such a text, the query that counts the others who have the same
 */
record SharedKeys(String kind, Map<String, Sql> counts) {

    /** Those by which a person is shown rows. */
    static SharedKeys of(PersonTable person, DataMap dataMap) {
        return of(person, keys(person, dataMap, link -> link.export() != Disclosure.NOT_AT_ALL));
    }

    /** Those by which rows are changed when a person is erased. */
    static SharedKeys ofErased(PersonTable person, DataMap dataMap) {
        TreeSet<String> keys = keys(person, dataMap, link -> true);
        for (RecordType other : dataMap.types()) {
            for (Reference reference : other.references()) {
                if (person.isKind(reference.target())
                        && !reference.by().equals(person.id().path())) {
                    keys.add(reference.by());
                }
            }
        }
        return of(person, keys);
    }

    private static TreeSet<String> keys(PersonTable person, DataMap dataMap, Predicate<SubjectLink> which) {
        TreeSet<String> keys = new TreeSet<>();
        for (RecordType other : dataMap.types()) {
            for (SubjectLink link : other.links()) {
                if (person.isKind(link) && which.test(link)) {
                    key(link, person)
                            .filter(by -> !by.equals(person.id().path()))
                            .ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    private static SharedKeys of(PersonTable person, TreeSet<String> keys) {
        Map<String, Sql> counts = new LinkedHashMap<>();
        for (String key : keys) {
            @Nullable MappedValue value = person.entity().values().get(key);
            if (value != null) {
                counts.put(key, count(person, value));
            }
        }
        return new SharedKeys(person.kind(), counts);
    }

    private static Sql count(PersonTable person, MappedValue key) {
        Select select = Select.of(person.entity(), "p");
        Select.Row own = Select.root(person.entity());
        String id = select.column(own, person.id());
        Select.Row other = select.row(
                person.entity(), key.table(), List.of(key.column()), List.of(select.column(own, key)), false);
        select.where(Sql.isPerson(id, person.id().codec()));
        select.where(Sql.of(select.column(other, person.id()) + " <> " + id));
        return select.selecting(List.of("count(*)"), "");
    }

    /** The property of the person's own row that the last step of a link looks for. */
    private static Optional<String> key(SubjectLink link, PersonTable person) {
        return link.steps().isEmpty()
                        || !(link.steps().get(link.steps().size() - 1) instanceof LinkStep.Match match)
                        || !match.target().isAssignableFrom(person.type().type())
                ? Optional.empty()
                : Optional.of(match.by());
    }

    /** Gives out nothing where another person answers to the same text. */
    void refuse(Connection connection, Collection<?> persons) throws SQLException {
        for (Map.Entry<String, Sql> count : counts.entrySet()) {
            long others;
            try (PreparedStatement statement = count.getValue().prepare(connection, persons);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                others = row.getLong(1);
            }
            if (others > 0) {
                throw new PrivacyFailureException(
                        "A person's rows could not be read",
                        new Problem(
                                ProblemCode.EXPORT_FAILED,
                                kind,
                                "its '" + count.getKey() + "' is that of " + others
                                        + " more, so rows that are found by it may be theirs.",
                                "give each their own '" + count.getKey() + "', and put a unique constraint on it."),
                        null);
            }
        }
    }
}
