/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.marking.DataMapContributor;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.RetentionSweep;
import dev.privet.retention.SweepReport;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A database of a test's own entities, with a sweep over them on 22 November 2026. */
final class Swept implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

    final String url;
    final EntityManagerFactory factory;
    final PrivetJpa jpa;
    final RetentionSweep sweep;

    private Swept(String url, DataMapContributor contributor, Class<?>... entities) {
        this.url = url;
        this.factory = Databases.create(url, entities);
        this.jpa = PrivetJpa.on(factory);
        jpa.createTables();
        try {
            DataMap dataMap = DataMap.builder(Set.of(Regime.UK), TODAY)
                    .marked(jpa.markedTypes())
                    .contributor(contributor)
                    .build();
            this.sweep = RetentionSweep.of(
                    dataMap,
                    jpa.retention(dataMap),
                    new InMemoryHoldStore(),
                    new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")),
                    Clock.fixed(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    ZoneOffset.UTC);
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    static Swept on(Databases database, Class<?>... entities) throws SQLException {
        return on(database, marks -> {}, entities);
    }

    static Swept on(Databases database, DataMapContributor contributor, Class<?>... entities) throws SQLException {
        return new Swept(database.url(), contributor, entities);
    }

    void persist(Object... rows) {
        factory.runInTransaction(manager -> List.of(rows).forEach(manager::persist));
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
