/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static dev.privet.datamap.shapes.Shapes.links;
import static dev.privet.datamap.shapes.Shapes.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Share;
import dev.privet.datamap.shapes.Shapes.Coach;
import dev.privet.datamap.shapes.Shapes.Member;
import dev.privet.datamap.shapes.Shapes.Personal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Associations between rows: what is a link, what is none, and what nobody can guess. */
class AssociationsTest {

    @Entity
    static class Passport {
        @Id
        long id;

        @OneToOne(optional = false)
        Member holder;

        @Personal
        String number;
    }

    @Test
    void givenAOneToOneToAPerson_whenRead_thenItIsInferred() {
        assertThat(links(Passport.class, Member.class)).containsExactly("about Member over holder, IN_FULL, DELETE");
    }

    @Entity
    static class Team {
        @Id
        long id;

        @ManyToMany
        Set<Member> players;

        @Personal
        String story;
    }

    @Entity
    static class WrittenTeam {
        @Id
        long id;

        @ManyToMany
        @AboutSubject
        Set<Member> players;

        @Personal
        String story;
    }

    @Test
    void givenAManyToManyToPersons_whenNothingIsWritten_thenNothingIsInferred() {
        assertThat(problems(Team.class, Member.class))
                .singleElement()
                .asString()
                .startsWith("PRIVET-0110 Team: it holds personal data and no link says whose.");
    }

    @Test
    void givenAManyToManyToPersons_whenItIsWritten_thenTheRowIsNobodysAlone() {
        assertThat(links(WrittenTeam.class, Member.class))
                .containsExactly("about Member over players, REDACTED, DELETE_WITH_LAST");
    }

    @Entity
    @DataSubject("host")
    static class Host {
        @Id
        long id;

        @ManyToMany
        List<Label> labels;

        @ManyToOne
        Place place;

        @OneToOne
        Safe safe;
    }

    @Entity
    static class Label {
        @Id
        long id;

        @Personal
        String text;
    }

    @Entity
    static class Place {
        @Id
        long id;

        @Personal
        String text;
    }

    @Entity
    static class Safe {
        @Id
        long id;

        @Personal
        String text;
    }

    @Test
    void givenWhatAPersonsRowMerelyPointsAt_whenRead_thenItIsNotHeldByIt() {
        assertThat(problems(Host.class, Label.class, Place.class, Safe.class))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("PRIVET-0110 Label", "PRIVET-0110 Place", "PRIVET-0110 Safe");
    }

    @Entity
    @DataSubject("guardian")
    static class Guardian {
        @Id
        long id;

        @OneToMany
        List<Report> reports;
    }

    @Entity
    @DataSubject("warden")
    static class Warden {
        @Id
        long id;

        @OneToMany
        List<Report> reports;
    }

    @Entity
    static class Report {
        @Id
        long id;

        @Personal
        String text;
    }

    @Test
    void givenTwoHolders_whenNothingIsWritten_thenBothAreNamed() {
        assertThat(problems(Guardian.class, Warden.class, Report.class))
                .containsExactly("PRIVET-0111 Report: it is held in Guardian.reports and in Warden.reports, and nothing"
                        + " says about whom its rows are. Mend: put @AboutSameSubject on the property that counts.");
    }

    @Test
    void givenTwoHolders_whenBothAreWritten_thenTheRowIsNeithersAlone() {
        assertThat(dev.privet.datamap.models.Projection.links(
                        dev.privet.datamap.models.Projection.contributed(map -> {
                            map.type(Guardian.class).aboutSameSubject("reports", link -> link.role("ward"));
                            map.type(Warden.class).aboutSameSubject("reports", link -> link.share(Share.ACCESS_ONLY));
                            map.type(Report.class);
                        }),
                        Report.class))
                .containsExactly(
                        "about Guardian over (in Guardian.reports) as ward, REDACTED, DELETE_WITH_LAST",
                        "about Warden over (in Warden.reports) as warden, REDACTED, KEEP");
    }

    @Entity
    static class Stable {
        @Id
        long id;

        @ManyToOne
        Member owner;

        @OneToMany
        List<Lesson> lessons;
    }

    @Entity
    static class Lesson {
        @Id
        long id;

        @ManyToOne
        Coach coach;

        @Personal
        String course;
    }

    @Test
    void givenAPersonOnTheRowAndAnotherAboveIt_whenRead_thenTheNearerIsNotTaken() {
        assertThat(problems(
                        map -> map.type(Stable.class)
                                .personalData(
                                        dev.privet.vocabulary.FreeText.class,
                                        data -> data.on("id").purposes(Shapes.Club.class)),
                        Lesson.class,
                        Member.class,
                        Coach.class))
                .containsExactly("PRIVET-0111 Lesson: it points at a data subject in coach and is held in"
                        + " Stable.lessons, and nothing says about whom its rows are. Mend: put @AboutSubject on 'coach' if"
                        + " that counts, @AboutSameSubject on Stable.lessons if that does, or each if the row is about"
                        + " both.");
    }

