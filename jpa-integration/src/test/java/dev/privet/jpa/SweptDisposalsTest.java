/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.DisposedBatch;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of rows beside deleting and anonymising them. */
class SweptDisposalsTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsToPseudonymise_whenSweptTwice_thenEqualTextsStayEqualAndNoPseudonymIsMadeOfOne(Stack stack)
            throws Exception {
        try (Swept swept = Swept.on(stack, Reader.class)) {
            swept.persist(
                    new Reader(1, "Ada Example", "ada@example.org"),
                    new Reader(2, "Ada Example", null),
                    new Reader(3, "Bob Sample", "bob@example.org"));

            assertThat(swept.pass(Reader.class, 2))
                    .extracting(DisposedBatch::rows)
                    .containsExactly(2L, 1L);

            String seal = Swept.PSEUDONYMS.seal("Reader.name", "Ada Example");
            assertThat(swept.sql("select name from reader where id = 1"))
                    .isEqualTo("pseudonym-" + seal.substring(0, 50))
                    .isEqualTo(swept.sql("select name from reader where id = 2"))
                    .isNotEqualTo(swept.sql("select name from reader where id = 3"));
            assertThat(swept.sql("select email from reader where id = 1"))
                    .isEqualTo("pseudonym-" + Swept.PSEUDONYMS.seal("Reader.email", "ada@example.org"));
            assertThat(swept.sql("select count(*) from reader where email is null"))
                    .isEqualTo("1");
            assertThat(swept.sql("select count(*) from reader where version = " + stack.version(1)))
                    .isEqualTo("3");
            assertThat(swept.store.count(swept.cutOff(Reader.class), List.of()).due())
                    .isZero();
            assertThat(swept.sweep.run().rows()).isZero();
        }
    }

    @Test
    void givenValuesThatNoPseudonymFitsIn_whenSetUp_thenEachIsTold() {
        assertThatThrownBy(() -> Swept.on(Stack.HIBERNATE_H2, Member.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining(
                        "PRIVET-0501 Member.born: its type is LocalDate, and a pseudonym is text. Mend: say of it alone")
                .hasMessageContaining(
                        "PRIVET-0501 Member.code: it holds 20 characters, of which a pseudonym needs 42.");
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsToDetach_whenSwept_thenTheyStayAndPointAtNobody(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Reader.class, Loan.class)) {
            Reader reader = new Reader(1, "Ada Example", null);
            reader.leftOn = Swept.TODAY;
            swept.persist(reader, new Loan(1, reader, 1), new Loan(2, null, 1), new Loan(3, null, null));

            assertThat(swept.pass(Loan.class, 10))
                    .extracting(DisposedBatch::rows)
                    .containsExactly(2L);

            assertThat(
                            swept.sql(
                                    "select count(*) from loan where reader_id is null and handedbyid is null and title = 'Title'"))
                    .isEqualTo("3");
            assertThat(swept.sql("select name from reader")).isEqualTo("Ada Example");
            assertThat(swept.pass(Loan.class, 10))
                    .extracting(DisposedBatch::rows)
                    .containsExactly(0L);
        }
    }

    @Test
    void givenALinkThatMayNotBeEmpty_whenSetUpToDetach_thenRefused() {
        assertThatThrownBy(() -> Swept.on(Stack.HIBERNATE_H2, Reader.class, Fine.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0501 Fine.reader: it may not be empty.");
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsToArchive_whenSwept_thenTheyAreHandedOverAsStoredAndGo(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Reader.class, Visit.class)) {
            Reader reader = new Reader(7, "Ada Example", null);
            reader.leftOn = Swept.TODAY;
            Visit visit = new Visit();
            visit.id = 1;
            visit.reader = reader;
            visit.text = "asked for a map";
            visit.seen = List.of("Map 2", "Map 1");
            visit.onDay = Swept.LONG_AGO;
            swept.persist(reader, visit);

            assertThat(swept.pass(Visit.class, 10))
                    .extracting(DisposedBatch::rows)
                    .containsExactly(1L);

            assertThat(swept.archived)
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("id", 1)
                            .containsEntry("text", "asked for a map")
                            .containsEntry("onDay", Swept.LONG_AGO)
                            .containsEntry("seen", List.of("Map 2", "Map 1"))
                            .containsEntry("reader", 7)
                            .doesNotContainKey("mood"));
            assertThat(swept.sql("select count(*) from visit")).isEqualTo("0");
            assertThat(swept.sql("select count(*) from visit_seen")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAnArchiveThatRefuses_whenSwept_thenNoRowGoes(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Reader.class, Visit.class)) {
            Visit visit = new Visit();
            visit.id = 1;
            visit.onDay = Swept.LONG_AGO;
            swept.persist(visit);
            swept.archive = (type, rows) -> {
                throw new IllegalStateException("full");
            };

            assertThatThrownBy(() -> swept.pass(Visit.class, 10)).hasMessageContaining("PRIVET-0502 Visit");

            assertThat(swept.sql("select count(*) from visit")).isEqualTo("1");
            assertThat(swept.jpa.ledger().latest(1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenNumbersAndDatesThatMayNotBeEmpty_whenAnonymised_thenTheyBecomeOnesThatSayNothing(Stack stack)
            throws Exception {
        try (Swept swept = Swept.on(stack, Patron.class)) {
            Patron patron = new Patron();
            patron.id = 1;
            patron.born = LocalDate.of(1990, 12, 10);
            patron.shoeSize = 44;
            patron.leftOn = Swept.LONG_AGO;
            swept.persist(patron);

            assertThat(swept.sweep.run().rows()).isEqualTo(1);

            assertThat(swept.sql("select count(*) from patron where born = date '1970-01-01' and shoesize = 0"))
                    .isEqualTo("1");
            assertThat(swept.sweep.run().rows()).isZero();
        }
    }

    @Entity(name = "Reader")
    @DataSubject("reader")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.PSEUDONYMISE)
    @NullUnmarked
    static class Reader {
        @Id
        Integer id;

        @Column(nullable = false, length = 60)
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
        String email;

        LocalDate leftOn = Swept.LONG_AGO;

        @Version
        int version;

        Reader() {}

        Reader(int id, String name, @Nullable String email) {
            this.id = id;
            this.name = name;
            this.email = email;
        }
    }

    @Entity(name = "Member")
    @DataSubject("member")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.PSEUDONYMISE)
    @NullUnmarked
    static class Member {
        @Id
        Integer id;

        @PersonalData(category = DateOfBirth.class, purposes = Purposes.Support.class)
        LocalDate born;

        @Column(length = 20)
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String code;

        LocalDate leftOn;
    }

    @Entity(name = "Loan")
    @RetainFor(period = "P1Y", from = "returnedOn", then = Disposal.DETACH)
    @NullUnmarked
    static class Loan {
        @Id
        Integer id;

        @ManyToOne
        @AboutSubject
        Reader reader;

        @RefersTo(Reader.class)
        Integer handedById;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String title = "Title";

        LocalDate returnedOn = Swept.LONG_AGO;

        Loan() {}

        Loan(int id, @Nullable Reader reader, @Nullable Integer handedBy) {
            this.id = id;
            this.reader = reader;
            this.handedById = handedBy;
        }
    }

    @Entity(name = "Fine")
    @RetainFor(period = "P1Y", from = "paidOn", then = Disposal.DETACH)
    @NullUnmarked
    static class Fine {
        @Id
        Integer id;

        @ManyToOne(optional = false)
        @AboutSubject
        Reader reader;

        LocalDate paidOn;
    }

    @Entity(name = "Visit")
    @RetainFor(period = "P1Y", from = "onDay", then = Disposal.ARCHIVE)
    @NullUnmarked
    static class Visit {
        @Id
        Integer id;

        @ManyToOne
        @AboutSubject
        Reader reader;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        String mood;

        @ElementCollection
        @OrderColumn
        List<String> seen;

        LocalDate onDay;
    }

    @Entity(name = "Patron")
    @DataSubject("patron")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Patron {
        @Id
        Integer id;

        @Column(nullable = false)
        @PersonalData(category = DateOfBirth.class, purposes = Purposes.Support.class)
        LocalDate born;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        int shoeSize;

        LocalDate leftOn;
    }
}
