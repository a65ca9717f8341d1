/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.retention.CutOff;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one type that a cut-off means, and disposes of them, or of values in them, by their ids. */
final class DisposalQuery {

    private static final int IDS_PER_STATEMENT = 250;
    /** Hibernate's word for passing over rows that another transaction holds; a provider that does not know it waits. */
    private static final int SKIP_LOCKED = -2;

    private static final Set<Class<?>> COUNTABLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

    private final EntityType<?> entity;
    private final List<AnonymousField> fields;
    private final List<HeldRows> held;
    private final List<Clock> clocks;
    private final Keyset keyset;
    private final String from;
    private final String due;
    private final boolean deletes;

    private DisposalQuery(
            EntityType<?> entity,
            List<AnonymousField> fields,
            List<HeldRows> held,
            List<Clock> clocks,
            String ofItsOwn,
            Paths paths,
            boolean deletes) {
        this.entity = entity;
        this.fields = fields;
        this.held = held;
        this.clocks = clocks;
        this.deletes = deletes;
        this.keyset = Keyset.of(entity, paths);
        this.from = paths.from();
        this.due = clocks.stream().map(Clock::hasPassed).collect(Collectors.joining(" and "))
                + ofItsOwn
                + (deletes ? "" : " and (" + stillPersonal() + ")");
    }

    /** Makes the query of a cut-off and all that differ from it in dates alone; what stands against it is reported. */
    static DisposalQuery of(
            CutOff cutOff,
            EntityType<?> entity,
            List<String> withPagesOfTheirOwn,
            DataMap dataMap,
            List<Problem> problems) {
        RecordType type = cutOff.type();
        boolean deletes = !cutOff.then().isOfValues();
        Paths paths = new Paths(entity);
        DisposalQuery query = new DisposalQuery(
                entity,
                deletes ? List.of() : AnonymousFields.of(cutOff, entity, dataMap, problems),
                deletes ? HeldRows.of(type, entity, dataMap) : List.of(),
                Clock.of(cutOff, entity, paths, problems),
                // Rows of a class that inherits end as that class says, which may be later.
                withPagesOfTheirOwn.isEmpty()
                        ? ""
                        : " and type(" + Paths.ROOT + ") not in (" + String.join(", ", withPagesOfTheirOwn) + ")",
                paths,
                deletes);
        query.version()
                .filter(version -> !deletes)
                .filter(version -> !COUNTABLE.contains(version.getJavaType())
                        && moment(version.getJavaType()).isEmpty())
                .ifPresent(version -> problems.add(new Problem(
                        ProblemCode.NOT_ANONYMISABLE,
                        type.name() + "." + version.getName(),
                        "it is a version that Privet cannot change, so saving an older copy would bring the person back.",
                        "make the version an int, a long, a short, an Instant, a LocalDateTime or a Timestamp.")));
        return query;
    }

    /** The ways to the values that are anonymised. */
    Set<String> anonymised() {
        return fields.stream().map(AnonymousField::path).collect(Collectors.toSet());
    }

    private String stillPersonal() {
        return fields.isEmpty()
                ? "1 = 0"
                : fields.stream()
                        .map(field -> field.personal(Paths.ROOT + "." + field.path()))
                        .collect(Collectors.joining(" or "));
    }

    long count(EntityManager manager, CutOff cutOff) {
        TypedQuery<Long> query =
                manager.createQuery("select count(" + keyset.ids().get(0) + ")" + from + " where " + due, Long.class);
        clocks.forEach(clock -> clock.bind(query, cutOff));
        return query.getSingleResult();
    }

    /** The next rows to be disposed of, locked until the transaction ends where the database can pass over locked ones. */
    List<@Nullable Object[]> next(EntityManager manager, CutOff cutOff, int atMost, boolean locking) {
        TypedQuery<Tuple> query = manager.createQuery(
                "select " + String.join(", ", keyset.ids()) + from + " where " + due + keyset.orderBy(), Tuple.class);
        clocks.forEach(clock -> clock.bind(query, cutOff));
        query.setMaxResults(atMost);
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
            held.forEach(rows -> rows.refuse(manager, entity, keyset, chunk));
            Query statement = manager.createQuery(statement() + " where " + keyset.anyOf(chunk.size()));
            keyset.bindAny(statement, chunk);
            if (!deletes) {
                version()
                        .flatMap(version -> moment(version.getJavaType()))
                        .ifPresent(now -> statement.setParameter("version", now));
            }
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).form() == AnonymousField.Form.UNIQUE) {
                    statement.setParameter("chance" + i, AnonymousField.unique(UUID.randomUUID()));
                }
            }
            done += statement.executeUpdate();
        }
        return done;
    }

    private Optional<SingularAttribute<?, ?>> version() {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .<SingularAttribute<?, ?>>map(version -> version)
                .findFirst();
    }

    private static String assigned(SingularAttribute<?, ?> version, String value) {
        return Paths.ROOT + "." + version.getName() + " = " + value;
    }

    /** What a version that is a moment changes to: one that no copy can have, by no clock. A number counts up by itself. */
    private static Optional<Object> moment(Class<?> type) {
        if (type == Instant.class) {
            return Optional.of(Instant.EPOCH);
        } else if (type == LocalDateTime.class) {
            return Optional.of(LocalDateTime.of(1970, 1, 1, 0, 0));
        } else if (type == Timestamp.class) {
            return Optional.of(Timestamp.from(Instant.EPOCH));
        }
        return Optional.empty();
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
        version()
                .map(version -> COUNTABLE.contains(version.getJavaType())
                        ? assigned(version, Paths.ROOT + "." + version.getName() + " + 1")
                        : assigned(version, ":version"))
                .ifPresent(assignments::add);
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
            clocks.forEach(clock -> clock.bind(query, cutOff));
            keyset.bindAny(query, chunk);
            left += query.getSingleResult();
        }
        return left;
    }

    /** Whose instances the shared cache may hold. */
    Class<?> cached() {
        return entity.getJavaType();
    }
}