    @Entity
    static class Booking {
        @Id
        long id;

        @ManyToOne
        Member booker;

        @Personal
        String wish;
    }

    @Entity
    static class Review {
        @Id
        long id;

        @ManyToOne
        Booking booking;

        @ManyToOne
        Coach reviewed;

        @Personal
        String text;
    }

    @Test
    void givenAPersonBesideARowThatIsAboutAnother_whenRead_thenBothAreNamed() {
        assertThat(problems(Review.class, Booking.class, Member.class, Coach.class))
                .containsExactly(
                        "PRIVET-0111 Review: it points at a data subject in reviewed and points in booking at a"
                                + " row that is about one, and nothing says about whom its rows are. Mend: put @AboutSubject on"
                                + " 'reviewed' if that counts, or say what does.");
    }

    @Entity
    @DataSubject("author")
    static class Author {
        @Id
        long id;

        @OneToMany(mappedBy = "author")
        List<Post> posts;
    }

    @Entity
    static class Post {
        @Id
        long id;

        @ManyToOne
        Author author;

        @ManyToOne
        Post answers;

        @OneToMany(mappedBy = "answers")
        List<Post> replies;

        @Personal
        String text;
    }

    @Test
    void givenAnAssociationOfTwoEndsAndASelfReference_whenRead_thenTheyAreOneWay() {
        assertThat(links(Post.class, Author.class)).containsExactly("about Author over author, IN_FULL, DELETE");
    }

    @Entity
    static class Bill {
        @Id
        long id;

        @ManyToOne
        Member payer;

        @Transient
        Coach lookedUp;

        transient Coach remembered;

        Object anything;

        @SuppressWarnings("rawtypes")
        List untyped;

        @Personal
        String text;

        public Coach getWorkedOut() {
            return lookedUp;
        }

        public Optional<Coach> getMaybe() {
            return Optional.ofNullable(remembered);
        }
    }

    @Test
    void givenWhatARowDoesNotKeep_whenRead_thenItIsNoLink() {
        assertThat(links(Bill.class, Member.class, Coach.class))
                .containsExactly("about Member over payer, IN_FULL, DELETE");
        assertThat(Shapes.page(Shapes.map(Bill.class, Member.class, Coach.class), Bill.class)
                        .refersTo())
                .containsExactly(Member.class);
    }

    static class Left {
        @AboutSameSubject
        List<Right> rights;

        @Personal
        String text;
    }

    static class Right {
        @AboutSameSubject
        List<Left> lefts;

        @Personal
        String text;
    }

    @Entity
    @DataSubject("root")
    static class Root {
        @Id
        long id;

        @AboutSameSubject
        List<Left> lefts;
    }

    @Test
    void givenHoldersThatHoldEachOther_whenNoneIsAPersons_thenBothAreNobodys() {
        assertThat(problems(Left.class, Right.class))
                .allMatch(text -> text.startsWith("PRIVET-0110"))
                .hasSize(2);
    }

    @Test
    void givenHoldersThatHoldEachOther_whenOneIsAPersons_thenBothAre() {
        assertThat(links(Left.class, Right.class, Root.class))
                .containsExactly("about Root over (in Root.lefts) as root, IN_FULL, DELETE");
        assertThat(links(Right.class, Left.class, Root.class))
                .containsExactly("about Root over (in Left.rights).(in Root.lefts) as root, IN_FULL, DELETE");
    }

    @Entity
    static class Letter {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(role = "sender", share = Share.SHARED)
        Member from;

        @ManyToOne
        @AboutSubject(role = "recipient", share = Share.SHARED)
        Member to;

        @OneToMany
        @AboutSameSubject
        List<Enclosure> enclosures;

        @dev.privet.annotation.PersonalData(
                category = dev.privet.vocabulary.FreeText.class,
                purposes = Shapes.Club.class,
                about = "sender")
        String signature;
    }

    @Entity
    static class Enclosure {
        @Id
        long id;

        @Personal
        String text;
    }

    @Test
    void givenAHolderThatIsAboutTwo_whenRead_thenWhatItHoldsIsAboutBothInTheSameRoles() {
        assertThat(links(Enclosure.class, Letter.class, Member.class))
                .containsExactly(
                        "about Member over (in Letter.enclosures).from as sender, REDACTED, DELETE_WITH_LAST",
                        "about Member over (in Letter.enclosures).to as recipient, REDACTED, DELETE_WITH_LAST");
    }
}
