/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.EndRetention;
import dev.privet.choice.ChoiceTopic;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Embeddable;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells in a query which rows a purpose may use, as far as that depends on what the persons whom they are about have chosen: what the gate
 * says of each row that is shown, for all at once.
 */
final class Processable {

    private final DataMap dataMap;
    private final CriteriaBuilder builder;
    private final SqlFragments sql;

    Processable(DataMap dataMap, CriteriaBuilder builder) {
        this.dataMap = dataMap;
        this.builder = builder;
        this.sql = SqlFragments.of(builder);
    }

    /**
     * A person in the query.
     *
     * @param kind what kind of person
     * @param id their id; null also where the row of the person is hidden from the query
     * @param nobody holds where the row points at nobody by this way
     */
    private record Person(String kind, Expression<?> id, List<Predicate> nobody) {}

    Predicate of(From<?, ?> rows, Class<? extends Purpose> type) {
        if (type == AnswerDataSubject.class || type == EndRetention.class) {
            return builder.conjunction();
        }
        DeclaredPurpose purpose = dataMap.purpose(type)
                .orElseThrow(() -> refused(
                        type.getSimpleName(),
                        "no marked field is declared for it.",
                        "name a purpose of the data map, or name this one on the fields that it needs."));
        List<Person> persons = persons(rows);
        boolean onConsent = purpose.basis() == LawfulBasis.CONSENT;
        boolean despite = onConsent || !purpose.facts().despiteRestriction().isEmpty();
        List<Predicate> all = new ArrayList<>();
        List<Predicate> anybody = new ArrayList<>();
        boolean isAlwaysSomebodys = false;
        for (Person person : persons) {
            List<Predicate> open = new ArrayList<>();
            if (!despite) {
                open.add(builder.equal(
                        sql.number(ChoiceSql.RESTRICTIONS, person.id(), builder.literal(person.kind())), 0L));
            }
            open.add(builder.equal(count(person, ChoiceTopic.OBJECTION, purpose), 0L));
            if (onConsent) {
                open.add(builder.equal(count(person, ChoiceTopic.CONSENT, purpose), 1L));
            }
            // Whom the query cannot see may have barred it.
            open.add(builder.isNotNull(person.id()));
            List<Predicate> lets = new ArrayList<>(person.nobody());
            lets.add(builder.and(open.toArray(Predicate[]::new)));
            all.add(builder.or(lets.toArray(Predicate[]::new)));
            if (person.nobody().isEmpty()) {
                isAlwaysSomebodys = true;
            } else {
                anybody.add(builder.not(builder.or(person.nobody().toArray(Predicate[]::new))));
            }
        }
        if (onConsent && !isAlwaysSomebodys) {
            all.add(builder.or(anybody.toArray(Predicate[]::new)));
        }
        return builder.and(all.toArray(Predicate[]::new));
    }

    private Expression<Long> count(Person person, ChoiceTopic topic, DeclaredPurpose purpose) {
        return sql.number(
                ChoiceSql.CHOICES,
                person.id(),
                builder.literal(person.kind()),
                builder.literal(topic.name()),
                builder.literal(purpose.id()));
    }

    private List<Person> persons(From<?, ?> rows) {
        RecordType type = dataMap.find(rows.getJavaType())
                .orElseThrow(() -> refused(
                        rows.getJavaType().getSimpleName(),
                        "the class is not in the data map.",
                        "ask for rows of a marked class."));
        List<Person> persons = new ArrayList<>();
        for (SubjectLink link : type.links()) {
            Optional<RecordType> subject = dataMap.find(link.subject());
            Optional<String> kind = subject.flatMap(RecordType::subjectKind);
            if (link.export() != Disclosure.NOT_AT_ALL && kind.isPresent()) {
                persons.add(person(type, link, kind.get(), subject.flatMap(RecordType::idProperty), rows));
            }
        }
        if (persons.isEmpty()) {
            throw refused(
                    type.name(),
                    "nothing ties its rows to a person.",
                    "ask for rows of a class that is about somebody.");
        }
        return persons;
    }

    private Person person(RecordType type, SubjectLink link, String kind, Optional<String> id, From<?, ?> rows) {
        Path<?> here = rows;
        List<Predicate> nobody = new ArrayList<>();
        for (int i = 0; i < link.steps().size(); i++) {
            LinkStep step = link.steps().get(i);
            boolean isLast = i == link.steps().size() - 1;
            if (step instanceof LinkStep.Along along && !along.many()) {
                here = along(here, rows, along, nobody);
            } else if (step instanceof LinkStep.Match match
                    && isLast
                    && id.filter(match.by()::equals).isPresent()) {
                Path<?> value = here.get(match.property());
                nobody.add(builder.isNull(value));
                unless(type, match, here).ifPresent(nobody::add);
                return new Person(kind, value, nobody);
            } else {
                throw unreachable(type, link);
            }
        }
        return new Person(kind, here.get(id.orElseThrow(() -> unreachable(type, link))), nobody);
    }

    /** By an outer join, so that rows which point at nobody stay. */
    private Path<?> along(Path<?> here, From<?, ?> rows, LinkStep.Along along, List<Predicate> nobody) {
        boolean isPart =
                dataMap.find(along.target()).filter(RecordType::isEmbedded).isPresent()
                        || along.target().isAnnotationPresent(Embeddable.class);
        if (isPart) {
            return here.get(along.property());
        }
        Predicate isEmpty = builder.isNull(here.get(along.property()));
        if (here == rows) {
            nobody.add(isEmpty);
        } else {
            // A row on the way that the query cannot see points at nobody only seemingly.
            dataMap.find(here.getJavaType())
                    .flatMap(RecordType::idProperty)
                    .map(name -> here.<Object>get(name))
                    .ifPresent(id -> nobody.add(builder.and(builder.isNotNull(id), isEmpty)));
        }
        return here instanceof From<?, ?> from
                ? from.join(along.property(), JoinType.LEFT)
                : here.get(along.property());
    }

    /** Where the value points at a row of another class, it points at nobody of this kind. */
    private Optional<Predicate> unless(RecordType type, LinkStep.Match match, Path<?> here) {
        return match.when().map(when -> {
            Path<?> teller = here.get(when.property());
            Object value = CaseValue.of(when.value(), teller.getJavaType())
                    .orElseThrow(() -> refused(
                            type.name() + "." + when.property(),
                            "it can never be '" + when.value() + "', by which a link is told apart.",
                            "say the case as the property has it."));
            return builder.or(builder.isNull(teller), builder.notEqual(teller, value));
        });
    }

    private static PrivacyInputException unreachable(RecordType type, SubjectLink link) {
        return refused(
                type.name(),
                "its link '" + link.dotted() + "' does not lead over single rows to a person, so a query on "
                        + type.name() + " alone cannot tell whose a row is.",
                "begin the query with the class of the persons, and join " + type.name() + " to it.");
    }

    private static PrivacyInputException refused(String place, String why, String remedy) {
        return PrivacyInputException.of(
                "Choices cannot be asked for in a query", new Problem(ProblemCode.NOT_SELECTABLE, place, why, remedy));
    }
}
