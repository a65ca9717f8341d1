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

    /** A person's id in the query, and where it counts, if not always. */
    private record Person(String kind, Expression<?> id, Optional<Predicate> unless) {}

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
            List<Predicate> lets = new ArrayList<>();
            lets.add(builder.isNull(person.id()));
            person.unless().ifPresent(lets::add);
            lets.add(builder.and(open.toArray(Predicate[]::new)));
            all.add(builder.or(lets.toArray(Predicate[]::new)));
            Predicate isThere = builder.isNotNull(person.id());
            anybody.add(person.unless()
                    .map(unless -> builder.and(isThere, builder.not(unless)))
                    .orElse(isThere));
        }
        if (onConsent) {
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
        for (int i = 0; i < link.steps().size(); i++) {
            LinkStep step = link.steps().get(i);
            boolean isLast = i == link.steps().size() - 1;
            if (step instanceof LinkStep.Along along && !along.many()) {
                here = along(here, along, isLast);
            } else if (step instanceof LinkStep.Match match
                    && isLast
                    && id.filter(match.by()::equals).isPresent()) {
                return new Person(kind, here.get(match.property()), unless(type, match, here));
            } else {
                throw unreachable(type, link);
            }
        }
        return new Person(kind, here.get(id.orElseThrow(() -> unreachable(type, link))), Optional.empty());
    }

    /** By an outer join, so that rows which point at nobody stay; the id at the end is in the row that points at it. */
    private Path<?> along(Path<?> here, LinkStep.Along along, boolean isLast) {
        boolean isRow = dataMap.find(along.target()).filter(RecordType::isEmbedded).isEmpty()
                && !along.target().isAnnotationPresent(Embeddable.class);
        return isRow && !isLast && here instanceof From<?, ?> from
                ? from.join(along.property(), JoinType.LEFT)
                : here.get(along.property());
    }

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
                "Choices cannot be asked for in a query",
                new Problem(ProblemCode.NOT_SELECTABLE, place, why, remedy));
    }
}
