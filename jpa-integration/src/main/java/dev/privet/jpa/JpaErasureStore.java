/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.SharedCache;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.subject.ErasureRegister;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.ErasureStore;
import dev.privet.subject.SubjectRef;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases persons in SQL, in one transaction each. The person's own row is locked first, so a second erasure waits, and so does whoever
 * wants to add a row that refers to it by a foreign key. Thread-safe.
 */
final class JpaErasureStore implements ErasureStore {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJpa.class);

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final JdbcLedger ledger;
    private final JdbcErasureRegister register;
    private final ErasedChoices choices;
    private final Mapping mapping;
    private final ErasedPersons persons;
    private final DatabaseFacts facts = new DatabaseFacts();
    private final AtomicReference<@Nullable MappedTables> tables = new AtomicReference<>();

    JpaErasureStore(
            EntityManagerFactory factory,
            Mapping mapping,
            ErasedPersons persons,
            Transactions transactions,
            JdbcLedger ledger,
            JdbcChoiceStore choices) {
        this.factory = factory;
        this.transactions = transactions;
        this.ledger = ledger;
        this.register = new JdbcErasureRegister(transactions);
        this.choices = new ErasedChoices(choices);
        this.mapping = mapping;
        this.persons = persons;
    }

    @Override
    public void carryOut(ErasureRun run) {
        inTransaction(List.of(run));
    }

    /** A statement of the host's own is about one person. */
    @Override
    public Set<SubjectRef> carryOutTogether(List<ErasureRun> runs) {
        boolean oneByOne = persons.find(runs.get(0).subject().kind())
                .filter(kind -> !kind.sources().isEmpty())
                .isPresent();
        return oneByOne ? ErasureStore.super.carryOutTogether(runs) : inTransaction(runs);
    }

    /** Answers who stood in the way, where nothing was changed. */
    private Set<SubjectRef> inTransaction(List<ErasureRun> runs) {
        Set<Class<?>> changed = new HashSet<>();
        try {
            transactions.onConnection(connection -> {
                Database.of(connection).seeCommitted(connection);
                ErasureTransaction transaction = new ErasureTransaction(tools(connection), connection, runs);
                Set<SubjectRef> inTheWay = transaction.carryOut();
                if (!inTheWay.isEmpty()) {
                    throw new Undone(inTheWay);
                }
                return changed.addAll(transaction.changed());
            });
        } catch (PrivacyException e) {
            throw e;
        } catch (Undone e) {
            return e.inTheWay();
        } catch (RuntimeException e) {
            throw failure(runs.get(0), e);
        }
        forget(changed);
        return Set.of();
    }

    /** The rows are gone by now, so that the cache still has them is no reason to call the erasure undone. */
    private void forget(Set<Class<?>> changed) {
        try {
            SharedCache.evict(factory, changed);
        } catch (RuntimeException e) {
            LOG.error(
                    "A person was erased, and the shared cache of the persistence unit may still have their rows ({}). Evict it, or"
                            + " start the application anew.",
                    Causes.name(e));
        }
    }

    private PrivacyFailureException failure(ErasureRun run, RuntimeException e) {
        List<Problem> lost = LostColumns.of(mapping, transactions, ProblemCode.ERASURE_FAILED);
        if (!lost.isEmpty()) {
            return new PrivacyFailureException("An erasure was undone", lost, e);
        }
        return new PrivacyFailureException(
                "An erasure was undone",
                new Problem(
                        ProblemCode.ERASURE_FAILED,
                        run.subject().kind(),
                        "the database refused (" + Causes.name(e) + ").",
                        "check that the entities fit the tables, that privet_erasure and privet_ledger are there, and that"
                                + " the application may change the tables; then plan again."),
                e);
    }

    private ErasureTransaction.Tools tools(Connection connection) throws SQLException {
        return new ErasureTransaction.Tools(persons, choices, ledger, facts, tables(connection), transactions);
    }

    private MappedTables tables(Connection connection) throws SQLException {
        MappedTables known = tables.get();
        if (known == null) {
            known = new MappedTables(mapping, facts, connection);
            tables.set(known);
        }
        return known;
    }

    @Override
    public void persons(String kind, Consumer<Object> ids) {
        Optional<ErasedPersons.Kind> known = persons.find(kind).filter(ErasedPersons.Kind::isHere);
        if (known.isEmpty()) {
            return;
        }
        // Page by page, so that nobody waits for a connection while this one is held.
        ErasedPersons.Kind persons = known.get();
        List<Object> page = new ArrayList<>();
        do {
            @Nullable Object last = page.isEmpty() ? null : page.get(page.size() - 1);
            page.clear();
            try {
                transactions.onConnection(connection -> page.addAll(page(connection, persons, last)));
            } catch (RuntimeException e) {
                throw Causes.ours(e).orElseGet(() -> notLookedAt(kind, e));
            }
            page.forEach(ids);
        } while (page.size() == PersonRows.FETCHED);
    }

    private static List<Object> page(Connection connection, ErasedPersons.Kind kind, @Nullable Object last)
            throws SQLException {
        List<Object> page = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(kind.some(last != null, PersonRows.FETCHED))) {
            if (last != null) {
                kind.table().id().codec().bind(statement, 1, last);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(Objects.requireNonNull(kind.table().id().codec().read(row, 1), "id"));
                }
            }
        }
        return page;
    }

    private static PrivacyFailureException notLookedAt(String kind, RuntimeException e) {
        return new PrivacyFailureException(
                "Not every person was looked at",
                new Problem(
                        ProblemCode.ERASURE_FAILED,
                        kind,
                        "the database refused (" + Causes.name(e) + ").",
                        "check that the entities fit the tables and that the database is up, then begin again."),
                e);
    }

    @Override
    public ErasureRegister register() {
        return register;
    }

    /** Ends a transaction that is to leave nothing behind. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Set<SubjectRef> inTheWay;

        Undone(Set<SubjectRef> inTheWay) {
            super("A rehearsal leaves nothing behind", null, false, false);
            this.inTheWay = inTheWay;
        }

        Set<SubjectRef> inTheWay() {
            return inTheWay;
        }
    }
}
