/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static dev.privet.datamap.shapes.Shapes.links;
import static dev.privet.datamap.shapes.Shapes.map;
import static dev.privet.datamap.shapes.Shapes.page;
import static dev.privet.datamap.shapes.Shapes.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.Share;
import dev.privet.datamap.Reference;
import dev.privet.datamap.shapes.Shapes.Coach;
import dev.privet.datamap.shapes.Shapes.Member;
import dev.privet.datamap.shapes.Shapes.Personal;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bare values that point at rows: numbers, logins, pairs of type and number, several in a collection; and plain classes. */
class ValuesTest {

    @Entity
    static class Entry {
        @Id
        long id;

        @RefersTo(value = Member.class, by = "login")
        String enteredBy;

        @RefersTo(Thing.class)
        Long thingId;

        @Personal
        String text;
    }

    static class Thing {
        Long id;
        String name;
    }

    @Test
    void givenALoginThatIsTheOnlyWay_whenRead_thenItIsInferredAndAReferenceOutOfTheMapIsKept() {
        assertThat(links(Entry.class, Member.class))
                .containsExactly("about Member over enteredBy→Member.login, IN_FULL, DELETE");
        assertThat(page(map(Entry.class, Member.class), Entry.class).references())
                .containsExactly(
                        new Reference("enteredBy", Member.class, "login", Optional.empty()),
                        new Reference("thingId", Thing.class, "id", Optional.empty()));
        assertThat(page(map(Entry.class, Member.class), Entry.class).refersTo()).containsExactly(Member.class);
    }

    @Entity
    static class Chat {
        @Id
        long id;

        @ElementCollection
        @RefersTo(Member.class)
        Set<Long> present;

        @Personal
        String topic;
    }

    @Test
    void givenManyNumbersOfPersons_whenRead_thenTheRowIsNobodysAlone() {
        assertThat(links(Chat.class, Member.class))
                .containsExactly("about Member over present→Member.id, REDACTED, DELETE_WITH_LAST");
    }

    static class PlaceKey implements Serializable {
        private static final long serialVersionUID = 1;
        long hall;
        long row;
    }

    @Entity
    @IdClass(PlaceKey.class)
    static class Place {
        @Id
        long hall;

        @Id
        long row;
    }

    @Entity
    static class Ticket {
        @Id
        long id;

        @RefersTo(Place.class)
        long placeId;

        @AboutSubject(share = Share.OWNED)
        @RefersTo(Member.class)
        long memberId;

        @Personal
        String wish;
    }

    @Test
    void givenARowWhoseKeyHasTwoParts_whenANumberRefersToIt_thenItDoesNotFitByOneOfThem() {
        assertThat(problems(Ticket.class, Member.class))
                .containsExactly(
                        "PRIVET-0117 Ticket.placeId: it refers to Place, in which no single property is the id."
                                + " Mend: name the property of Place with the same value: by = \"…\", one of [hall, row].");
    }

    @Entity
    static class Comment {
        @Id
        long id;

        String kind;

        @RefersTo(value = Member.class, when = "kind", is = "member")
        @RefersTo(value = Coach.class, when = "kind", is = "coach")
        @RefersTo(value = Thing.class, when = "kind", is = "thing")
        Long onId;

        @Personal
        String text;
    }

    @Test
    void givenAPairThatIsTheOnlyWay_whenRead_thenEachCaseThatIsAPersonIsALink() {
        assertThat(links(Comment.class, Member.class, Coach.class))
                .containsExactly(
                        "about Coach over onId→Coach.id, IN_FULL, DELETE",
                        "about Member over onId→Member.id, IN_FULL, DELETE");
    }

    @Entity
    static class WrittenComment {
        @Id
        long id;

        String kind;

        @RefersTo(value = Member.class, when = "kind", is = "member")
        @RefersTo(value = Thing.class, when = "kind", is = "thing")
        @AboutSubject
        Long onId;

        @Personal
        String text;
    }

    @Test
    void givenAPairThatLeadsToPersonsInOneCaseOnly_whenWritten_thenTheOtherCaseIsReported() {
        assertThat(problems(WrittenComment.class, Member.class))
                .containsExactly(
                        "PRIVET-0116 WrittenComment: the link 'onId→Thing.id' ends at Thing, whose rows are not"
                                + " persons: there the row's personal data is nobody's. Mend: lead a link of its own on from there:"
                                + " @AboutSubject(path = \"….…\"), or say in writing that such rows are meant to be:"
                                + " @AboutSubject(mayBeMissing = true).");
    }

    // Plain classes, of which no mapping says what is a row.

    @DataSubject("visitor")
    static class Visitor {
        String id;
        Profile profile;
        Level level;

        @Personal
        String name;

        enum Level {
            LOW,
            HIGH
        }
    }

    @DataSubject("fan")
    static class Fan {
        String id;
        Club club;
        List<Club> clubs;
    }

    static class Profile {
        @Personal
        String motto;
    }

    static class Club {
        String id;

        @Personal
        String chair;
    }

    @Test
    void givenAPlainClassWithoutAnId_whenAPersonHoldsIt_thenItIsThePersons() {
        assertThat(links(Profile.class, Visitor.class))
                .containsExactly("about Visitor over (in Visitor.profile) as visitor, IN_FULL, DELETE");
    }

    @Test
    void givenAPlainClassWithAnId_whenAPersonPointsAtIt_thenItIsNotThePersonsUnlessSomebodySaysSo() {
        assertThat(problems(Fan.class)).singleElement().asString().startsWith("PRIVET-0110 Club");
    }
}
