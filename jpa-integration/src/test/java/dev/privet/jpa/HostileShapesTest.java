/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shapes of models over which something of a person could slip out, or stay behind. */
class HostileShapesTest {

    private static final String CANARY = "bobcanary";

    static Privet privet(Unit unit) {
        unit.jpa.createTables();
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .subjects(unit.jpa::subjects)
                .choices(unit.jpa.choices())
                .erasure(set -> set.store(unit.jpa::erasure))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenRowsThatPointAtAClassAbovePersons_whenExported_thenNobodyElseIsShown(
            Databases database, @TempDir Path folder) throws Exception {
        try (Unit unit = Unit.on(database, Party.class, Human.class, Job.class)) {
            Human ada = new Human();
            ada.id = 1;
            ada.name = "ada";
            Human bob = new Human();
            bob.id = 6660666;
            bob.name = CANARY;
            Job job = new Job();
            job.id = 11;
            job.owner = ada;
            job.handledBy = bob;
            job.handledById = bob.id;
            job.steps = List.of(new Step(bob, "x"));
            job.hours = new HashMap<>(Map.of(bob, 3));
            unit.store(ada, bob, job);
            var parts = unit.export("human", 1L, folder);
            assertThat(parts.values()).noneMatch(part -> part.contains(CANARY) || part.contains("6660666"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenChoices_whenThePersonIsErased_thenTheyAreNobodys(Databases database) throws Exception {
        try (Unit unit = Unit.on(database, Party.class, Human.class, Job.class)) {
            Human ada = new Human();
            ada.id = 6660666;
            ada.name = "ada";
            unit.store(ada);
            Privet privet = privet(unit);
            privet.choices().object(new SubjectRef("human", 6660666L), Purposes.Support.class);
            privet.erasure().erase(new SubjectRef("human", 6660666L));
            String all = ElementPartsTest.everything(unit);
            assertThat(all).doesNotContain("6660666");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenPersonsWhoPointAtPersons_whenErased_thenTheOthersStay(Databases database) throws Exception {
        try (Unit unit = Unit.on(database, Worker.class)) {
            Worker boss = new Worker(1, "boss" + CANARY, null);
            Worker ada = new Worker(2, "ada", boss);
            Worker own = new Worker(3, "own" + CANARY, null);
            own.manager = own;
            unit.store(boss, ada, own);
            Privet privet = privet(unit);
            privet.erasure().erase(new SubjectRef("worker", 1L));
            privet.erasure().erase(new SubjectRef("worker", 3L));
            String all = ElementPartsTest.everything(unit);
            assertThat(all).doesNotContain(CANARY).contains("ada");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenFormerVersionsOfElements_whenErased_thenNothingOfThePersonIsLeft(Databases database) throws Exception {
        try (Unit unit = Unit.on(database, Fan.class, Club.class)) {
            Fan bob = new Fan();
            bob.id = 6660666;
            bob.name = CANARY;
            bob.nicks = new HashSet<>(Set.of(CANARY + " nick"));
            Club club = new Club();
            club.id = 11;
            club.chair = bob;
            club.sayings = new HashSet<>(Set.of(CANARY + " said"));
            club.marks = new ArrayList<>(List.of(new Saying(CANARY + " mark", "hall")));
            unit.store(bob, club);
            unit.factory.runInTransaction(manager -> {
                Club stored = manager.find(Club.class, 11L);
                stored.sayings.add(CANARY + " again");
                stored.marks.add(new Saying(CANARY + " more", "hall2"));
            });
            Privet privet = privet(unit);
            privet.erasure().erase(new SubjectRef("fan", 6660666L));
            String all = ElementPartsTest.everything(unit);
            assertThat(all).doesNotContain(CANARY).doesNotContain("6660666");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenBareValuesThatMayNotBeEmpty_whenErased_thenTheyPointAtNobody(Databases database) throws Exception {
        try (Unit unit = Unit.on(database, Login.class, Post.class)) {
            Login zero = new Login(0, "anonymised");
            Login bob = new Login(6660666, CANARY);
            Post post = new Post();
            post.id = 11;
            post.login = CANARY;
            post.byId = 6660666;
            post.text = "secret";
            unit.store(zero, bob, post);
            Privet privet = privet(unit);
            privet.erasure().erase(new SubjectRef("login", 6660666L));
            String all = ElementPartsTest.everything(unit);
            assertThat(all).doesNotContain(CANARY).doesNotContain("6660666");
            assertThat(unit.read("login", 0L)).isEmpty();
        }
    }

    @Entity
    @NullUnmarked
    @DisplayedBy("name")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class Party {
        @Id
        long id;

        String name;
    }

    @Entity
    @NullUnmarked
    @DataSubject("human")
    @PersonalData(category = PersonName.class, purposes = Purposes.Support.class, members = "name")
    static class Human extends Party {
        String x;
    }

    @Entity
    @NullUnmarked
    static class Job {
        @Id
        long id;

        @ManyToOne
        @AboutSubject
        Human owner;

        @ManyToOne
        Party handledBy;

        @jakarta.persistence.Column(name = "handledBy_id", insertable = false, updatable = false)
        Long handledById;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        @ElementCollection
        List<Step> steps;

        @ElementCollection
        @MapKeyJoinColumn(name = "who")
        Map<Party, Integer> hours;
    }

    @Embeddable
    @NullUnmarked
    static class Step {
        @ManyToOne
        Party by;

        String what;

        Step() {}

        Step(Party by, String what) {
            this.by = by;
            this.what = what;
        }
    }

    @Entity
    @NullUnmarked
    @DataSubject("worker")
    static class Worker {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @ManyToOne(optional = true)
        Worker manager;

        Worker() {}

        Worker(long id, String name, Worker manager) {
            this.id = id;
            this.name = name;
            this.manager = manager;
        }
    }

    @Entity
    @NullUnmarked
    @Audited
    @DataSubject("fan")
    static class Fan {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @ElementCollection
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        Set<String> nicks;
    }

    @Entity
    @NullUnmarked
    @Audited
    static class Club {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        Fan chair;

        @ElementCollection
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        Set<String> sayings;

        @ElementCollection
        List<Saying> marks;

        String title;
    }

    @Embeddable
    @NullUnmarked
    static class Saying {
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String note;

        String place;

        Saying() {}

        Saying(String n, String p) {
            note = n;
            place = p;
        }
    }

    @Entity
    @NullUnmarked
    @DataSubject("login")
    static class Login {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Login() {}

        Login(long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @NullUnmarked
    static class Post {
        @Id
        long id;

        @RefersTo(value = Login.class, by = "name")
        @AboutSubject(role = "a", erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        @jakarta.persistence.Column(nullable = false)
        String login;

        @RefersTo(Login.class)
        @AboutSubject(role = "b", erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        long byId;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;
    }
}
