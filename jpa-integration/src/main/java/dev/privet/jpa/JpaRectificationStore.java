/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.PersistenceLoadState;
import dev.privet.ledger.LedgerEntry;
import dev.privet.minimise.LoadState;
import dev.privet.subject.Correction;
import dev.privet.subject.RectificationStore;
import dev.privet.subject.SubjectRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
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
    private final LoadState loadState = new PersistenceLoadState();

    JpaRectificationStore(
            EntityManagerFactory factory, DataMap dataMap, Transactions transactions, JdbcLedger ledger) {
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
                LedgerEntry entry = evidence.apply(
                        values.stream().<@Nullable Object>map(CorrectedValue::before).toList());
                values.forEach(CorrectedValue::write);
                manager.flush();
                manager.runWithConnection((Connection connection) -> ledger.append(connection, entry));
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
        return IdText.typed(id, Attributes.boxed(entity.getIdType().getJavaType())).orElse(id);
    }

    private static PrivacyFailureException failure(RuntimeException e) {
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

    private List<CorrectedValue> find(EntityManager manager, SubjectRef subject, List<Correction> corrections) {
        List<Problem> problems = new ArrayList<>();
        List<CorrectedValue> values = new ArrayList<>();
        EntityType<?> person = dataMap.subject(subject.kind())
                .flatMap(entities::find)
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
            if (row == null || !isTheirs(manager, subject, person, type.get(), entity.get(), row, correction)) {
                problems.add(refused(
                        correction,
                        "there is no such row that is the person or about them.",
                        "check the row's id; it is not repeated here, as personal data."));
                continue;
            }
            CorrectedValue.of(entity.get(), row, correction, problems).ifPresent(values::add);
        }
        if (!problems.isEmpty()) {
            throw new PrivacyInputException("Nothing was rectified", problems);
        }
        return values;
    }

    /** Never a proxy: what is set on one by its field does not reach the row. */
    private @Nullable Object row(EntityManager manager, EntityType<?> entity, Correction correction) {
        Optional<Object> id =
                IdText.typed(correction.rowId(), Attributes.boxed(entity.getIdType().getJavaType()));
        Object row = id.isEmpty() ? null : manager.find(entity.getJavaType(), id.get());
        return row == null ? null : loadState.behind(row);
    }

    private boolean isTheirs(
            EntityManager manager,
            SubjectRef subject,
            EntityType<?> person,
            RecordType type,
            EntityType<?> entity,
            Object row,
            Correction correction) {
        List<List<String>> keys = Paths.ids(person);
        Class<?> keyType = Paths.end(person, keys.get(0)).getJavaType();
        Optional<Object> subjectId = IdText.typed(subject.id(), Attributes.boxed(keyType));
        if (subjectId.isEmpty()) {
            return false;
        }
        if (entity.getJavaType() == person.getJavaType()
                && id(entity, correction.rowId()).equals(subjectId.get())) {
            return true;
        }
        Paths paths = new Paths(entity);
        List<Problem> problems = new ArrayList<>();
        Optional<Whose> whose = Whose.ofLinks(
                type, new Whose.Person(person.getJavaType(), keys.get(0), entities), paths, problems);
        if (whose.isEmpty() || !problems.isEmpty()) {
            return false;
        }
        String condition = whose.get().condition();
        TypedQuery<Long> query = manager.createQuery(
                "select count(e)" + paths.from() + " where e = :row and " + condition, Long.class);
        query.setParameter("row", row);
        query.setParameter("subject", subjectId.get());
        whose.get().parameters().forEach(query::setParameter);
        return query.getSingleResult() > 0;
    }

    static Problem refused(Correction correction, String why, String remedy) {
        return new Problem(ProblemCode.RECTIFICATION_REFUSED, correction.place(), why, remedy);
    }
}
