/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.LedgerEntry;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.LegalHold;
import dev.privet.subject.ErasureEvidence;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.RegisterEntry;
import dev.privet.subject.SubjectRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One way through the tables, for one person or several of one kind. Neither commits nor rolls back. */
final class ErasureTransaction {

    /** Of so many rows of several persons, those of each are dealt with alone, so that they fit into memory. */
    private static final int MOST_ROWS = 20_000;

    private final Tools tools;
    private final Connection connection;
    private final List<ErasureRun> runs;
    private final Set<Class<?>> changed = new HashSet<>();

    ErasureTransaction(Tools tools, Connection connection, List<ErasureRun> runs) {
        this.tools = tools;
        this.connection = connection;
        this.runs = runs;
    }

    /** Answers who stands in the way of a commit: nobody, or then nothing is to be left of it. */
    Set<SubjectRef> carryOut() throws SQLException {
        String name = runs.get(0).subject().kind();
        Optional<ErasedPersons.Kind> kind = tools.persons().find(name);
        if (kind.isPresent()) {
            ErasedTogether together = ErasedTogether.of(kind.get().table(), runs);
            Set<SubjectRef> inTheWay = together.doubles(runs);
            if (inTheWay.isEmpty() && !together.isNobody()) {
                inTheWay = erase(name, kind.get(), together);
            }
            if (!inTheWay.isEmpty()) {
                return inTheWay;
            }
        }
        return finish();
    }

    /** The entities whose rows are others than before. */
    Set<Class<?>> changed() {
        return changed;
    }

    private Set<SubjectRef> finish() throws SQLException {
        Map<String, RegisterEntry> before = JdbcErasureRegister.find(
                connection,
                runs.stream().map(run -> run.pseudonym(run.subject())).toList());
        Set<SubjectRef> inTheWay = new HashSet<>();
        List<LedgerEntry> entries = new ArrayList<>();
        List<RegisterEntry> erased = new ArrayList<>();
        List<DeferredErasure> deferred = new ArrayList<>();
        for (ErasureRun run : runs) {
            Optional<ErasureEvidence> evidence =
                    run.finish(Optional.ofNullable(before.get(run.pseudonym(run.subject()))));
            evidence.map(ErasureEvidence::entry).ifPresent(entries::add);
            evidence.flatMap(ErasureEvidence::erased).ifPresent(erased::add);
            evidence.map(ErasureEvidence::deferred).ifPresent(deferred::addAll);
            if (evidence.isEmpty() && (run.hasRows() || runs.size() == 1)) {
                inTheWay.add(run.subject());
            }
        }
        if (inTheWay.isEmpty()) {
            tools.ledger().append(connection, entries);
            JdbcErasureRegister.put(connection, before, erased);
            Optional<JdbcHoldStore> holds = tools.holdsOf(runs.get(0));
            if (holds.isPresent()) {
                holds.get().defer(connection, deferred);
            }
        }
        return inTheWay;
    }

    /** Keeps others waiting; what the register is to know the person by is the id as it will be found after a restore. */
    private void lock(ErasedPersons.Kind kind, ErasedTogether together) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(kind.locking(together))) {
            together.bind(statement, 1);
            Set<String> asked = together.spelled();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (!asked.contains(together.text(row, 1))) {
                        throw spelledOtherwise(kind.table().kind());
                    }
                }
            }
        }
    }

    private static PrivacyFailureException spelledOtherwise(String kind) {
        return new PrivacyFailureException(
                "A person was not erased",
                new Problem(
                        ProblemCode.ERASURE_REFUSED,
                        kind,
                        "the database writes the id otherwise than it was asked for with, as with more digits or with spaces"
                                + " at its end, so the register would not know the person again after a restore.",
                        "ask with the id that the person's row has when it is loaded."),
                null);
    }

    /** Where the holds lie in the same database; others are read by the run itself. */
    private void tellHolds() {
        if (tools.holdsOf(runs.get(0)).isPresent()) {
            List<LegalHold> live = tools.holdsOf(runs.get(0)).get().live(connection);
            runs.forEach(run -> run.held(live));
        }
    }

    private Set<SubjectRef> erase(String name, ErasedPersons.Kind kind, ErasedTogether together) throws SQLException {
        if (kind.isHere()) {
            lock(kind, together);
        }
        tellHolds();
        HeldPersons held = new HeldPersons(tools.persons(), runs);
        kind.shared().refuse(connection, together.ids());
        List<ErasureRow> rows = new ArrayList<>();
        for (RowLook look : kind.looks(together)) {
            look.look(connection, together, held, rows);
            if (rows.size() > MOST_ROWS && !together.isOne()) {
                return runs.stream().map(ErasureRun::subject).collect(Collectors.toSet());
            }
        }
        Set<ErasureRun> staying = new HashSet<>();
        rows.stream().filter(row -> !row.treatment().kept().isEmpty()).forEach(row -> staying.add(row.run()));
        // Before the mapped rows, to which theirs may refer.
        List<SourceErasure> sources = sources(kind, together);
        for (SourceErasure source : sources) {
            if (source.erase(connection)) {
                staying.addAll(runs);
            }
        }
        MappedTables mapped = tools.tables();
        DatabaseFacts facts = tools.facts();
        RowGraph graph = new RowGraph(connection, facts, mapped);
        graph.settle(rows);
        Set<SubjectRef> inTheWay = together.isOne() ? Set.of() : graph.inTheWay();
        if (!inTheWay.isEmpty()) {
            return inTheWay;
        }
        RowErasure contents = new RowErasure(connection, facts, together);
        contents.change(rows);
        changed.addAll(new RowRemoval(connection, facts, mapped, graph, contents).remove(rows));
        for (ErasureRow row : rows) {
            row.run()
                    .handled(
                            row.entity().type(),
                            row.keyText(),
                            row.handling(),
                            row.treatment().kept());
            changed.add(row.entity().type().type());
        }
        // Rows about nobody, or about others, that pointed at what went.
        for (RowGraph.Edge edge : graph.toEmpty()) {
            MappedTables.Place place = mapped.place(edge.key().from());
            if (place != null && place.entity().type() != null) {
                changed.add(place.entity().type());
            }
        }
        tools.choices().forget(connection, name, together, staying);
        for (RowLook look : kind.looks(together)) {
            look.search(connection, together);
        }
        for (SourceErasure source : sources) {
            source.search(connection);
        }
        return Set.of();
    }

    /** Where there are any, the person is one. */
    private List<SourceErasure> sources(ErasedPersons.Kind kind, ErasedTogether together) {
        return kind.sources().stream()
                .flatMap(source -> together.runs().entrySet().stream()
                        .map(person -> new SourceErasure(source, person.getValue(), person.getKey())))
                .toList();
    }

    /**
     * What every transaction of a store works with.
     *
     * @param persons how the rows are found
     * @param choices what becomes of the choices
     * @param ledger keeps the evidence
     * @param facts what the database says of its tables
     * @param tables whose they are
     * @param transactions where all of this lies
     */
    record Tools(
            ErasedPersons persons,
            ErasedChoices choices,
            JdbcLedger ledger,
            DatabaseFacts facts,
            MappedTables tables,
            Transactions transactions) {

        /** Where a run's holds are kept, if that is in the same database. */
        Optional<JdbcHoldStore> holdsOf(ErasureRun run) {
            return run.holdStore()
                    .filter(JdbcHoldStore.class::isInstance)
                    .map(JdbcHoldStore.class::cast)
                    .filter(store -> store.isOn(transactions));
        }
    }
}
