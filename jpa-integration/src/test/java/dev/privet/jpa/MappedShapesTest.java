/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows come out whole whatever way they are mapped. */
class MappedShapesTest {

    private static List<String> texts(List<SubjectRow> rows) {
        return rows.stream().map(row -> row.type().name() + row.values()).toList();
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenClassesThatShareTables_whenRead_thenEachRowComesOnceAsWhatItIs(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Member.class, Trustee.class, Letter.class, Parcel.class)) {
            Member ada = new Member(1, "Ada");
            Trustee bob = new Trustee(2, "Bob", "chair");
            unit.store(ada, bob);
            unit.store(letter(new Letter(), 11, ada), letter(new Parcel(), 12, ada), letter(new Parcel(), 13, bob));

            assertThat(texts(unit.rows(unit.map(), "member", 1L)))
                    .containsExactly(
                            "Member{id=1, name=Ada}",
                            "Letter{id=11, text=text 11}",
                            "Parcel{id=12, text=text 12, weight=7}");
            assertThat(texts(unit.rows(unit.map(), "member", 2L)))
                    .containsExactly("Trustee{id=2, name=Bob, office=chair}", "Parcel{id=13, text=text 13, weight=7}");
        }
    }

    private static Letter letter(Letter letter, long id, Member to) {
        letter.id = id;
        letter.recipient = to;
        letter.text = "text " + id;
        return letter;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenATableForEachClass_whenRead_thenLinksThatLeadOverAnyOfThemAreFollowed(Stack stack) throws Exception {
        try (Unit unit =
                Unit.on(stack, Member.class, Trustee.class, Account.class, Savings.class, Loan.class, Move.class)) {
            Member ada = new Member(1, "Ada");
            Member bob = new Member(2, "Bob");
            unit.store(ada, bob);
            Savings savings = new Savings();
            savings.id = 21L;
            savings.holders = List.of(ada, bob);
            savings.rate = 3;
            Loan loan = new Loan();
            loan.id = 22L;
            loan.holders = List.of(bob);
            loan.term = 9;
            unit.store(savings, loan, new Move(31, savings), new Move(32, loan));

            assertThat(texts(unit.rows(unit.map(), "member", 1L)))
                    .containsExactly(
                            "Member{id=1, name=Ada}",
                            "Move{id=31, text=move 31, account=21}",
                            "Savings{id=21, rate=3}");
            assertThat(texts(unit.rows(unit.map(), "member", 2L)))
                    .containsExactly(
                            "Member{id=2, name=Bob}",
                            "Loan{id=22, term=9}",
                            "Move{id=31, text=move 31, account=21}",
                            "Move{id=32, text=move 32, account=22}",
                            "Savings{id=21, rate=3}");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenValuesInSeveralTables_whenRead_thenTheyAreColumnsOfTheRow(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Traveller.class)) {
            Traveller ada = new Traveller();
            ada.id = 1L;
            ada.name = "Ada";
            ada.passport = "P1";
            ada.stays = List.of(new Stay("Paris", 2), new Stay("Oslo", 1));
            ada.nicknames = Map.of("home", "Addie", "work", "AE");
            unit.store(ada);

            assertThat(texts(unit.rows(unit.map(), "traveller", 1L)))
                    .containsExactly("Traveller{id=1, name=Ada, passport=P1,"
                            + " nicknames=[{key=home, value=Addie}, {key=work, value=AE}],"
                            + " stays=[{city=Paris, nights=2}, {city=Oslo, nights=1}]}");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class) // Hibernate's own way of hiding rows.
    void givenRowsThatTheProviderHides_whenRead_thenTheyComeOutAllTheSame(Databases database) throws Exception {
        try (Unit unit = Unit.on(database, Member.class, Trustee.class, Gone.class)) {
            Member ada = new Member(1, "Ada");
            Gone gone = new Gone();
            gone.id = 41L;
            gone.member = ada;
            gone.text = "still there";
            unit.store(ada, gone);
            unit.factory.runInTransaction(manager -> manager.remove(manager.find(Gone.class, 41L)));
            assertThat(unit.factory.<Gone>callInTransaction(manager -> manager.find(Gone.class, 41L)))
                    .isNull();

            assertThat(texts(unit.rows(unit.map(), "member", 1L)))
                    .containsExactly("Member{id=1, name=Ada}", "Gone{id=41, text=still there}");
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DataSubject("member")
    @NullUnmarked
    static class Member {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Member() {}

        Member(long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @NullUnmarked
    static class Trustee extends Member {
        String office;

        Trustee() {}

        Trustee(long id, String name, String office) {
            super(id, name);
            this.office = office;
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @NullUnmarked
    static class Letter {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject
        Member recipient;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;
    }

    @Entity
    @NullUnmarked
    static class Parcel extends Letter {
        int weight = 7;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @NullUnmarked
    abstract static class Account {
        @Id
        Long id;

        @ManyToMany
        @AboutSubject
        List<Member> holders;
    }

    @Entity
    @NullUnmarked
    static class Savings extends Account {
        int rate;
    }

    @Entity
    @NullUnmarked
    static class Loan extends Account {
        int term;
    }

    @Entity
    @NullUnmarked
    static class Move {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject(path = "holders")
        Account account;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Move() {}

        Move(long id, Account account) {
            this.id = id;
            this.account = account;
            this.text = "move " + id;
        }
    }

    @Embeddable
    @NullUnmarked
    static class Stay {
        String city;
        int nights;

        Stay() {}

        Stay(String city, int nights) {
            this.city = city;
            this.nights = nights;
        }
    }

    @Entity
    @SecondaryTable(name = "papers")
    @DataSubject("traveller")
    @NullUnmarked
    static class Traveller {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @Column(table = "papers")
        String passport;

        @ElementCollection
        @OrderColumn
        List<Stay> stays;

        @ElementCollection
        Map<String, String> nicknames;
    }

    @Entity
    @org.hibernate.annotations.SoftDelete
    @NullUnmarked
    static class Gone {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject
        Member member;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;
    }
}
