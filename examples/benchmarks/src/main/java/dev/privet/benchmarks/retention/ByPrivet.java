/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.retention;

import dev.privet.datamap.DataMap;
import dev.privet.jpa.PrivetJpa;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.RetentionSchedule;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.SweepOrder;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * An application that has Privet on its tables, and sweeps without pauses.
 *
 * @param factory its entity managers
 * @param dataMap what its entities say
 * @param store disposes of rows
 */
record ByPrivet(EntityManagerFactory factory, DataMap dataMap, RetentionStore store) implements AutoCloseable {

    static ByPrivet on(String url) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("sweeps")
                .managedClass(Visits.Visit.class)
                .managedClass(Visits.Guest.class)
                .property(PersistenceConfiguration.JDBC_URL, url)
                .property(PersistenceConfiguration.JDBC_USER, System.getProperty("jdbc.user", "postgres"))
                .property(PersistenceConfiguration.JDBC_PASSWORD, System.getProperty("jdbc.password", "postgres"));
        EntityManagerFactory factory = new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
        PrivetJpa jpa = PrivetJpa.on(factory);
        jpa.createTables();
        DataMap dataMap = DataMap.read(List.copyOf(jpa.markedTypes()), Set.of(Regime.UK), Visits.TODAY);
        return new ByPrivet(factory, dataMap, jpa.retention(dataMap));
    }

    long sweep(Class<?> type, int batch) {
        CutOff cutOff = RetentionSchedule.of(dataMap, ZoneOffset.UTC).on(Visits.TODAY).stream()
                .filter(some -> some.type().type() == type)
                .findFirst()
                .orElseThrow();
        SweepOrder order = new SweepOrder(
                batch,
                new InMemoryHoldStore(),
                (rowsOf, rows) -> {},
                new SubjectPseudonyms(new SecretKeySpec(
                        "a key for measuring, and no other".getBytes(StandardCharsets.UTF_8), "HmacSHA256")),
                rows -> LedgerEntry.of(
                        Instant.now(), LedgerEvent.DISPOSED, type.getSimpleName(), "retention", rows, "a batch"));
        long rows = 0;
        RetentionPass pass = store.begin(cutOff);
        DisposedBatch done;
        do {
            done = pass.next(order);
            rows += done.rows();
        } while (!done.isLast());
        return rows;
    }

    /** Loads entities that are due and removes them, or empties them, one by one. */
    long oneByOne(Class<?> type, int batch, long atMost) {
        long rows = 0;
        long last = 0;
        while (rows < atMost) {
            long after = last;
            last = factory.callInTransaction(manager -> some(manager, type, batch, after));
            rows += batch;
        }
        return rows;
    }

    private static long some(EntityManager manager, Class<?> type, int batch, long after) {
        long last = after;
        List<?> due = manager.createQuery(
                        "select e from " + type.getSimpleName()
                                + " e where e.endedOn < :before and e.id > :after order by e.id",
                        type)
                .setParameter("before", Visits.TODAY.minusYears(1))
                .setParameter("after", after)
                .setMaxResults(batch)
                .getResultList();
        for (Object one : due) {
            last = (Long)
                    manager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(one);
            if (one instanceof Visits.Guest guest) {
                guest.name = "anonymised";
                guest.email = null;
                guest.phone = null;
            } else {
                manager.remove(one);
            }
        }
        if (due.size() < batch) {
            throw new IllegalStateException("fewer rows are due than are to be measured");
        }
        return last;
    }

    @Override
    public void close() {
        factory.close();
    }
}
