/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import static dev.privet.testing.PrivetAssertions.assertThat;
import static dev.privet.testing.PrivetAssertions.assertThatIllegalArgumentException;

import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Regime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Which values count, and which are invented. */
class CanaryTest {

    @NullUnmarked
    @PersonalData(category = PersonName.class, members = "inherited")
    private abstract static class Base {
        String inherited;
    }

    @NullUnmarked
    @PersonalData(category = PostalAddress.class, members = "home.town")
    private static final class Person extends Base {

        @PersonalData(category = PersonName.class)
        private String name;

        @PersonalData(category = EmailAddress.class)
        private Set<String> mails;

        @PersonalData(category = PhoneNumber.class)
        private Optional<String> phone;

        @PersonalData(category = PostalAddress.class)
        private Place work;

        private Place home;
        private List<Note> notes;
        private Person friend;
        private String remark;

        @NotPersonalData(because = "a figure of the sample")
        private int age;

        @SuppressWarnings("unused") // Called by reflection.
        @PersonalData(category = PersonName.class)
        String getInitials() {
            return name == null ? null : "initials of " + name;
        }
    }

    @NullUnmarked
    private static final class Place {
        String street;
        String town;
    }

    private record Note(
            int number,
            @PersonalData(category = PersonName.class) String author,
            String text) {}

    @SuppressWarnings("ArrayRecordComponent") // Hosts have such.
    private record Everything(
            @PersonalData(category = PersonName.class) int a,
            @PersonalData(category = PersonName.class) Long b,
            @PersonalData(category = PersonName.class) BigDecimal c,
            @PersonalData(category = PersonName.class) LocalDate d,
            @PersonalData(category = PersonName.class) Instant e,
            @PersonalData(category = PersonName.class) UUID f,
            @PersonalData(category = PersonName.class) byte[] g,
            @PersonalData(category = PersonName.class) double h,
            @PersonalData(category = PersonName.class) Thread.State i,
            @PersonalData(category = PersonName.class) List<String> j,
            long unmarked) {}

    @Test
    void givenAnObject_whenTaken_thenTheValuesOfAllMarkedPropertiesCountWhereverTheyLie() {
        Person person = new Person();
        person.name = "Quoziv";
        person.inherited = "Gruvin";
        person.mails = Set.of("quoziv@example.org");
        person.phone = Optional.of("+44 7700 900123");
        person.home = new Place();
        person.home.town = "Sulmop";
        person.home.street = "Unmarked Street";
        person.work = new Place();
        person.work.street = "Kilzor Street";
        person.notes = new ArrayList<>(List.of(new Note(1, "Hulnux", "unmarked")));
        person.friend = person;
        person.remark = "unmarked";
        person.age = 40;

        Canary<Person> canary = Canary.from(person);

        assertThat(canary.object()).isSameAs(person);
        assertThat(canary.properties())
                .containsExactly(
                        "home.town", "inherited", "initials", "mails", "name", "notes.author", "phone", "work.street");
        assertThat("Unmarked Street, unmarked, 40").revealsNothingOf(canary);
        assertThat("Sulmop").revealsOnly(canary, "home.town");
        assertThat(canary.toString())
                .isEqualTo(
                        "Canary[Person: home.town, inherited, initials, mails, name, notes.author, phone, work.street]");
    }

    @Test
    void givenAClass_whenACanaryIsMade_thenEveryMarkedPropertyHasAValueAndNoOtherOne() {
        Person person = Canary.of(Person.class).object();

        assertThat(person.name).matches("[G-Z][g-z]+ [G-Z][g-z]+");
        assertThat(person.inherited).isNotBlank().isNotEqualTo(person.name);
        assertThat(person.mails).singleElement().asString().endsWith("@example.org");
        assertThat(person.phone).get().asString().startsWith("+44 7700 900");
        assertThat(person.home.town).isNotBlank();
        assertThat(person.home.street).isNull();
        assertThat(person.work.street).isNotBlank();
        assertThat(person.notes).singleElement().satisfies(note -> {
            assertThat(note.author()).isNotBlank();
            assertThat(note.text()).isNull();
        });
        assertThat(person.friend).isNull();
        assertThat(person.remark).isNull();
        assertThat(person.age).isZero();
    }

    @Test
    void givenEveryType_whenMade_thenEachIsInventedAndFound() {
        Canary<Everything> canary = Canary.of(Everything.class);
        Everything all = canary.object();

        assertThat(canary.properties()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        assertThat(all.unmarked()).isZero();
        assertThat(Map.of("a", all.a(), "b", all.b(), "c", all.c(), "d", all.d())
                                .toString() + all.e() + " " + all.f() + " "
                        + java.util.HexFormat.of().formatHex(all.g()) + " "
                        + BigDecimal.valueOf(all.h()).toPlainString() + " "
                        + all.i() + all.j())
                .reveals(canary, "a", "b", "c", "d", "e", "f", "h", "i", "j");
    }

    @Test
    void givenTheSameNumber_whenMadeAgain_thenTheValuesAreTheSameAndOfAnotherNumberOthers() {
        SampleCustomer first = Canary.of(SampleCustomer.class).object();

        assertThat(Canary.of(SampleCustomer.class).object()).isEqualTo(first);
        assertThat(Canary.of(SampleCustomer.class, 1).object().name()).isNotEqualTo(first.name());
        assertThat(first.id()).isZero();
        assertThat(first.remark()).isNull();
    }

    @Test
    void givenAContributor_whenItsDataMapIsGiven_thenWhatItMarksCounts() {
        DataMap map = DataMap.builder(Set.of(Regime.UK), LocalDate.of(2026, 12, 1))
                .contributor(marks -> marks.type(Unmarked.class)
                        .dataSubject("reader")
                        .personalData(
                                PersonName.class, data -> data.on("called").purposes(SampleCustomer.Care.class)))
                .build();

        assertThat(Canary.from(new Unmarked("Vyplom"), map).properties()).containsExactly("called");
        assertThatIllegalArgumentException().isThrownBy(() -> Canary.from(new Unmarked("Vyplom")));
    }

    private record Unmarked(String called) {}

    @Test
    void givenAClassThatCannotBeMade_whenTried_thenTheRemedyIsTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Canary.of(Picky.class))
                .withMessageContaining("No canary can be made of Picky (InvocationTargetException)")
                .withMessageContaining("Canary.from(…)");
        assertThatIllegalArgumentException().isThrownBy(() -> Canary.of(Base.class));
        assertThatIllegalArgumentException().isThrownBy(() -> Canary.of(Place.class));
    }

    record Picky(@PersonalData(category = PersonName.class) String name, String needed) {
        Picky {
            java.util.Objects.requireNonNull(needed);
        }
    }
}
