/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.RetentionSweep;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Batches on PostgreSQL, and others that are at work there at the same time. */
class SweptAtOnceTest {

    private static final String PLACED = "insert into privet_hold"
            + " (hold_id, scope, scope_name, scope_id, reason, author, placed_at, review_on) values"
            + " (gen_random_uuid(), 'RECORD', 'Scribble', '1', 'claim 24', 'legal-4', now(), date '2027-03-01')";

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_POSTGRESQL"})
    void givenRowsThatNothingKeeps_whenSwept_thenABatchIsOneStatement(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Scribble.class)) {
            swept.persist(new Scribble(1), new Scribble(2), new Scribble(3), new Scribble(4));
            swept.execute("create table seen (query text)");
            swept.execute("create function see() returns trigger language plpgsql as"
                    + " 'begin insert into seen values (current_query()); return null; end'");
            swept.execute("create trigger see after delete on scribble for each statement execute function see()");

            swept.pass(Scribble.class, 2);

            assertThat(swept.sql("select count(*) from seen where query like 'with due as materialized%'"))
                    .as("the first batch looks whether its rows are gone, the others need not")
                    .isEqualTo("2");
            assertThat(swept.sql("select count(*) from scribble")).isEqualTo("0");
        }
    }

    /** What a transaction of the host sees is of the moment at which it begins, and so older than the hold for which the sweep waits. */
    @Test
    void givenAHostWithRepeatableReads_whenAHoldIsPlacedMeanwhile_thenItCounts() throws Exception {
        String url = Stack.HIBERNATE_POSTGRESQL.url();
        Stack.HIBERNATE_POSTGRESQL.create(url, Scribble.class).close();
        Map<String, String> repeatable = Map.of("hibernate.connection.isolation", "REPEATABLE_READ");
        try (EntityManagerFactory factory = Stack.HIBERNATE_POSTGRESQL.factory(url, repeatable, Scribble.class);
                Connection placing = Databases.connect(url);
                Statement statement = placing.createStatement()) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            jpa.createTables();
            factory.runInTransaction(manager -> manager.persist(new Scribble(1)));
            placing.setAutoCommit(false);
            statement.execute(HoldSql.EXCLUDE);
            statement.execute(PLACED);

            CompletableFuture<Long> swept =
                    CompletableFuture.supplyAsync(() -> sweep(jpa).run().rows());
            awaitWhoWaits(statement);
            placing.commit();

            assertThat(swept.get(60, TimeUnit.SECONDS)).isZero();
            try (ResultSet row = statement.executeQuery("select count(*) from scribble")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void givenAHostWithRepeatableReads_whenAHoldIsPlacedDuringAnErasure_thenItCounts() throws Exception {
        String url = Stack.HIBERNATE_POSTGRESQL.url();
        Stack.HIBERNATE_POSTGRESQL.create(url, Scribble.class).close();
        Map<String, String> repeatable = Map.of("hibernate.connection.isolation", "REPEATABLE_READ");
        try (EntityManagerFactory factory = Stack.HIBERNATE_POSTGRESQL.factory(url, repeatable, Scribble.class);
                Connection placing = Databases.connect(url);
                Statement statement = placing.createStatement()) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            jpa.createTables();
            factory.runInTransaction(manager -> manager.persist(new Scribble(1)));
            Privet privet = Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .pseudonymKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
                    .subjects(jpa::subjects)
                    .holds(jpa.holds())
                    .erasure(set -> set.store(jpa::erasure))
                    .build();
            ErasurePlan plan = privet.erasure().plan(new SubjectRef("writer", 1));
            placing.setAutoCommit(false);
            statement.execute(HoldSql.EXCLUDE);
            statement.execute(PLACED);

            CompletableFuture<?> erased =
                    CompletableFuture.supplyAsync(() -> privet.erasure().execute(plan));
            awaitWhoWaits(statement);
            placing.commit();

            assertThat(erased).failsWithin(Duration.ofMinutes(1));
            try (ResultSet row = statement.executeQuery("select text from scribble")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("Hello");
            }
        }
    }

    private static RetentionSweep sweep(PrivetJpa jpa) {
        DataMap map = DataMap.builder(Set.of(Regime.UK), Swept.TODAY)
                .marked(jpa.markedTypes())
                .build();
        Clock clock = Clock.fixed(Swept.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return RetentionSweep.of(map, jpa.retention(map), jpa.holds(), Swept.PSEUDONYMS, clock, ZoneOffset.UTC);
    }

    private static void awaitWhoWaits(Statement statement) throws SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                    + " and not granted and objid = 'privet_hold'::regclass::oid")) {
                row.next();
                if (row.getInt(1) > 0) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody waits");
    }

    @Entity(name = "Scribble")
    @DataSubject("writer")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Scribble {
        @Id
        Integer id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "Hello";

        LocalDate leftOn = Swept.LONG_AGO;

        Scribble() {}

        Scribble(int id) {
            this.id = id;
        }
    }
}
