/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.shop.Purposes;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of links and columns that the persistence unit cannot follow, and what needs no annotation to be followed. */
class LinkProblemsTest {

    private static DataMap map(Class<?>... types) {
        return DataMap.read(List.of(types), Set.of(Regime.EU), LocalDate.of(2026, 11, 22));
    }

    private static List<String> problems(Unit unit, DataMap map) {
        return catchThrowableOfType(PrivacyConfigurationException.class, () -> unit.jpa.subjects(map))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void givenLinksOverWhatIsNotMapped_whenSetUp_thenAllAreToldAtOnce() throws Exception {
        try (Unit unit = Unit.on(Databases.H2, Human.class, Parcel.class, Note.class, Choice.class, Stray.class)) {

            assertThat(problems(
                            unit,
                            map(
                                    Human.class,
                                    Alien.class,
                                    Depot.class,
                                    Parcel.class,
                                    Note.class,
                                    Choice.class,
                                    Stray.class)))
                    .containsExactly(
                            "PRIVET-0801 Stray: its link 'alienId→Alien.id' leads to Alien, which is no entity of this persistence"
                                    + " unit, so no person would get to see its rows. Mend: map Alien in this persistence unit, or say"
                                    + " @AboutSubject(export = Disclosure.NOT_AT_ALL).",
                            "PRIVET-0801 Choice: its link 'onId→Human.id' cannot be followed: no Integer, which 'kind' is, can be"
                                    + " \"HUMAN\". Mend: map what the link goes over in this persistence unit, or lead it"
                                    + " another way.",
                            "PRIVET-0801 Note: its link 'humanId→Human.id' cannot be followed: 'humanId' is no stored property."
                                    + " Mend: map what the link goes over in this persistence unit, or lead it another way.",
                            "PRIVET-0801 Parcel: its link '(in Depot.parcels).human' cannot be followed: Depot is no entity of"
                                    + " this persistence unit. Mend: map what the link goes over in this persistence unit, or"
                                    + " lead it another way.");
        }
    }

    @Test
    void givenAnEmbeddedObjectThatNothingTiesToItsRow_whenSetUp_thenItsColumnsAreNotGivenOutUnknown() throws Exception {
        try (Unit unit = Unit.on(Databases.H2, Resident.class, House.class)) {

            assertThat(problems(unit, unit.map()))
                    .containsExactly(
                            "PRIVET-0801 House.place: the Place embedded there holds personal data, and nothing says that"
                                    + " it is about the same person as the row. Mend: put @AboutSameSubject on the property.");
        }
    }

    @Test
    void givenANameThatIsSomebodyElses_whenSetUp_thenItIsNotShownForTheRow() throws Exception {
        try (Unit unit = Unit.on(Databases.H2, Human.class, Errand.class, Desk.class)) {

            assertThat(problems(unit, unit.map()))
                    .containsExactly(
                            "PRIVET-0107 Desk: @DisplayedBy(\"clerk.name\") names no persistent value of it. Mend:"
                                    + " name a property that is stored with the row, such as its title.");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenClassesWithoutAnnotations_whenContributed_thenTheyAreFollowedAndDisplayed(Databases database)
            throws Exception {
        try (Unit unit = Unit.on(database, Plain.class, PlainOrder.class, Shelf.class)) {
            Shelf shelf = new Shelf();
            shelf.id = 5L;
            shelf.label = "top shelf";
            unit.store(new Plain(1), new Plain(2), shelf, new PlainOrder(11, 1, shelf), new PlainOrder(12, 2, shelf));

            assertThat(unit.jpa.markedTypes()).isEmpty();
            assertThat(unit.rows(
                            unit.map(map -> {
                                map.type(Plain.class)
                                        .dataSubject("plain")
                                        .personalData(
                                                PersonName.class,
                                                data -> data.on("name").purposes(Purposes.Support.class));
                                map.type(PlainOrder.class)
                                        .refersTo("plainId", Plain.class)
                                        .aboutSubject("plainId");
                                map.type(Shelf.class).displayedBy("label");
                            }),
                            "plain",
                            1L))
                    .extracting(row -> row.type().name() + row.values())
                    .containsExactly("Plain{id=1, name=null}", "PlainOrder{id=11, plainId=1, shelf=top shelf}");
        }
    }

    @Test
    void givenAContributorThatSpeaksOfASuperclass_whenAskedForMarkedTypes_thenTheEntitiesBelowAreNamed()
            throws Exception {
        DataMapContributor contributor = map -> {
            map.type(Living.class)
                    .personalData(PersonName.class, data -> data.on("name").purposes(Purposes.Support.class))
                    .dataSubject("lodger");
            map.type(Shelf.class).displayedBy("label");
        };
        try (Unit unit = Unit.on(Databases.H2, Lodger.class, Shelf.class)) {
            assertThat(unit.jpa.markedTypes()).isEmpty();
            assertThat(unit.jpa.markedTypes(List.of(contributor))).containsExactly(Lodger.class);
            assertThat(unit.jpa.maps(Lodger.class)).isTrue();
            assertThat(unit.jpa.maps(Living.class)).isFalse();
        }
    }

    @Test
    void givenAMarkedEmbeddable_whenAskedForMarkedTypes_thenItIsNamed() throws Exception {
        try (Unit unit = Unit.on(Databases.H2, Cottage.class)) {
            assertThat(unit.jpa.markedTypes()).containsExactly(Place.class);
        }
    }

    @Entity
    @DataSubject("human")
    @NullUnmarked
    static class Human {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;
    }

    /** Not listed, as a class above entities that is only extended by them. */
    @NullUnmarked
    abstract static class Living {
        String name;
    }

    @Entity
    @NullUnmarked
    static class Lodger extends Living {
        @Id
        Long id;
    }

    /** A person of another persistence unit. */
    @DataSubject("alien")
    @NullUnmarked
    static class Alien {
        Long id;
    }

    @NullUnmarked
    static class Depot {
        Long id;

        @AboutSubject
        Human human;

        @OneToMany
        @AboutSameSubject
        List<Parcel> parcels;
    }

    @Entity
    @NullUnmarked
    static class Parcel {
        @Id
        Long id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String label;
    }

    @Entity
    @NullUnmarked
    static class Note {
        @Id
        Long id;

        @Transient
        @RefersTo(Human.class)
        @AboutSubject
        Long humanId;
    }

    @Entity
    @NullUnmarked
    static class Choice {
        @Id
        Long id;

        int kind;

        @RefersTo(value = Human.class, when = "kind", is = "HUMAN")
        @AboutSubject
        Long onId;
    }

    @Entity
    @NullUnmarked
    static class Stray {
        @Id
        Long id;

        @RefersTo(Alien.class)
        @AboutSubject
        Long alienId;
    }

    @Embeddable
    @NullUnmarked
    static class Place {
        @PersonalData(category = PostalAddress.class, purposes = Purposes.Support.class)
        String street;
    }

    @Entity
    @DataSubject("resident")
    @NullUnmarked
    static class Resident {
        @Id
        Long id;

        @Embedded
        @AboutSameSubject
        Place home;
    }

    @Entity
    @NullUnmarked
    static class House {
        @Id
        Long id;

        @ManyToOne(optional = false)
        Resident resident;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String notes;

        @Embedded
        Place place;
    }

    @Entity
    @NullUnmarked
    static class Cottage {
        @Id
        Long id;

        @Embedded
        Place place;
    }

    @Entity
    @NullUnmarked
    static class Errand {
        @Id
        Long id;

        @ManyToOne(optional = false)
        @AboutSubject
        Human human;

        @ManyToOne
        Desk desk;
    }

    /** About nobody, and known by the name of somebody. */
    @Entity
    @DisplayedBy("clerk.name")
    @NullUnmarked
    static class Desk {
        @Id
        Long id;

        @ManyToOne
        Human clerk;
    }

    @Entity
    @NullUnmarked
    static class Plain {
        @Id
        Long id;

        String name;

        Plain() {}

        Plain(long id) {
            this.id = id;
        }
    }

    @Entity
    @NullUnmarked
    static class PlainOrder {
        @Id
        Long id;

        long plainId;

        @ManyToOne
        Shelf shelf;

        PlainOrder() {}

        PlainOrder(long id, long plainId, Shelf shelf) {
            this.id = id;
            this.plainId = plainId;
            this.shelf = shelf;
        }
    }

    @Entity
    @NullUnmarked
    static class Shelf {
        @Id
        Long id;

        String label;
    }
}
