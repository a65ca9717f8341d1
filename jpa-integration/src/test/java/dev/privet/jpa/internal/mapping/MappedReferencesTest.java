/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Stack;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Associations to one row, followed in the tables. */
class MappedReferencesTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAssociationsToOneRow_whenFollowed_thenTheyEndAtThatRow(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(
                stack, Base.class, Human.class, Card.class, Locker.class, Desk.class, Choice.class, Tag.class)) {
            Human ada = new Human(1, "ada");
            Human bob = new Human(2, "bob");
            Card card = new Card();
            card.id = 10;
            card.holder = ada;
            Locker locker = new Locker();
            locker.id = 20;
            locker.user = bob;
            Desk desk = new Desk();
            desk.id = 30;
            desk.owner = bob;
            desk.choice = new Choice();
            desk.choice.chosenBy = ada;
            desk.byName = ada;
            Tag tag = new Tag();
            tag.id = 40;
            tag.name = "red";
            desk.tag = tag;
            rows.store(ada, bob, card, locker, tag, desk);

            assertThat(rows.follow(Card.class, "holder", 10)).containsExactly(List.of(1));
            assertThat(rows.follow(Human.class, "card", 1)).containsExactly(List.of(10));
            assertThat(rows.follow(Human.class, "card", 2)).isEmpty();
            assertThat(rows.follow(Locker.class, "user", 20)).containsExactly(List.of(2));
            assertThat(rows.follow(Human.class, "locker", 2)).containsExactly(List.of(20));
            assertThat(rows.follow(Human.class, "locker", 1)).isEmpty();
            assertThat(rows.follow(Desk.class, "owner", 30)).containsExactly(List.of(2));
            assertThat(rows.follow(Desk.class, "choice.chosenBy", 30)).containsExactly(List.of(1));
            assertThat(rows.follow(Desk.class, "byName", 30)).containsExactly(List.of(1));
            assertThat(rows.follow(Desk.class, "tag", 30)).containsExactly(List.of(40));
            assertThat(rows.entity(Locker.class).tables()).hasSize(1);
            assertThat(rows.entity(Human.class).tables()).hasSize(2);
            assertThat(rows.reference(Locker.class, "user").through())
                    .singleElement()
                    .satisfies(join -> assertThat(join.table()).isEqualToIgnoringCase("locker_user"));
            assertThat(rows.entity(Desk.class).values()).containsOnlyKeys("id");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAnAssociationToATableForEachClass_whenFollowed_thenItEndsInTheTableOfTheClass(Stack stack)
            throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Party.class, Firm.class, Contract.class)) {
            Firm firm = new Firm();
            firm.id = 1;
            Contract contract = new Contract();
            contract.id = 2;
            contract.firm = firm;
            contract.party = firm;
            firm.contact = firm;
            rows.store(firm, contract);

            assertThat(rows.follow(Contract.class, "firm", 2)).containsExactly(List.of(1));
            assertThat(rows.follow(Firm.class, "contact", 1)).containsExactly(List.of(1));
            MappedReference abstractEnd = rows.reference(Contract.class, "party");
            assertThat(abstractEnd.targetTable()).isEmpty();
            assertThat(abstractEnd.targetColumns()).singleElement().asString().isEqualToIgnoringCase("id");
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @NullUnmarked
    static class Base {

        @Id
        Integer id;
    }

    @Entity
    @NullUnmarked
    static class Human extends Base {

        @Column(unique = true)
        String name;

        @OneToOne(mappedBy = "holder")
        Card card;

        @OneToOne(mappedBy = "user")
        Locker locker;

        Human() {}

        Human(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @NullUnmarked
    static class Card {

        @Id
        Integer id;

        @OneToOne
        @JoinColumn(name = "\"for\"")
        Human holder;
    }

    @Entity
    @NullUnmarked
    static class Locker {

        @Id
        Integer id;

        @OneToOne
        @JoinTable(
                name = "locker_user",
                joinColumns = @JoinColumn(name = "locker_id"),
                inverseJoinColumns = @JoinColumn(name = "user_id"))
        Human user;
    }

    @Entity
    @NullUnmarked
    static class Desk {

        @Id
        Integer id;

        @ManyToOne
        @JoinTable(name = "desk_owner")
        Human owner;

        @Embedded
        Choice choice;

        @ManyToOne
        @JoinColumn(name = "human_name", referencedColumnName = "name")
        Human byName;

        @ManyToOne
        Tag tag;
    }

    @Embeddable
    @NullUnmarked
    static class Choice {

        @ManyToOne
        Human chosenBy;
    }

    @Entity
    @NullUnmarked
    static class Tag {

        @Id
        Integer id;

        String name;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @NullUnmarked
    abstract static class Party {

        @Id
        Integer id;

        @ManyToOne
        Firm contact;
    }

    @Entity
    @NullUnmarked
    static class Firm extends Party {}

    @Entity
    @NullUnmarked
    static class Contract {

        @Id
        Integer id;

        @ManyToOne
        Firm firm;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Party party;
    }
}
