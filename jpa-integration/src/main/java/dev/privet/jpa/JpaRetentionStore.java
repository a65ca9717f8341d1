/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.jpa.internal.Provider;
import dev.privet.ledger.LedgerEntry;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.DueRows;
import dev.privet.retention.LegalHold;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.RetentionSchedule;
import dev.privet.retention.RetentionStore;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Disposes of rows by bulk statements, each batch with its evidence in one transaction. */
final class JpaRetentionStore implements RetentionStore {

    private static final String HEADLINE = "Rows cannot be disposed of as the marks say";

    /** Cut-offs that differ in dates alone are asked for by one query, so any day shows all of them. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final Map<Shape, DisposalQuery> queries;
    private final EntityManagerFactory factory;
    private final DataMap dataMap;
    private final Entities entities;
    private final Subclasses subclasses;
    private final Transactions transactions;
    private final JdbcLedger ledger;

    JpaRetentionStore(EntityManagerFactory factory, DataMap dataMap, Transactions transactions, JdbcLedger ledger) {
        this.factory = factory;
        this.dataMap = dataMap;
        this.transactions = transactions;
        this.ledger = ledger;
        this.entities = new Entities(factory.getMetamodel());
        this.subclasses = new Subclasses(factory.getMetamodel(), dataMap);
        if (dataMap.types().stream().anyMatch(JpaRetentionStore::isLimited)
                && Provider.of(factory) != Provider.HIBERNATE) {
            throwIfAny(List.of(onlyOnHibernate()));
        }
        List<Problem> problems = new ArrayList<>();
        dataMap.types().stream()
                .filter(JpaRetentionStore::isLimited)
                .filter(type -> entities.find(type).isEmpty())
                .forEach(type -> problems.add(notAnEntity(type)));
        Map<Shape, DisposalQuery> made = new LinkedHashMap<>();
        LostClocks lost = new LostClocks();
        LostLinks unlinked = new LostLinks(dataMap, entities);
        for (CutOff cutOff : RetentionSchedule.of(dataMap, ZoneOffset.UTC).on(SOME_DAY)) {
            entities.find(cutOff.type()).ifPresent(entity -> {
                DisposalQuery query = query(cutOff, entity, problems);
                made.put(Shape.of(cutOff), query);
                lost.add(cutOff, entity, query);
                unlinked.add(cutOff, query.anonymised());
            });
        }
        problems.addAll(lost.problems());
        problems.addAll(unlinked.problems());
        throwIfAny(problems);
        this.queries = Map.copyOf(made);
    }

    private static boolean isLimited(RecordType type) {
        return !type.retention().isEmpty()
                || type.fields().stream().anyMatch(field -> !field.retention().isEmpty());
    }

    private DisposalQuery query(CutOff cutOff, EntityType<?> entity, List<Problem> problems) {
        if (!List.of(Disposal.DELETE, Disposal.ANONYMISE, Disposal.REVIEW).contains(cutOff.then())) {
            problems.add(notYet(cutOff));
        }
        if (cutOff.then() == Disposal.ANONYMISE) {
            subclasses.unknownColumns(cutOff.type()).ifPresent(problems::add);
        }
        return DisposalQuery.of(cutOff, entity, subclasses.withPagesOfTheirOwn(cutOff.type()), dataMap, problems);
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(
                    HEADLINE, problems.stream().distinct().toList());
        }
    }

    /** The sweeps' queries do not run elsewhere, and would fail only when rows fall due. */
    private static Problem onlyOnHibernate() {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                "the entity manager factory",
                "retention sweeps run on Hibernate only so far, so nothing would dispose of rows past their period.",
                "use Hibernate ORM, or give Privet.builder().retention(…) a store of your own that disposes of them.");
    }

    private static Problem notYet(CutOff cutOff) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                cutOff.type().name(),
                "its rows are to be " + cutOff.then().done() + ", which this store does not do.",
                "say then = Disposal.DELETE or Disposal.ANONYMISE, or Disposal.REVIEW.");
    }

    private static Problem notAnEntity(RecordType type) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type.name(),
                "it has a retention period and is no entity of this persistence unit, so nothing would dispose of its rows.",
                "map it here, or move @RetainFor to the class that is stored.");
    }

    @Override
    public DueRows count(CutOff cutOff, List<LegalHold> holds) {
        DisposalQuery query = query(cutOff);
        try {
            long due = transactions.call(manager -> query.count(manager, cutOff));
            return new DueRows(due, List.of(), due);
        } catch (RuntimeException e) {
            throw failure(cutOff, "Rows past their period could not be counted", e);
        }
    }

    @Override
    public RetentionPass begin(CutOff cutOff) {
        return order -> {
            long done = dispose(cutOff, order.atMost(), order.evidence());
            return new DisposedBatch(done, List.of(), done == 0);
        };
    }

    private long dispose(CutOff cutOff, int atMost, LongFunction<LedgerEntry> evidence) {
        DisposalQuery query = query(cutOff);
        try {
            long done = transactions.call(manager -> dispose(manager, query, cutOff, atMost, evidence));
            if (done > 0) {
                factory.getCache().evict(query.cached());
            }
            return done;
        } catch (RuntimeException e) {
            throw failure(cutOff, "A batch of rows past their period was not disposed of", e);
        }
    }

    private long dispose(
            EntityManager manager, DisposalQuery query, CutOff cutOff, int atMost, LongFunction<LedgerEntry> evidence) {
        boolean isLocking = transactions.onConnection(manager, connection -> Database.of(connection) != Database.OTHER);
        List<@Nullable Object[]> ids = query.next(manager, cutOff, atMost, isLocking);
        if (ids.isEmpty()) {
            return 0;
        }
        long done = query.dispose(manager, ids);
        if (query.left(manager, cutOff, ids) > 0) {
            // A trigger or a column that changes what is written: the sweep would find these rows for ever.
            throw new IllegalStateException("Rows that were disposed of are still found");
        }
        if (done > 0) {
            transactions.onConnection(manager, connection -> {
                ledger.append(connection, evidence.apply(done));
                return true;
            });
        }
        return done;
    }

    private DisposalQuery query(CutOff cutOff) {
        DisposalQuery query = queries.get(Shape.of(cutOff));
        return query == null ? other(cutOff) : query;
    }

    /** A cut-off that the data map does not have is judged when it is asked for. */
    private DisposalQuery other(CutOff cutOff) {
        EntityType<?> entity = entities.find(cutOff.type())
                .orElseThrow(() ->
                        new IllegalArgumentException("cutOff: " + cutOff.type().name() + " is no entity here"));
        List<Problem> problems = new ArrayList<>();
        DisposalQuery query = query(cutOff, entity, problems);
        throwIfAny(problems);
        return query;
    }

    private static PrivacyFailureException failure(CutOff cutOff, String headline, RuntimeException cause) {
        if (cause instanceof PrivacyFailureException told
                && told.problems().stream().allMatch(problem -> problem.code() == ProblemCode.SWEEP_FAILED)) {
            // It says already what kept these rows.
            return told;
        }
        return new PrivacyFailureException(
                headline,
                new Problem(
                        ProblemCode.SWEEP_FAILED,
                        cutOff.type().name(),
                        "the database or the ledger refused (" + Causes.name(cause) + "); the batch was undone.",
                        "look at the cause, often a row elsewhere that refers to these or a column that may not be empty,"
                                + " then sweep again: it goes on where this one stopped."),
                cause);
    }

    /**
     * What a query depends on: how long the periods are does not matter to it.
     *
     * @param type the rows' class
     * @param fields the names of the fields; empty for whole rows
     * @param clocks the dates from which periods run
     * @param then what becomes of what is past them
     */
    private record Shape(Class<?> type, List<String> fields, List<RetentionClock> clocks, Disposal then) {

        static Shape of(CutOff cutOff) {
            return new Shape(
                    cutOff.type().type(),
                    cutOff.fields().stream().map(PersonalField::name).toList(),
                    List.copyOf(cutOff.lastDays().keySet()),
                    cutOff.then());
        }
    }
}
