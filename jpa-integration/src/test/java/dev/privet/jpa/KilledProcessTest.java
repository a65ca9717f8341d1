/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.KillableRun.Letter;
import dev.privet.jpa.KillableRun.Penfriend;
import dev.privet.ledger.SubjectPseudonyms;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that erases and exports, at random moments: nothing is ever half done, and another process goes on. */
@Tag("endurance")
class KilledProcessTest {

    private static final int LETTERS = 6;
    private static final int NICKNAMES = 2;

    /** More of them take minutes: {@code -Pendurance} or {@code -Dprivet.test.kills=200}. */
    private static final int KILLS = Integer.getInteger("privet.test.kills", 5);

    /** More than are erased before the last kill. */
    private static final int PENFRIENDS = Math.max(300, 40 * KILLS);

    private static final int MOST_MILLIS_AT_WORK = 1_500;

    @Test
    void givenAProcessThatIsKilledAtRandomMoments_whenAnotherGoesOn_thenEveryErasureAndArchiveIsWholeOrNotThere(
            @TempDir Path archives) throws Exception {
        String url = Databases.POSTGRESQL.url();
        store(url);
        Random random = new Random();
        for (int i = 0; i < KILLS; i++) {
            Process process = start(url, archives, left(url));
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.lines().anyMatch("working"::equals)).isTrue();
                // Not to wait for something, but to be killed in the middle of anything.
                process.waitFor(random.nextInt(MOST_MILLIS_AT_WORK), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            assertNothingIsHalfErased(url);
            assertArchivesAreWhole(archives);
        }

        Process last = start(url, archives, left(url));
        try (BufferedReader output = last.inputReader()) {
            List<String> said = output.lines().toList();
            assertThat(last.waitFor()).as(() -> String.join("\n", said)).isZero();
        }

        assertNothingIsHalfErased(url);
        assertThat(left(url)).isNotEmpty().allMatch(id -> id % 2 == 0);
        assertArchivesAreWhole(archives);
        try (Stream<Path> files = Files.list(archives)) {
            assertThat(files)
                    .as("what killed exports left")
                    .allMatch(file -> file.toString().endsWith(".zip"));
        }
    }

    private static void store(String url) throws SQLException {
        try (EntityManagerFactory factory = Databases.create(url, Penfriend.class, Letter.class)) {
            PrivetJpa.on(factory).createTables();
            factory.runInTransaction(manager -> LongStream.range(1, PENFRIENDS + 1)
                    .forEach(id -> {
                        Penfriend writer = new Penfriend();
                        writer.id = id;
                        writer.name = "Sample Penfriend " + id;
                        writer.nicknames = Set.of("Sam" + id, "Pen" + id);
                        manager.persist(writer);
                        for (int i = 0; i < LETTERS; i++) {
                            Letter letter = new Letter();
                            letter.id = id * LETTERS + i;
                            letter.writer = writer;
                            letter.text = "Dear friend number " + i;
                            manager.persist(letter);
                        }
                    }));
        }
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create index on Letter (writer_id)");
            statement.execute("create index on Penfriend_nicknames (Penfriend_id)");
            statement.execute("analyze");
        }
    }

    private static Process start(String url, Path archives, List<Long> ids) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(url, archives.toString()));
        ids.forEach(id -> arguments.add(id.toString()));
        return Killable.start(KillableRun.class, arguments);
    }

    private static List<Long> left(String url) throws SQLException {
        List<Long> left = new ArrayList<>();
        Killable.each(url, "select id from Penfriend", row -> left.add(row.getLong(1)));
        return left;
    }

    private static void assertNothingIsHalfErased(String url) throws SQLException {
        List<Long> rows = new ArrayList<>();
        Killable.each(
                url,
                "select (select count(*) from Penfriend p where p.id = n), (select count(*) from Letter l where l.writer_id = n),"
                        + " (select count(*) from Penfriend_nicknames k where k.Penfriend_id = n) from generate_series(1, "
                        + PENFRIENDS + ") n",
                row -> {
                    rows.add(row.getLong(1));
                    assertThat(List.of(row.getLong(2), row.getLong(3)))
                            .isEqualTo(List.of(row.getLong(1) * LETTERS, row.getLong(1) * NICKNAMES));
                });
        Set<String> registered = new TreeSet<>();
        Killable.each(url, "select subject from privet_erasure", row -> registered.add(row.getString(1)));
        List<String> inLedger = new ArrayList<>();
        Killable.each(
                url, "select subject from privet_ledger where event = 'ERASED'", row -> inLedger.add(row.getString(1)));
        SubjectPseudonyms pseudonyms = new SubjectPseudonyms(KillableRun.KEY);
        List<String> gone = LongStream.range(1, PENFRIENDS + 1)
                .filter(id -> rows.get((int) id - 1) == 0)
                .mapToObj(id -> pseudonyms.of("penfriend", id))
                .toList();
        assertThat(registered).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(inLedger).containsExactlyInAnyOrderElementsOf(gone);
    }

    private static void assertArchivesAreWhole(Path archives) throws IOException {
        List<Path> zips;
        try (Stream<Path> files = Files.list(archives)) {
            zips = files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
        for (Path file : zips) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                assertThat(zip.getEntry("manifest.json")).as(file.toString()).isNotNull();
            }
        }
    }
}
