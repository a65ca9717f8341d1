/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.marking.DataMapContributor;
import dev.privet.retention.ArchiveHook;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.HoldFixtures;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.LeftRows;
import dev.privet.retention.LegalHold;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.RetentionSchedule;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.RetentionSweep;
import dev.privet.retention.SweepOrder;
import dev.privet.retention.SweepReport;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A database of a test's own entities, with a sweep over them on 22 November 2026. */
final class Swept implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

    static final SubjectPseudonyms PSEUDONYMS = new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256"));

    final String url;
    final EntityManagerFactory factory;
    final PrivetJpa jpa;
    final RetentionSweep sweep;
    final RetentionStore store;
    final HoldStore holds = new InMemoryHoldStore();
    final List<Map<String, Object>> archived = new ArrayList<>();
    ArchiveHook archive = (type, rows) -> archived.addAll(rows);
    private final DataMap dataMap;

    private Swept(Stack stack, DataMapContributor contributor, Class<?>... entities) throws SQLException {
        this.url = stack.url();
        this.factory = stack.create(url, entities);
        this.jpa = PrivetJpa.on(factory);
        jpa.createTables();
        try {
            this.dataMap = DataMap.builder(Set.of(Regime.UK), TODAY)
                    .marked(jpa.markedTypes())
                    .contributor(contributor)
                    .build();
            this.store = jpa.retention(dataMap);
            this.sweep = RetentionSweep.of(
                    dataMap,
                    store,
                    holds,
                    PSEUDONYMS,
                    Clock.fixed(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    ZoneOffset.UTC);
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    static Swept on(Stack stack, Class<?>... entities) throws SQLException {
        return on(stack, marks -> {}, entities);
    }

    static Swept on(Stack stack, DataMapContributor contributor, Class<?>... entities) throws SQLException {
        return new Swept(stack, contributor, entities);
    }

    void persist(Object... rows) {
        factory.runInTransaction(manager -> List.of(rows).forEach(manager::persist));
    }

    /** What is due of whole rows of a type. */
    CutOff cutOff(Class<?> type) {
        return cutOff(type, TODAY);
    }

    /** The same on another day. */
    CutOff cutOff(Class<?> type, LocalDate day) {
        return RetentionSchedule.of(dataMap, ZoneOffset.UTC).on(day).stream()
                .filter(cutOff ->
                        cutOff.type().type() == type && cutOff.fields().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** One pass over the rows of a type, batch by batch. */
    List<DisposedBatch> pass(Class<?> type, int atMost) {
        RetentionPass pass = store.begin(cutOff(type));
        List<DisposedBatch> batches = new ArrayList<>();
        do {
            batches.add(pass.next(order(atMost)));
        } while (!batches.get(batches.size() - 1).isLast());
        return batches;
    }

    /** The rows that a pass over a type came over and left. */
    List<LeftRows> left(Class<?> type) {
        return pass(type, 100).stream().flatMap(batch -> batch.left().stream()).toList();
    }

    SweepOrder order(int atMost) {
        return new SweepOrder(
                atMost,
                holds,
                archive,
                PSEUDONYMS,
                rows -> LedgerEntry.of(Instant.EPOCH, LedgerEvent.DISPOSED, "a pass", "test", rows, ""));
    }

    /** Places a hold on something. */
    LegalHold hold(HoldScope scope, String reason) {
        LegalHold hold = new LegalHold(UUID.randomUUID(), scope, reason, "a test", Instant.EPOCH, TODAY);
        return HoldFixtures.place(holds, hold);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> lines(SweepReport report) {
        return report.lines().stream().map(SweepReport.Line::toString).toList();
    }

    /** The first column of the first row, past every layer that is under test. */
    @Nullable
    String sql(String query) throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
