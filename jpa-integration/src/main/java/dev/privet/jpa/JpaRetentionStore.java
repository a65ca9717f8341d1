/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.LedgerEntry;
import dev.privet.retention.CutOff;
import dev.privet.retention.RetentionStore;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Disposes of rows by bulk statements, each batch with its evidence in one transaction. */
final class JpaRetentionStore implements RetentionStore {

    private static final String HEADLINE = "Rows cannot be disposed of as the marks say";

    private final Map<Class<?>, DisposalQuery> queries = new LinkedHashMap<>();
    private final EntityManagerFactory factory;
    private final Entities entities;
    private final Transactions transactions;
    private final JdbcLedger ledger;

    JpaRetentionStore(EntityManagerFactory factory, DataMap dataMap, Transactions transactions, JdbcLedger ledger) {
        this.factory = factory;
        this.transactions = transactions;
        this.ledger = ledger;
        this.entities = new Entities(factory.getMetamodel());
        List<Problem> problems = new ArrayList<>();
        for (RecordType type : dataMap.types()) {
            type.retention().forEach(rule -> {
                Optional<EntityType<?>> entity = entities.find(type);
                if (entity.isEmpty()) {
                    problems.add(notAnEntity(type));
                    return;
                }
                if (rule.then() == Disposal.ANONYMISE) {
                    entities.inheritance(type).ifPresent(problems::add);
                }
                queries.put(type.type(), DisposalQuery.of(type, entity.get(), rule, problems));
            });
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(HEADLINE, problems);
        }
    }

    private static Problem notAnEntity(RecordType type) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type.name(),
                "it has a retention period and is no entity of this persistence unit, so nothing would dispose of its rows.",
                "map it here, or move @RetainFor to the class that is stored.");
    }

    @Override
    public long count(CutOff cutOff) {
        DisposalQuery query = query(cutOff);
        try {
            return transactions.call(manager -> query.count(manager, cutOff));
        } catch (RuntimeException e) {
            throw failure(cutOff, "Rows past their period could not be counted", e);
        }
    }

    @Override
    public long dispose(CutOff cutOff, int atMost, LongFunction<LedgerEntry> evidence) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost: " + atMost + " is below one");
        }
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
        boolean[] locking = {false};
        manager.runWithConnection((Connection connection) -> locking[0] = Database.of(connection) != Database.OTHER);
        List<@Nullable Object[]> ids = query.next(manager, cutOff, atMost, locking[0]);
        if (ids.isEmpty()) {
            return 0;
        }
        long done = query.dispose(manager, ids);
        if (query.left(manager, cutOff, ids) > 0) {
            // A trigger or a column that changes what is written: the sweep would find these rows for ever.
            throw new IllegalStateException("Rows that were disposed of are still found");
        }
        if (done > 0) {
            manager.runWithConnection((Connection connection) -> ledger.append(connection, evidence.apply(done)));
        }
        return done;
    }

    private DisposalQuery query(CutOff cutOff) {
        DisposalQuery query = queries.get(cutOff.type().type());
        if (query == null) {
            throw new IllegalArgumentException("cutOff: " + cutOff.type().name() + " has no retention period here");
        }
        return query.fits(cutOff.rule()) ? query : other(cutOff);
    }

    /** A rule that the data map does not have is judged when it is asked for. */
    private DisposalQuery other(CutOff cutOff) {
        List<Problem> problems = new ArrayList<>();
        DisposalQuery query = entities.find(cutOff.type())
                .map(entity -> DisposalQuery.of(cutOff.type(), entity, cutOff.rule(), problems))
                .orElseThrow();
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(HEADLINE, problems);
        }
        return query;
    }

    private static PrivacyFailureException failure(CutOff cutOff, String headline, RuntimeException cause) {
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
}
