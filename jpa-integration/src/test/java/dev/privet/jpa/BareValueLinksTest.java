/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.Mappings;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links over ids without an association, logins, and type and id pairs. */
class BareValueLinksTest {

    private static final Class<?>[] ENTITIES = {
        Buyer.class,
        Clerk.class,
        Basket.class,
        Item.class,
        Remark.class,
        Upload.class,
        Flag.class,
        Visit.class,
        Wish.class
    };

    private static Unit filled(Stack stack) throws Exception {
        Unit unit = Unit.on(stack, ENTITIES);
        unit.store(
                new Buyer(1, "ada"),
                new Buyer(2, "bob"),
                new Basket(11, 1),
                new Basket(12, 2),
                new Basket(13, 1),
                new Item(21, 11),
                new Item(22, 12),
                new Item(23, 13),
                new Item(24, 11),
                new Remark(31, "ada"),
                new Remark(32, "bob"),
                new Remark(33, "nobody"),
                new Clerk(1),
                new Upload(41, Upload.Owner.BUYER, 1),
                new Upload(42, Upload.Owner.CLERK, 1),
                new Upload(43, Upload.Owner.BUYER, 2),
                new Flag(51, "Buyer", 1, 0, 11),
                new Flag(52, "Clerk", 1, 7, 13),
                new Flag(53, "buyer", 1, 8, 11),
                new Flag(54, "Buyer", 2, 7, 12),
                new Flag(55, "Buyer", 1, 7, 11),
                new Visit(1, 1),
                new Visit(1, 2),
                new Visit(2, 1),
                new Wish(61, Set.of(1L, 2L)),
                new Wish(62, Set.of(2L)));
        return unit;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenBareValues_whenRead_thenExactlyTheRowsThatPointAtThePersonCome(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            assertThat(unit.read("buyer", 1L))
                    .containsExactly(
                            "Basket 11",
                            "Basket 13",
                            "Flag 51",
                            "Flag 52",
                            "Flag 55",
                            "Item 21",
                            "Item 23",
                            "Item 24",
                            "Remark 31",
                            "Upload 41",
                            "Visit null",
                            "Visit null",
                            "Wish 61");
            assertThat(unit.read("buyer", 2L))
                    .containsExactly(
                            "Basket 12",
                            "Flag 54",
                            "Item 22",
                            "Remark 32",
                            "Upload 43",
                            "Visit null",
                            "Wish 61",
                            "Wish 62");
            assertThat(unit.read("clerk", 1L)).containsExactly("Upload 42");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAnIdThatHoldsThePersonsId_whenRead_thenItsRowsComeInOrder(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            assertThat(unit.rows(unit.map(), "buyer", 1L))
                    .filteredOn(row -> row.type().type() == Visit.class)
                    .extracting(row ->
                            row.values().get("id.buyerId") + "/" + row.values().get("id.number"))
                    .containsExactly("1/1", "1/2");
        }
    }

    /** Whether the database uses an index is its own to decide; that it can is decided here. */
    @Test
    void givenAKeyOfThePerson_whenTheQueryIsMade_thenItsColumnIsComparedInPlace() throws Exception {
        try (Unit unit = Unit.on(Databases.H2, ENTITIES)) {
            DataMap map = unit.map();
            MappedRows rows = new MappedRows(Mappings.of(unit.factory));
            List<Problem> problems = new ArrayList<>();
            PersonTable person = PersonTable.of(
                            map.find(Buyer.class).orElseThrow(),
                            rows.entity(Buyer.class).orElseThrow(),
                            problems)
                    .orElseThrow();

            assertThat(query(map.find(Basket.class).orElseThrow(), person, rows, problems))
                    .isEqualTo("select r0.id from BareValueLinksTest$Basket r0 where r0.buyerId = ?");
            assertThat(query(map.find(Visit.class).orElseThrow(), person, rows, problems))
                    .isEqualTo("select r0.buyerId, r0.number from BareValueLinksTest$Visit r0 where r0.buyerId = ?");
            assertThat(query(map.find(Upload.class).orElseThrow(), person, rows, problems))
                    .isEqualTo(
                            "select r0.id from BareValueLinksTest$Upload r0 where r0.ownerType = ? and r0.ownerId = ?");
            assertThat(problems).isEmpty();
        }
    }

    private static String query(RecordType type, PersonTable person, MappedRows rows, List<Problem> problems) {
        return PersonRows.ofLinks(
                        type, rows.entity(type.type()).orElseThrow(), person, rows, PersonRows::discloses, problems)
                .orElseThrow()
                .toString();
    }

    @Entity
    @DataSubject("buyer")
    @NullUnmarked
    static class Buyer {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String login;

        Buyer() {}

        Buyer(long id, String login) {
            this.id = id;
            this.login = login;
        }
    }

    @Entity
    @NullUnmarked
    static class Basket {
        @Id
        Long id;

        @RefersTo(Buyer.class)
        @AboutSubject
        Long buyerId;

        Basket() {}

        Basket(long id, long buyerId) {
            this.id = id;
            this.buyerId = buyerId;
        }
    }

    @Entity
    @AboutSubject(path = "basketId.buyerId")
    @NullUnmarked
    static class Item {
        @Id
        Long id;

        @RefersTo(Basket.class)
        long basketId;

        Item() {}

        Item(long id, long basketId) {
            this.id = id;
            this.basketId = basketId;
        }
    }

    @Entity
    @NullUnmarked
    static class Remark {
        @Id
        Long id;

        @RefersTo(value = Buyer.class, by = "login")
        @AboutSubject(mayBeMissing = true)
        String createdBy;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Remark() {}

        Remark(long id, String createdBy) {
            this.id = id;
            this.createdBy = createdBy;
        }
    }

    @Entity
    @DataSubject("clerk")
    @NullUnmarked
    static class Clerk {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Clerk() {}

        Clerk(long id) {
            this.id = id;
        }
    }

    /** A pair whose type is an enum, and either way a person. */
    @Entity
    @NullUnmarked
    static class Upload {
        @Id
        Long id;

        @Enumerated(EnumType.STRING)
        Owner ownerType;

        @RefersTo(value = Buyer.class, when = "ownerType", is = "BUYER")
        @RefersTo(value = Clerk.class, when = "ownerType", is = "CLERK")
        @AboutSubject
        long ownerId;

        Upload() {}

        Upload(long id, Owner ownerType, long ownerId) {
            this.id = id;
            this.ownerType = ownerType;
            this.ownerId = ownerId;
        }

        enum Owner {
            BUYER,
            CLERK
        }
    }

    /** A pair whose type is a text, and one whose type is a number, over two steps. */
    @Entity
    @NullUnmarked
    static class Flag {
        @Id
        Long id;

        String onType;

        @RefersTo(value = Buyer.class, when = "onType", is = "Buyer")
        @AboutSubject(mayBeMissing = true)
        long onId;

        int byType;

        @RefersTo(value = Basket.class, when = "byType", is = "7")
        @AboutSubject(path = "buyerId", mayBeMissing = true)
        long byId;

        Flag() {}

        Flag(long id, String onType, long onId, int byType, long byId) {
            this.id = id;
            this.onType = onType;
            this.onId = onId;
            this.byType = byType;
            this.byId = byId;
        }
    }

    @Entity
    @AboutSubject(path = "id.buyerId")
    @NullUnmarked
    static class Visit {
        @EmbeddedId
        Key id;

        Visit() {}

        Visit(long buyerId, int number) {
            id = new Key();
            id.buyerId = buyerId;
            id.number = number;
        }

        @Embeddable
        static class Key {

            @RefersTo(Buyer.class)
            long buyerId;

            int number;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && key.buyerId == buyerId && key.number == number;
            }

            @Override
            public int hashCode() {
                return Objects.hash(buyerId, number);
            }
        }
    }

    @Entity
    @NullUnmarked
    static class Wish {
        @Id
        Long id;

        @ElementCollection
        @RefersTo(Buyer.class)
        @AboutSubject
        Set<Long> buyerIds;

        Wish() {}

        Wish(long id, Set<Long> buyerIds) {
            this.id = id;
            this.buyerIds = buyerIds;
        }
    }
}
