/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database deletes by itself along with a person's rows, however far down. */
class CascadedRowsTest {

    private static final long ADA = 6660666;
    private static final long BOB = 2;
    private static final SubjectRef SUBJECT = new SubjectRef("writer", ADA);

    private static void execute(Unit unit, String... statements) {
        unit.factory.runInTransaction(manager -> manager.runWithConnection((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }));
    }

    private static Unit filled(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, Writer.class, Notebook.class, Page.class, Letter.class, Debt.class);
        unit.jpa.createTables();
        unit.store(
                new Writer(ADA),
                new Writer(BOB),
                new Notebook(11, ADA),
                new Notebook(12, ADA),
                new Notebook(13, BOB),
                new Page(21, 11),
                new Page(22, 12),
                new Page(23, 13),
                new Letter(31, ADA, 11),
                new Letter(32, BOB, 11),
                new Letter(33, BOB, 13),
                new Debt(41, ADA, 12));
        execute(
                unit,
                "alter table Notebook add constraint n foreign key (writer) references Writer (id) on delete cascade",
                "alter table Page add constraint p foreign key (notebook) references Notebook (id) on delete cascade",
                "alter table Page add constraint q foreign key (above) references Page (id) on delete cascade",
                "alter table Letter add constraint l foreign key (notebook) references Notebook (id) on delete cascade",
                "alter table Debt add constraint d foreign key (notebook) references Notebook (id) on delete cascade",
                "create table mark (id integer primary key,"
                        + " page bigint constraint m references Page (id) on delete cascade)",
                "create table hint (id integer primary key, mark integer constraint h references mark (id))",
                // A circle, which has to end all the same.
                "update Page set above = 43 - id where id < 23",
                "insert into mark values (1, 21), (2, 22), (3, 22), (4, 23)",
                "insert into hint values (1, 2), (2, 4)");
        return unit;
    }

    private static Privet privet(Unit unit) {
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .erasure(set -> set.store(unit.jpa::erasure))
                .build();
    }

    private static String ids(Unit unit, String table) {
        return all(unit, "select id from " + table + " order by id");
    }

    private static String all(Unit unit, String select) {
        List<?> found = unit.factory.callInTransaction(
                manager -> manager.createNativeQuery(select).getResultList());
        return found.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    @ParameterizedTest
    @EnumSource
    void givenRowsThatGoByThemselves_whenAPersonIsErased_thenAllOfThemAreTold(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);

            ErasurePlan plan = privet.erasure().plan(SUBJECT);
            privet.erasure().execute(plan);

            assertThat(plan.findings().done())
                    .extracting(line -> line.toString().toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder(
                            "writer: delete 1",
                            "letter: delete 1",
                            "debt: keep 1",
                            "notebook: delete 2",
                            "page: delete 2",
                            "letter: delete 1",
                            "mark: delete 3",
                            "hint: detach 1");
            assertThat(ids(unit, "Notebook")).isEqualTo("[13]");
            assertThat(ids(unit, "Page")).isEqualTo("[23]");
            assertThat(ids(unit, "Letter")).isEqualTo("[33]");
            assertThat(ids(unit, "mark")).isEqualTo("[4]");
            assertThat(ids(unit, "hint where mark is null")).isEqualTo("[1]");
            assertThat(ids(unit, "Debt where notebook is null")).isEqualTo("[41]");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HIBERNATE_POSTGRESQL")
    void givenLargeObjectsInSuchRows_whenTheyGo_thenTheObjectsDoToo(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            String all = "select scan from Notebook union all select scan from Letter order by 1";
            String scans = all(unit, all);
            String objects = "select oid from pg_largeobject_metadata where oid in ("
                    + scans.substring(1, scans.length() - 1) + ") order by 1";
            assertThat(all(unit, objects)).isEqualTo(scans);

            privet(unit).erasure().erase(SUBJECT);

            assertThat(scans.split(",", -1)).hasSize(6);
            assertThat(all(unit, all).split(",", -1)).hasSize(2);
            assertThat(all(unit, objects)).isEqualTo(all(unit, all));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARowThatHasToStay_whenWhatItRefersToWouldGoByItself_thenItIsRefusedByName(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            execute(
                    unit,
                    "create table stamp (id integer primary key,"
                            + " mark integer not null constraint s references mark (id))",
                    "insert into stamp values (1, 3)");
            Privet privet = privet(unit);

            PrivacyFailureException thrown = catchThrowableOfType(
                    PrivacyFailureException.class, () -> privet.erasure().erase(SUBJECT));

            assertThat(thrown.problems())
                    .singleElement()
                    .extracting(problem -> problem.toString().toLowerCase(Locale.ROOT))
                    .isEqualTo(
                            "privet-0611 stamp.s: rows of it have to stay, and refer to rows that the database deletes"
                                    + " along with others. mend: let the columns of this foreign key be empty, or say of the rows"
                                    + " between them and the person what is to become of them, with an entity and"
                                    + " @aboutsubject.");
            assertThat(ids(unit, "mark")).isEqualTo("[1, 2, 3, 4]");
            assertThat(ids(unit, "hint where mark is null")).isEqualTo("[]");
        }
    }

    @Entity(name = "Writer")
    @DataSubject("writer")
    @NullUnmarked
    static class Writer {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Writer() {}

        Writer(long id) {
            this.id = id;
            this.name = "writer";
        }
    }

    /** Nobody marked it, and only the database knows whose it is. */
    @Entity(name = "Notebook")
    @NullUnmarked
    static class Notebook {
        @Id
        long id;

        Long writer;

        @Lob
        byte[] scan;

        Notebook() {}

        Notebook(long id, long writer) {
            this.id = id;
            this.writer = writer;
            this.scan = "scan".getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Entity(name = "Page")
    @NullUnmarked
    static class Page {
        @Id
        long id;

        Long notebook;

        Long above;

        Page() {}

        Page(long id, long notebook) {
            this.id = id;
            this.notebook = notebook;
        }
    }

    @Entity(name = "Letter")
    @NullUnmarked
    static class Letter {
        @Id
        long id;

        @RefersTo(Writer.class)
        @AboutSubject(erasure = ErasureEffect.DELETE)
        Long sender;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Long notebook;

        @Lob
        byte[] scan;

        Letter() {}

        Letter(long id, long sender, long notebook) {
            this.id = id;
            this.sender = sender;
            this.notebook = notebook;
            this.scan = "scan".getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Entity(name = "Debt")
    @NullUnmarked
    static class Debt {
        @Id
        long id;

        @RefersTo(Writer.class)
        @AboutSubject(erasure = ErasureEffect.KEEP, mayBeMissing = true)
        @Column(nullable = false)
        long debtor;

        Long notebook;

        Debt() {}

        Debt(long id, long debtor, long notebook) {
            this.id = id;
            this.debtor = debtor;
            this.notebook = notebook;
        }
    }
}
