/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.choice.PersonKey;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.internal.SharedCache;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.subject.ErasureEvidence;
import dev.privet.subject.ErasureRegister;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.ErasureStore;
import dev.privet.subject.RegisterEntry;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Erases persons in SQL, in one transaction each. The person's own row is locked first, so a second erasure waits, and so does whoever
 * wants to add a row that refers to it by a foreign key. Thread-safe.
 */
final class JpaErasureStore implements ErasureStore {

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final JdbcLedger ledger;
    private final JdbcErasureRegister register;
    private final JdbcChoiceStore choices;
    private final Mapping mapping;
    private final ErasedPersons persons;
    private final DatabaseFacts facts = new DatabaseFacts();
    private final AtomicBoolean choicesFound = new AtomicBoolean();
    private final AtomicReference<@Nullable MappedTables> tables = new AtomicReference<>();

    JpaErasureStore(
            EntityManagerFactory factory,
            Mapping mapping,
            DataMap dataMap,
            Transactions transactions,
            JdbcLedger ledger,
            JdbcErasureRegister register,
            JdbcChoiceStore choices) {
        this.factory = factory;
        this.transactions = transactions;
        this.ledger = ledger;
        this.register = register;
        this.choices = choices;
        this.mapping = mapping;
        this.persons = new ErasedPersons(mapping, factory.getMetamodel(), dataMap);
    }

    @Override
    public void carryOut(ErasureRun run) {
        Set<Class<?>> changed = new HashSet<>();
        try {
            transactions.onConnection(connection -> {
                if (!inTransaction(connection, run, changed)) {
                    throw new Undone();
                }
                return true;
            });
            SharedCache.evict(factory, changed);
        } catch (PrivacyException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!(e instanceof Undone)) {
                throw failure(run, e);
            }
        }
    }

    private static PrivacyFailureException failure(ErasureRun run, RuntimeException e) {
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

    /** Whether it is to be committed. */
    private boolean inTransaction(Connection connection, ErasureRun run, Set<Class<?>> changed) throws SQLException {
        Optional<ErasedPersons.Kind> kind = persons.find(run.subject().kind());
        Object person = kind.flatMap(known ->
                        IdText.typed(run.subject().id(), known.table().id().javaType()))
                .orElse(null);
        if (kind.isPresent() && person != null) {
            lock(connection, kind.get(), person);
            kind.get().shared().refuse(connection, person);
            erase(connection, run, kind.get(), person, changed);
        }
        String pseudonym = run.pseudonym(run.subject());
        RegisterEntry before =
                JdbcErasureRegister.find(connection, List.of(pseudonym)).get(pseudonym);
        Optional<ErasureEvidence> evidence = run.finish(Optional.ofNullable(before));
        if (evidence.isPresent()) {
            ledger.append(connection, evidence.get().entry());
            Optional<RegisterEntry> erased = evidence.get().erased();
            if (erased.isPresent()) {
                JdbcErasureRegister.put(connection, erased.get());
                // What they have chosen stays as evidence (GDPR Art 7(1)), and nobody's.
                if (hasChoices(connection)) {
                    choices.forget(
                            connection,
                            new PersonKey(
                                    run.subject().kind(), run.subject().id().toString()),
                            pseudonym);
                }
            }
        }
        return evidence.isPresent();
    }

    /** A host that keeps no choices has no table of them; one that it creates later counts. */
    private boolean hasChoices(Connection connection) throws SQLException {
        if (!choicesFound.get()) {
            DatabaseFacts now = new DatabaseFacts();
            TableName table = now.table(connection, "privet_choice");
            choicesFound.set(now.column(connection, table, "subject_id").isPresent());
        }
        return choicesFound.get();
    }

    private static void lock(Connection connection, ErasedPersons.Kind kind, Object person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(kind.locking())) {
            kind.table().id().codec().bind(statement, 1, person);
            statement.executeQuery().close();
        }
    }

    private void erase(
            Connection connection, ErasureRun run, ErasedPersons.Kind kind, Object person, Set<Class<?>> changed)
            throws SQLException {
        List<ErasureRow> rows = new ArrayList<>();
        for (RowLook look : kind.looks()) {
            look.look(connection, run, person, rows);
        }
        MappedTables mapped = tables(connection);
        RowGraph graph = new RowGraph(connection, facts, mapped);
        graph.settle(rows);
        RowErasure contents =
                new RowErasure(connection, facts, run, kind.table().id().codec(), person);
        contents.change(rows);
        new RowRemoval(connection, facts, mapped, graph, contents).remove(rows, run);
        for (ErasureRow row : rows) {
            run.handled(
                    row.entity().type(),
                    row.keyText(),
                    row.handling(),
                    row.treatment().kept());
            changed.add(row.entity().type().type());
        }
        for (RowLook look : kind.looks()) {
            look.search(connection, run, person);
        }
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
        Optional<ErasedPersons.Kind> known = persons.find(kind);
        if (known.isEmpty()) {
            return;
        }
        transactions.onConnection(connection -> {
            persons(connection, known.get(), ids);
            return true;
        });
    }

    private static void persons(Connection connection, ErasedPersons.Kind kind, Consumer<Object> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(kind.all())) {
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Object id = kind.table().id().codec().read(row, 1);
                    if (id != null) {
                        ids.accept(id);
                    }
                }
            }
        }
    }

    @Override
    public ErasureRegister register() {
        return register;
    }

    /** Ends a transaction that is to leave nothing behind. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("A rehearsal leaves nothing behind", null, false, false);
        }
    }
}
