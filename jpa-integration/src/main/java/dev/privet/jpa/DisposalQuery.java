/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.retention.CutOff;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one type that are past their period, and disposes of them by their ids. */
final class DisposalQuery {

    private static final int IDS_PER_STATEMENT = 250;
    /** Hibernate's word for passing over rows that another transaction holds; a provider that does not know it waits. */
    private static final int SKIP_LOCKED = -2;

    private static final Set<Class<?>> COUNTABLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

    private final EntityType<?> entity;
    private final List<AnonymousField> fields;
    private final Keyset keyset;
    private final String from;
    private final String due;
    private final Class<?> dateType;
    private final boolean deletes;
    private final RetentionRule rule;

    private DisposalQuery(
            EntityType<?> entity,
            RetentionRule rule,
            List<AnonymousField> fields,
            Class<?> dateType,
            Paths paths,
            String date) {
        this.entity = entity;
        this.rule = rule;
        this.fields = fields;
        this.dateType = dateType;
        this.deletes = rule.then() == Disposal.DELETE;
        this.keyset = Keyset.of(entity, paths);
        this.from = paths.from();
        this.due = date + " < :before" + (deletes ? "" : " and (" + stillPersonal() + ")");
    }

    /** Makes the query of a type; what stands against it is reported. */
    static DisposalQuery of(RecordType type, EntityType<?> entity, RetentionRule rule, List<Problem> problems) {
        Paths paths = new Paths(entity);
        List<AnonymousField> fields =
                rule.then() == Disposal.DELETE ? List.of() : AnonymousField.of(type, entity, problems);
        String date = "";
        Class<?> dateType = Instant.class;
        try {
            date = paths.to(rule.from());
            dateType = Paths.end(entity, rule.from()).getJavaType();
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    type.name(),
                    "its period runs from '" + String.join(".", rule.from())
                            + "', which is not stored with the row or over to-one associations.",
                    "name a date that the entity maps."));
        }
        return new DisposalQuery(entity, rule, fields, dateType, paths, date);
    }

    /** Whether the query is one for a rule: how long the period is does not matter to it. */
    boolean fits(RetentionRule other) {
        return rule.from().equals(other.from()) && rule.then() == other.then();
    }

    private String stillPersonal() {
        return fields.isEmpty()
                ? "1 = 0"
                : fields.stream()
                        .map(field -> field.personal(Paths.ROOT + "." + field.path()))
                        .collect(Collectors.joining(" or "));
    }

    long count(EntityManager manager, CutOff cutOff) {
        return manager.createQuery("select count(" + keyset.ids().get(0) + ")" + from + " where " + due, Long.class)
                .setParameter("before", before(cutOff))
                .getSingleResult();
    }

    /** The next rows to be disposed of, locked until the transaction ends where the database can pass over locked ones. */
    List<@Nullable Object[]> next(EntityManager manager, CutOff cutOff, int atMost, boolean locking) {
        TypedQuery<Tuple> query = manager.createQuery(
                "select " + String.join(", ", keyset.ids()) + from + " where " + due + keyset.orderBy(), Tuple.class);
        query.setParameter("before", before(cutOff)).setMaxResults(atMost);
        if (locking) {
            query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
            query.setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED);
        }
        List<@Nullable Object[]> ids = new ArrayList<>();
        query.getResultList().forEach(tuple -> ids.add(tuple.toArray()));
        return ids;
    }

    /** Deletes or anonymises the rows. */
    long dispose(EntityManager manager, List<@Nullable Object[]> ids) {
        boolean oneByOne = fields.stream().anyMatch(field -> field.form() == AnonymousField.Form.UNIQUE);
        int size = oneByOne ? 1 : IDS_PER_STATEMENT;
        long done = 0;
        for (int start = 0; start < ids.size(); start += size) {
            List<@Nullable Object[]> chunk = ids.subList(start, Math.min(ids.size(), start + size));
            Query statement = manager.createQuery(statement() + " where " + keyset.anyOf(chunk.size()));
            keyset.bindAny(statement, chunk);
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).form() == AnonymousField.Form.UNIQUE) {
                    statement.setParameter("chance" + i, AnonymousField.unique(UUID.randomUUID()));
                }
            }
            done += statement.executeUpdate();
        }
        return done;
    }

    private String statement() {
        if (deletes) {
            return "delete from " + entity.getName() + " " + Paths.ROOT;
        }
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            assignments.add(Paths.ROOT + "." + fields.get(i).assignment("chance" + i));
        }
        // Whoever read the row before and saves it after must fail, or the person's data would be back.
        entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .filter(version -> COUNTABLE.contains(version.getJavaType()))
                .map(version -> Paths.ROOT + "." + version.getName())
                .forEach(version -> assignments.add(version + " = " + version + " + 1"));
        return "update " + entity.getName() + " " + Paths.ROOT + " set " + String.join(", ", assignments);
    }

    /** How many of the rows would be found again. */
    long left(EntityManager manager, CutOff cutOff, List<@Nullable Object[]> ids) {
        long left = 0;
        for (int start = 0; start < ids.size(); start += IDS_PER_STATEMENT) {
            List<@Nullable Object[]> chunk = ids.subList(start, Math.min(ids.size(), start + IDS_PER_STATEMENT));
            TypedQuery<Long> query = manager.createQuery(
                    "select count(" + keyset.ids().get(0) + ")" + from + " where " + due + " and "
                            + keyset.anyOf(chunk.size()),
                    Long.class);
            query.setParameter("before", before(cutOff));
            keyset.bindAny(query, chunk);
            left += query.getSingleResult();
        }
        return left;
    }

    /** The first moment after the last day that is past its period, in the type of the date. */
    private Object before(CutOff cutOff) {
        LocalDate first = cutOff.lastDay().plusDays(1);
        if (dateType == LocalDate.class) {
            return first;
        } else if (dateType == LocalDateTime.class) {
            return first.atStartOfDay();
        } else if (dateType == OffsetDateTime.class) {
            return cutOff.before().atZone(cutOff.zone()).toOffsetDateTime();
        } else if (dateType == ZonedDateTime.class) {
            return cutOff.before().atZone(cutOff.zone());
        }
        return cutOff.before();
    }

    /** Whose instances the shared cache may hold. */
    Class<?> cached() {
        return entity.getJavaType();
    }
}
