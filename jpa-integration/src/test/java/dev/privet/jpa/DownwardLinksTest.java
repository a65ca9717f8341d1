/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.Share;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links from rows that have no way back to the person, and over collections. */
class DownwardLinksTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenACollectionOfACollection_whenTheInnerOneIsDeclared_thenTheOuterOneComesByInference(Stack stack)
            throws Exception {
        try (Unit unit = Unit.on(stack, Keeper.class, Animal.class, Treatment.class)) {
            Treatment[] treatments = {new Treatment(31), new Treatment(32), new Treatment(33), new Treatment(34)};
            Animal[] animals = {
                new Animal(21, treatments[0], treatments[2]),
                new Animal(22, treatments[1]),
                new Animal(23),
                new Animal(24)
            };
            unit.store((Object[]) treatments);
            unit.store((Object[]) animals);
            unit.store(new Keeper(1, animals[0], animals[2]), new Keeper(2, animals[1]));

            assertThat(unit.read("keeper", 1L))
                    .containsExactly("Animal 21", "Animal 23", "Treatment 31", "Treatment 33");
            assertThat(unit.read("keeper", 2L)).containsExactly("Animal 22", "Treatment 32");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenWhatIsHeldIsDeclared_whenRead_thenTheChosenPropertyAloneCounts(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Patient.class, Ward.class, Letter.class)) {
            Letter[] letters = {new Letter(31, 1), new Letter(32, 1), new Letter(33, 1)};
            unit.store((Object[]) letters);
            Patient ada = new Patient(1, letters[0]);
            Patient bob = new Patient(2, letters[1]);
            unit.store(ada, bob);
            unit.store(new Ward(11, List.of(ada), letters[1]), new Ward(12, List.of(bob, ada), letters[2]));

            assertThat(unit.read("patient", 1L)).containsExactly("Letter null", "Ward 11", "Ward 12");
            assertThat(unit.rows(unit.map(), "patient", 1L))
                    .filteredOn(row -> row.type().type() == Letter.class)
                    .extracting(row -> row.values().get("id.number"))
                    .containsExactly(31L);
            assertThat(unit.read("patient", 2L)).containsExactly("Letter null", "Ward 12");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAPersonWhoPointsAtPersons_whenRead_thenThoseWhoPointAtThemComeAndNoOther(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Pupil.class)) {
            Pupil ada = new Pupil(1, null);
            Pupil bob = new Pupil(2, ada);
            Pupil eve = new Pupil(3, ada);
            Pupil ida = new Pupil(4, bob);
            ada.mentor = ada;
            unit.store(ada, bob, eve, ida);

            assertThat(unit.read("pupil", 1L)).containsExactly("Pupil 2", "Pupil 3");
            assertThat(unit.read("pupil", 2L)).containsExactly("Pupil 4");
            assertThat(unit.read("pupil", 4L)).isEmpty();
            assertThat(unit.rows(unit.map(), "pupil", 1L))
                    .extracting(row -> row.disclosure() + " " + row.roles())
                    .containsExactly("IN_FULL [pupil]", "REDACTED [mentor]", "REDACTED [mentor]");
        }
    }

    /** The rows lie in a collection of an object that is embedded in the person's row. */
    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHolderThatIsEmbedded_whenRead_thenTheWayGoesThroughIt(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Tenant.class, Key.class)) {
            Key[] keys = {new Key(11), new Key(12), new Key(13)};
            unit.store((Object[]) keys);
            unit.store(new Tenant(1, keys[0], keys[2]), new Tenant(2, keys[1]));

            assertThat(unit.read("tenant", 1L)).containsExactly("Key 11", "Key 13");
        }
    }

    @Entity
    @DataSubject("keeper")
    @NullUnmarked
    static class Keeper {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @OneToMany
        @JoinColumn(name = "keeper_id")
        Set<Animal> animals;

        Keeper() {}

        Keeper(long id, Animal... animals) {
            this.id = id;
            this.animals = Set.of(animals);
        }
    }

    @Entity
    @NullUnmarked
    static class Animal {
        @Id
        Long id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String name;

        @AboutSameSubject
        @OneToMany
        @JoinColumn(name = "animal_id")
        List<Treatment> treatments;

        Animal() {}

        Animal(long id, Treatment... treatments) {
            this.id = id;
            this.treatments = List.of(treatments);
        }
    }

    @Entity
    @NullUnmarked
    static class Treatment {
        @Id
        Long id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String notes;

        Treatment() {}

        Treatment(long id) {
            this.id = id;
        }
    }

    @Entity
    @DataSubject("patient")
    @NullUnmarked
    static class Patient {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @OneToMany
        @JoinColumn(name = "patient_id")
        @AboutSameSubject
        List<Letter> letters;

        Patient() {}

        Patient(long id, Letter... letters) {
            this.id = id;
            this.letters = List.of(letters);
        }
    }

    /** Several persons lie in it, and letters that are about its nurses. */
    @Entity
    @NullUnmarked
    static class Ward {
        @Id
        Long id;

        @ManyToMany
        @AboutSubject
        List<Patient> patients;

        @OneToMany
        @JoinColumn(name = "ward_id")
        List<Letter> notices;

        Ward() {}

        Ward(long id, List<Patient> patients, Letter... notices) {
            this.id = id;
            this.patients = patients;
            this.notices = List.of(notices);
        }
    }

    /** Its key is composed, and it has no way back. */
    @Entity
    @NullUnmarked
    static class Letter {
        @EmbeddedId
        Sheet id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Letter() {}

        Letter(long number, int page) {
            id = new Sheet();
            id.number = number;
            id.page = page;
        }

        @Embeddable
        static class Sheet {
            long number;
            int page;

            @Override
            public boolean equals(Object other) {
                return other instanceof Sheet that && that.number == number && that.page == page;
            }

            @Override
            public int hashCode() {
                return Objects.hash(number, page);
            }
        }
    }

    @Entity
    @DataSubject("pupil")
    @NullUnmarked
    static class Pupil {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @ManyToOne
        @AboutSubject(role = "mentor", share = Share.ACCESS_ONLY, mayBeMissing = true)
        @Nullable
        Pupil mentor;

        Pupil() {}

        Pupil(long id, @Nullable Pupil mentor) {
            this.id = id;
            this.mentor = mentor;
        }
    }

    @Entity
    @DataSubject("tenant")
    @NullUnmarked
    static class Tenant {
        @Id
        Long id;

        @Embedded
        Contract contract;

        Tenant() {}

        Tenant(long id, Key... keys) {
            this.id = id;
            contract = new Contract();
            contract.keys = Set.of(keys);
        }
    }

    @Embeddable
    @NullUnmarked
    static class Contract {

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String terms;

        @OneToMany
        @JoinColumn(name = "tenant_id")
        @AboutSameSubject(export = Disclosure.IN_FULL)
        Set<Key> keys;
    }

    @Entity
    @NullUnmarked
    static class Key {
        @Id
        Long id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String label;

        Key() {}

        Key(long id) {
            this.id = id;
        }
    }
}
