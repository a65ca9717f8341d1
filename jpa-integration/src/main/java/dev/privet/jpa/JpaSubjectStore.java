/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.subject.SubjectStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of data subjects, read through queries that are made once from the data map and the metamodel. */
final class JpaSubjectStore implements SubjectStore {

    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Transactions transactions;

    JpaSubjectStore(Metamodel metamodel, DataMap dataMap, Transactions transactions) {
        this.transactions = transactions;
        Entities entities = new Entities(metamodel);
        List<Problem> problems = new ArrayList<>();
        for (RecordType type : dataMap.types()) {
            entities.find(type).flatMap(entity -> entities.inheritance(type)).ifPresent(problems::add);
        }
        for (RecordType type : dataMap.types()) {
            entities.find(type).ifPresent(entity -> reportPersonsElsewhere(type, entities, problems));
        }
        for (RecordType type : dataMap.types()) {
            type.subjectKind()
                    .ifPresent(kind -> entities.find(type)
                            .flatMap(entity -> person(type, entity, dataMap, entities, problems))
                            .ifPresent(person -> persons.put(kind, person)));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(
                    "The rows of data subjects cannot be read",
                    problems.stream().distinct().toList());
        }
    }

    /** Nobody could ask for such rows, and nobody would notice. */
    private static void reportPersonsElsewhere(RecordType type, Entities entities, List<Problem> problems) {
        type.links().stream()
                .filter(link -> link.export() != Disclosure.NOT_AT_ALL)
                .filter(link -> entities.find(link.subject()).isEmpty())
                .forEach(link -> problems.add(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "its link '" + link.dotted() + "' leads to "
                                + link.subject().getSimpleName()
                                + ", which is no entity of this persistence unit, so no person would get to see its rows.",
                        "map " + link.subject().getSimpleName()
                                + " in this persistence unit, or say @AboutSubject(export = Disclosure.NOT_AT_ALL).")));
    }

    private static Optional<Person> person(
            RecordType type, EntityType<?> entity, DataMap dataMap, Entities entities, List<Problem> problems) {
        if (Paths.ids(entity).size() != 1) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    type.name(),
                    "its id is composed, so a reference to one person cannot name it.",
                    "give entities whose rows are persons an id of one column."));
            return Optional.empty();
        }
        Whose.Person links = new Whose.Person(type.type(), Paths.ids(entity).get(0), entities);
        List<RowQuery> others = new ArrayList<>();
        List<RecordType> types = new ArrayList<>(dataMap.types());
        // Rows of one type must follow each other, and the person's own row comes first.
        types.remove(type);
        types.add(0, type);
        for (RecordType other : types) {
            entities.find(other)
                    .flatMap(rows -> RowQuery.ofLinks(other, rows, links, dataMap, problems))
                    .ifPresent(others::add);
        }
        Class<?> idType = Paths.end(entity, Paths.ids(entity).get(0)).getJavaType();
        SharedKeys shared =
                SharedKeys.of(type, entity, dataMap, type.subjectKind().orElse(""));
        return Optional.of(new Person(idType, RowQuery.ofPerson(type, entity, dataMap, problems), others, shared));
    }

    @Override
    public void read(SubjectRef subject, Consumer<SubjectRow> rows) {
        Person person = persons.get(subject.kind());
        if (person == null) {
            throw unknown(
                    "no entity with @DataSubject(\"" + subject.kind() + "\") is in the data map.",
                    "ask for one of " + persons.keySet() + ".");
        }
        Object id = IdText.typed(subject.id(), person.idType()).orElseThrow(() -> nobody(subject.kind()));
        AtomicReference<@Nullable Throwable> thrownByReceiver = new AtomicReference<>();
        try {
            transactions.readSnapshot(manager -> read(manager, subject.kind(), person, id, row -> {
                try {
                    rows.accept(row);
                } catch (RuntimeException | Error e) {
                    thrownByReceiver.set(e);
                    throw e;
                }
            }));
        } catch (PrivacyException e) {
            throw e;
        } catch (RuntimeException e) {
            if (thrownByReceiver.get() == e) {
                throw e;
            }
            throw new PrivacyFailureException(
                    "A person's rows could not be read",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            subject.kind(),
                            "the database refused (" + Causes.name(e) + ").",
                            "check that the entities fit the tables and that the database is up, then ask again."),
                    e);
        }
    }

    private static void read(EntityManager manager, String kind, Person person, Object id, Consumer<SubjectRow> rows) {
        person.shared().refuse(manager, id);
        boolean[] found = {false};
        person.own().read(manager, id, row -> {
            found[0] = true;
            rows.accept(row);
        });
        if (!found[0]) {
            throw nobody(kind);
        }
        person.others().forEach(query -> query.read(manager, id, rows));
    }

    private static PrivacyInputException nobody(String kind) {
        return unknown(
                "there is no '" + kind + "' with the given id.",
                "check the id; it is not repeated here, as personal data.");
    }

    private static PrivacyInputException unknown(String why, String remedy) {
        return PrivacyInputException.of(
                "A person's rows were not read", new Problem(ProblemCode.UNKNOWN_SUBJECT, "the subject", why, remedy));
    }

    /** How one kind of person is read. */
    private record Person(Class<?> idType, RowQuery own, List<RowQuery> others, SharedKeys shared) {}
}
