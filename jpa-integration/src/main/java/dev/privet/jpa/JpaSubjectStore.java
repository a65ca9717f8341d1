/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.subject.RowPresence;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.subject.SubjectStore;
import dev.privet.vocabulary.DataCategory;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of data subjects, read through queries that are made once from the data map and the mapping. */
final class JpaSubjectStore implements SubjectStore {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJpa.class);

    private final Map<String, PersonReader> persons = new LinkedHashMap<>();
    private final DataMap dataMap;
    private final Mapping mapping;
    private final MappedRows mapped;
    private final Transactions transactions;
    private final Predicate<Class<?>> maps;

    /**
     * Makes the queries.
     *
     * @param maps whether the persistence unit maps a class
     * @param elsewhere what other persistence units map, whose persons rows of this one may point at
     * @param sources the rows of tables that nothing maps
     */
    JpaSubjectStore(
            Mapping mapping,
            Metamodel metamodel,
            DataMap dataMap,
            Transactions transactions,
            Predicate<Class<?>> maps,
            List<Mapping> elsewhere,
            List<SubjectSource> sources) {
        this.dataMap = dataMap;
        this.mapping = mapping;
        this.mapped = new MappedRows(mapping);
        this.transactions = transactions;
        this.maps = maps.or(type -> sources.stream().anyMatch(source -> source.shape() == type));
        List<Problem> problems = new ArrayList<>();
        PersonReaders readers = new PersonReaders(
                mapped,
                metamodel,
                dataMap,
                elsewhere.stream().map(MappedRows::new).toList(),
                sources,
                problems);
        for (RecordType type : dataMap.types()) {
            readers.reportPersonsElsewhere(type);
        }
        for (RecordType type : dataMap.types()) {
            type.subjectKind()
                    .filter(kind -> dataMap.subject(kind)
                            .filter(uppermost -> uppermost.type() == type.type())
                            .isPresent())
                    .flatMap(kind -> readers.of(type))
                    .ifPresent(person -> persons.put(type.subjectKind().orElseThrow(), person));
        }
        SourceRows.reportUnknownKinds(sources, persons.keySet(), problems);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(
                    "The rows of data subjects cannot be read",
                    problems.stream().distinct().toList());
        }
    }

    @Override
    public void read(SubjectRef subject, Consumer<SubjectRow> rows) {
        PersonReader person = person(subject.kind());
        Object id =
                IdText.typed(subject.id(), person.table().id().javaType()).orElseThrow(() -> nobody(subject.kind()));
        AtomicReference<@Nullable Throwable> thrownByReceiver = new AtomicReference<>();
        inSnapshot(subject.kind(), thrownByReceiver, connection -> {
            boolean found = person.read(connection, id, row -> {
                try {
                    rows.accept(row);
                } catch (RuntimeException | Error e) {
                    thrownByReceiver.set(e);
                    throw e;
                }
            });
            if (!found) {
                throw nobody(subject.kind());
            }
        });
    }

    @Override
    public boolean holds(String kind) {
        PersonReader person = persons.get(kind);
        return person != null && !person.own().isEmpty();
    }

    @Override
    public boolean reaches(Class<?> type) {
        return maps.test(type);
    }

    @Override
    public RowPresence lookFor(RecordType type, String id) {
        List<MappedEntity> entities = mapped.roots(type.type());
        if (entities.isEmpty()) {
            return RowPresence.UNKNOWN;
        }
        AtomicBoolean found = new AtomicBoolean();
        inSnapshot(type.name(), new AtomicReference<>(), connection -> {
            for (MappedEntity entity : entities) {
                if (KeyText.isThere(connection, entity, id)) {
                    found.set(true);
                }
            }
        });
        return found.get() ? RowPresence.THERE : RowPresence.ABSENT;
    }

    @Override
    public List<ArchiveGap> gaps(String kind) {
        return person(kind).gaps();
    }

    @Override
    public List<SubjectRef> find(String kind, Class<? extends DataCategory> category, Object value, int atMost) {
        PersonSearch search = new PersonSearch(person(kind).table(), mapped);
        List<SubjectRef> found = new ArrayList<>();
        inSnapshot(
                kind,
                new AtomicReference<>(),
                connection -> found.addAll(search.find(connection, category, value, atMost)));
        return found;
    }

    /** How far the searches reach, as the database tells it. */
    SubjectReach reach() {
        List<SubjectReach> told = new ArrayList<>();
        inSnapshot(
                "persons",
                new AtomicReference<>(),
                connection -> told.add(ReachReport.of(persons.values(), dataMap, mapped, connection)));
        return told.get(0);
    }

    /** Tells the log; that the database does not answer is told by whatever needs it. */
    void logReach() {
        SubjectReach reach;
        try {
            reach = reach();
        } catch (PrivacyException e) {
            LOG.debug("How far searches for persons reach is not known yet ({}).", Causes.name(e));
            return;
        }
        if (reach.reached().isEmpty()) {
            LOG.debug("No entity's rows are persons, so nobody can be searched for yet.");
            return;
        }
        LOG.info("Searches for persons reach {}.", reach.reached());
        if (!reach.problems().isEmpty()) {
            LOG.warn(
                    "Searches for persons lack something, {} in number. Each is logged at level INFO, and PrivetJpa.reach(…)"
                            + " lists them.",
                    reach.problems().size());
            reach.problems().forEach(problem -> LOG.info("{}", problem));
        }
    }

    private PersonReader person(String kind) {
        PersonReader person = persons.get(kind);
        if (person == null) {
            throw unknown(
                    "no entity with @DataSubject(\"" + kind + "\") is in the data map.",
                    "ask for one of " + persons.keySet() + ".");
        }
        return person;
    }

    private void inSnapshot(String kind, AtomicReference<@Nullable Throwable> thrownByReceiver, Reading reading) {
        try {
            transactions.readSnapshot(connection -> {
                try {
                    reading.run(connection);
                } catch (RuntimeException | Error e) {
                    thrownByReceiver.compareAndSet(null, e);
                    throw e;
                }
                return true;
            });
        } catch (PrivacyException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            rethrow(thrownByReceiver.get());
            List<Problem> lost = LostColumns.of(mapping, transactions, ProblemCode.EXPORT_FAILED);
            if (!lost.isEmpty()) {
                throw new PrivacyFailureException("A person's rows could not be read", lost, e);
            }
            throw new PrivacyFailureException(
                    "A person's rows could not be read",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            kind,
                            "the database refused (" + Causes.name(e) + ").",
                            "check that the entities fit the tables and that the database is up, then ask again."),
                    e);
        }
    }

    private static void rethrow(@Nullable Throwable thrown) {
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
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

    /** Reads out of one snapshot. */
    @FunctionalInterface
    private interface Reading {
        void run(Connection connection) throws SQLException;
    }
}
