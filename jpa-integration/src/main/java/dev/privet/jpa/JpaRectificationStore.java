/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.PersistenceLoadState;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.ledger.LedgerEntry;
import dev.privet.minimise.LoadState;
import dev.privet.subject.Correction;
import dev.privet.subject.RectificationStore;
import dev.privet.subject.SubjectRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.metamodel.EntityType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Corrects values as the application itself would: the entity is found, the value set and the change flushed, so that the host's
 * listeners, constraints and versions hold. Afterwards the rows are read again, to be sure that the values are there.
 */
final class JpaRectificationStore implements RectificationStore {

    private final EntityManagerFactory factory;
    private final DataMap dataMap;
    private final Transactions transactions;
    private final JdbcLedger ledger;
    private final Entities entities;
    private final Mapping mapping;
    private final LoadState loadState = new PersistenceLoadState();

    JpaRectificationStore(
            EntityManagerFactory factory,
            Mapping mapping,
            DataMap dataMap,
            Transactions transactions,
            JdbcLedger ledger) {
        this.mapping = mapping;
        this.factory = factory;
        this.dataMap = dataMap;
        this.transactions = transactions;
        this.ledger = ledger;
        this.entities = new Entities(factory.getMetamodel());
    }

    @Override
    public void rectify(
            SubjectRef subject, List<Correction> corrections, Function<List<@Nullable Object>, LedgerEntry> evidence) {
        try {
            transactions.call(manager -> {
                List<CorrectedValue> values = find(manager, subject, corrections);
                LedgerEntry entry = evidence.apply(values.stream()
                        .<@Nullable Object>map(CorrectedValue::before)
                        .toList());
                values.forEach(CorrectedValue::write);
                manager.flush();
                transactions.onConnection(manager, connection -> {
                    ledger.append(connection, entry);
                    return true;
                });
                values.stream().map(CorrectedValue::row).distinct().forEach(manager::refresh);
                values.forEach(CorrectedValue::check);
                return true;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure(e));
        }
        corrections.forEach(correction -> entities.find(correction.type())
                .ifPresent(entity -> factory.getCache().evict(entity.getJavaType(), id(entity, correction.rowId()))));
    }

    private static Object id(EntityType<?> entity, Object id) {
        return IdText.typed(id, Attributes.boxed(entity.getIdType().getJavaType()))
                .orElse(id);
    }

    private PrivacyFailureException failure(RuntimeException e) {
        List<Problem> lost = Causes.isRefusedStatement(e)
                ? LostColumns.of(mapping, transactions, ProblemCode.RECTIFICATION_FAILED)
                : List.of();
        if (!lost.isEmpty()) {
            return new PrivacyFailureException("Nothing was rectified", lost, e);
        }
        boolean isMeanwhile = e instanceof OptimisticLockException || e.getCause() instanceof OptimisticLockException;
        return new PrivacyFailureException(
                "Nothing was rectified",
                new Problem(
                        ProblemCode.RECTIFICATION_FAILED,
                        "the corrections",
                        isMeanwhile
                                ? "a row was changed by somebody else meanwhile."
                                : "the database, a listener or a constraint refused (" + Causes.name(e) + ").",
                        isMeanwhile
                                ? "look at the row again, and correct what is still inaccurate."
                                : "check that the new values keep the rules of the application, and that the database is up."),
                e);
    }

    @Override
    public List<Problem> objections(SubjectRef subject, List<Correction> corrections) {
        List<Problem> problems = new ArrayList<>();
        try {
            transactions.call(manager -> {
                find(manager, subject, corrections, problems);
                return false;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure(e));
        }
        return problems;
    }

    private List<CorrectedValue> find(EntityManager manager, SubjectRef subject, List<Correction> corrections) {
        List<Problem> problems = new ArrayList<>();
        List<CorrectedValue> values = find(manager, subject, corrections, problems);
        if (!problems.isEmpty()) {
            throw new PrivacyInputException("Nothing was rectified", problems);
        }
        return values;
    }

    private List<CorrectedValue> find(
            EntityManager manager, SubjectRef subject, List<Correction> corrections, List<Problem> problems) {
        List<CorrectedValue> values = new ArrayList<>();
        RecordType person = dataMap.subject(subject.kind())
                .filter(type -> entities.find(type).isPresent())
                .orElseThrow(() -> PrivacyInputException.of(
                        "Nothing was rectified",
                        new Problem(
                                ProblemCode.UNKNOWN_SUBJECT,
                                "the subject",
                                "no entity with @DataSubject(\"" + subject.kind() + "\") is in the data map.",
                                "name a kind of person that this persistence unit maps.")));
        for (Correction correction : corrections) {
            Optional<RecordType> type = dataMap.find(correction.type());
            Optional<EntityType<?>> entity = type.flatMap(entities::find);
            if (entity.isEmpty()) {
                problems.add(refused(
                        correction, "its class is no entity of this persistence unit.", "name the class of the row."));
                continue;
            }
            Object row = row(manager, entity.get(), correction);
            if (row == null || !isTheirs(manager, subject, person, type.get(), row)) {
                problems.add(refused(
                        correction,
                        "there is no such row that is the person or about them.",
                        "check the row's id; it is not repeated here, as personal data."));
                continue;
            }
            CorrectedValue.of(entity.get(), row, correction, problems).ifPresent(values::add);
        }
        return values;
    }

    /** Never a proxy: what is set on one by its field does not reach the row. */
    private @Nullable Object row(EntityManager manager, EntityType<?> entity, Correction correction) {
        Optional<Object> id = IdText.typed(
                correction.rowId(), Attributes.boxed(entity.getIdType().getJavaType()));
        Object row = id.isEmpty() ? null : manager.find(entity.getJavaType(), id.get());
        return row == null ? null : loadState.behind(row);
    }

    private boolean isTheirs(
            EntityManager manager, SubjectRef subject, RecordType person, RecordType type, Object row) {
        MappedRows rows = new MappedRows(mapping);
        List<Problem> problems = new ArrayList<>();
        Optional<PersonTable> persons =
                rows.entity(person.type()).flatMap(entity -> PersonTable.of(person, entity, problems));
        Optional<MappedEntity> entity = rows.entity(row.getClass());
        if (persons.isEmpty() || entity.isEmpty()) {
            return false;
        }
        Optional<Object> id = IdText.typed(subject.id(), persons.get().id().javaType());
        List<@Nullable Object> key = key(entity.get(), row);
        if (id.isEmpty()) {
            return false;
        }
        if (person.type().isInstance(row) && id.get().equals(key.get(0))) {
            return true;
        }
        return PersonRows.ofLinks(type, entity.get(), persons.get(), rows, PersonRows::discloses, problems)
                .filter(found -> finds(manager, found, id.get(), key))
                .isPresent();
    }

    private List<@Nullable Object> key(MappedEntity entity, Object row) {
        EntityType<?> type = entities.find(entity).orElseThrow();
        return entity.id().stream()
                .<@Nullable Object>map(
                        part -> Attributes.read(type, row, List.of(part.path().split("\\.", -1))))
                .toList();
    }

    /** Whether the row with that key is among those that links lead from, in the tables themselves. */
    private boolean finds(EntityManager manager, PersonRows found, Object person, List<@Nullable Object> key) {
        Select select = found.select();
        List<String> columns = found.keys(select);
        for (int i = 0; i < columns.size(); i++) {
            select.where(
                    Sql.of(columns.get(i) + " = ", found.entity().id().get(i).codec(), key.get(i), ""));
        }
        return transactions.onConnection(manager, connection -> {
            try (PreparedStatement statement = select.selecting(columns, "").prepare(connection, person);
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    static Problem refused(Correction correction, String why, String remedy) {
        return new Problem(ProblemCode.RECTIFICATION_REFUSED, correction.place(), why, remedy);
    }
}
