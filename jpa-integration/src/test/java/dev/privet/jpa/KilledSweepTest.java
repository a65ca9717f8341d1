/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills two processes that sweep at once, at random moments: each due row is disposed of once, and no other is touched. */
@Tag("endurance")
class KilledSweepTest {

    /** More of them take minutes: {@code -Dprivet.test.kills=200}. */
    private static final int KILLS = Integer.getInteger("privet.test.kills", 5);

    /** Of each type; a half is due. More than are swept before the last kill. */
    private static final int ROWS = Math.max(4_000, 300 * KILLS);

    private static final int MOST_MILLIS_AT_WORK = 700;

    @Test
    void givenTwoProcessesThatAreKilledAtRandomMoments_whenSwept_thenEachDueRowIsDisposedOfOnce() throws Exception {
        String url = Databases.POSTGRESQL.url();
        fill(url);
        Random random = new Random();
        for (int i = 0; i < KILLS; i++) {
            List<Process> both = both(url);
            try {
                for (Process process : both) {
                    BufferedReader output = process.inputReader();
                    assertThat(output.lines().anyMatch("working"::equals)).isTrue();
                }
                // Not to wait for something, but to be killed in the middle of anything.
                both.get(0).waitFor(random.nextInt(MOST_MILLIS_AT_WORK), TimeUnit.MILLISECONDS);
            } finally {
                for (Process process : both) {
                    process.destroyForcibly().waitFor();
                }
            }
            assertLedgerAndDataAgree(url);
        }

        for (Process process : both(url)) {
            try (BufferedReader output = process.inputReader()) {
                List<String> said = output.lines().toList();
                assertThat(process.waitFor()).as(() -> String.join("\n", said)).isZero();
            }
        }

        assertThat(assertLedgerAndDataAgree(url))
                .as("half of the rows, but for those of the sender and the parcel that are held")
                .isEqualTo(Map.of("Sender", ROWS / 2L - 1, "Parcel", ROWS / 2L - 2, "Complaint", ROWS / 2L - 1));
    }

    private static List<Process> both(String url) throws Exception {
        return List.of(
                Killable.start(KillableSweep.class, List.of(url)), Killable.start(KillableSweep.class, List.of(url)));
    }

    private static void fill(String url) throws SQLException {
        try (EntityManagerFactory factory = Databases.create(
                url, KillableSweep.Sender.class, KillableSweep.Parcel.class, KillableSweep.Complaint.class)) {
            PrivetJpa.on(factory).createTables();
        }
        String date = "date '2026-11-01' - case when n % 2 = 0 then 1000 else 0 end";
        String rows = " from generate_series(1, " + ROWS + ") n";
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into Sender (id, name, email, leftOn, version) select n, 'Sample ' || n, 'sample' || n"
                            + " || '@example.org', " + date + ", 0" + rows);
            statement.execute("insert into Parcel (id, sender_id, sentOn) select n, n, " + date + rows);
            statement.execute("insert into Parcel_labels (Parcel_id, labels) select n, 'fragile'" + rows);
            statement.execute(
                    "insert into Complaint (id, sender_id, text, sentOn) select n, n, 'late', " + date + rows);
            statement.execute("create index on Parcel_labels (Parcel_id)");
            statement.execute("create index on Parcel (sender_id)");
            statement.execute("analyze");
        }
    }

    /** How many rows of each type are gone, or without what was personal in them. */
    private static Map<String, Long> assertLedgerAndDataAgree(String url) throws SQLException {
        Map<String, Long> done = new TreeMap<>();
        Map<String, String> queries = Map.of(
                "Sender",
                        "select count(*) from Sender where name is null and email like 'anonymised-%' and version = 1",
                "Parcel", "select " + ROWS + " - count(*) from Parcel",
                "Complaint", "select " + ROWS + " - count(*) from Complaint");
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Killable.each(url, query.getValue(), row -> done.put(query.getKey(), row.getLong(1)));
        }
        Map<String, Long> told = new TreeMap<>(Map.of("Sender", 0L, "Parcel", 0L, "Complaint", 0L));
        Killable.each(
                url,
                "select record_type, sum(record_count) from privet_ledger group by record_type",
                row -> told.put(row.getString(1), row.getLong(2)));
        assertThat(told).as("the ledger").isEqualTo(done);
        List<Long> touched = new ArrayList<>();
        Killable.each(
                url,
                "select count(*) from Sender where (id % 2 = 1 or id = " + KillableSweep.HELD_SENDER
                        + ") and (version > 0 or name is null)",
                row -> touched.add(row.getLong(1)));
        Killable.each(
                url,
                "select count(*) from Sender where version > 0 and (version > 1 or name is not null)",
                row -> touched.add(row.getLong(1)));
        for (String table : List.of("Parcel", "Complaint")) {
            Killable.each(
                    url,
                    "select count(*) from generate_series(1, " + ROWS + ") n where (n % 2 = 1 or n = "
                            + KillableSweep.HELD_SENDER + ") and not exists (select 1 from " + table
                            + " t where t.id = n)",
                    row -> touched.add(row.getLong(1)));
        }
        Killable.each(
                url,
                "select count(*) from Parcel p full join Parcel_labels l on l.Parcel_id = p.id"
                        + " where p.id is null or l.Parcel_id is null",
                row -> touched.add(row.getLong(1)));
        assertThat(touched)
                .as("rows that are not due, held, changed twice or half gone")
                .containsOnly(0L);
        return done;
    }
}
