/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static dev.privet.datamap.shapes.Shapes.fields;
import static dev.privet.datamap.shapes.Shapes.links;
import static dev.privet.datamap.shapes.Shapes.map;
import static dev.privet.datamap.shapes.Shapes.page;
import static dev.privet.datamap.shapes.Shapes.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.Reference;
import dev.privet.datamap.SubjectLink;
import dev.privet.datamap.models.Projection;
import dev.privet.datamap.shapes.Shapes.Club;
import dev.privet.datamap.shapes.Shapes.Coach;
import dev.privet.datamap.shapes.Shapes.Member;
import dev.privet.datamap.shapes.Shapes.Personal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lies in a row: embedded objects and records, shared ones, collections of values, keys of several parts, documents. */
class PartsTest {

    @Embeddable
    record Street(@Personal String line, String country) {}

    @Embeddable
    static class Contact {
        @Embedded
        Street street;

        String language;
    }

    @Entity
    @DataSubject("subscriber")
    static class Subscriber {
        @Id
        long id;

        @Embedded
        Contact contact;

        @ElementCollection
        List<Street> earlier;
    }

    @Entity
    @DataSubject("supplier")
    static class Supplier {
        @Id
        long id;

        @Embedded
        Street street;
    }

    @Test
    void givenAnEmbeddableOfSeveralOwners_whenRead_thenEachOwnerHoldsItAsItsOwn() {
        assertThat(Projection.links(map(Subscriber.class, Supplier.class), Street.class))
                .containsExactly(
                        "about Subscriber over (in Contact.street).(in Subscriber.contact) as subscriber, IN_FULL,"
                                + " DELETE",
                        "about Subscriber over (in Subscriber.earlier) as subscriber, IN_FULL, DELETE",
                        "about Supplier over (in Supplier.street) as supplier, IN_FULL, DELETE");
    }

    @Test
    void givenAMarkWithinAnEmbeddableThatBearsNone_whenRead_thenItIsFoundAndTheOneBetweenHasNoPage() {
        DataMap map = map(Subscriber.class);

        assertThat(fields(map, Street.class)).containsExactly("line");
        assertThat(map.find(Contact.class)).isEmpty();
    }

    @Entity
    @DataSubject("patron")
    @PersonalData(category = PostalAddress.class, purposes = Club.class, members = "contact.street.line")
    static class Patron {
        @Id
        long id;

        Contact contact;
    }

    @Test
    void givenAPathIntoAnEmbeddedObject_whenRead_thenTheFieldIsTheRowsAndHasItsType() {
        PersonalField field = page(map(Patron.class), Patron.class)
                .field("contact.street.line")
                .orElseThrow();

        assertThat(field.javaType()).isEqualTo(String.class);
    }

    @Embeddable
    static class SeatKey {
        @RefersTo(Member.class)
        Long memberId;

        Integer row;
    }

    @Entity
    static class Seat {
        @EmbeddedId
        SeatKey key;

        @Personal
        String wish;
    }

    @Test
    void givenALinkWithinAKey_whenRead_thenItIsInferredOverTheKey() {
        assertThat(page(map(Seat.class, Member.class), Seat.class).links())
                .extracting(SubjectLink::steps)
                .containsExactly(List.of(
                        new LinkStep.Along("key", SeatKey.class, false),
                        new LinkStep.Match("memberId", Member.class, "id", Optional.empty())));
    }

    @Entity
    static class Turnstile {
        @Id
        long id;

        @RefersTo(value = Seat.class, by = "key.memberId")
        Long seatOf;

        @AboutSubject
        @ManyToOne(optional = false)
        Member passed;

        @Personal
        String note;
    }

    @Test
    void givenAReferenceByAPartOfAKey_whenRead_thenItIsTakenByItsPath() {
        assertThat(page(map(Turnstile.class, Seat.class, Member.class), Turnstile.class)
                        .references())
                .containsExactly(new Reference("seatOf", Seat.class, "key.memberId", Optional.empty()));
    }

    @Embeddable
    static class Parties {
        @ManyToOne
        Member buyer;

        @ManyToOne
        Member seller;
    }

    @Embeddable
    static class WrittenParties {
        @ManyToOne
        @AboutSubject(role = "buyer")
        Member buyer;

        @ManyToOne
        @AboutSubject(role = "seller")
        Member seller;
    }

    @Entity
    static class Deal {
        @Id
        long id;

        @Embedded
        Parties parties;

        @Personal
        String terms;
    }

    @Entity
    static class WrittenDeal {
        @Id
        long id;

        @Embedded
        WrittenParties parties;

        @Personal
        String terms;
    }

    @Test
    void givenTwoPersonsWithinAnEmbeddedObject_whenNothingIsWritten_thenBothAreNamed() {
        assertThat(problems(Deal.class, Member.class))
                .containsExactly("PRIVET-0111 Deal: it points at a data subject in parties.buyer and in parties.seller,"
                        + " and nothing says about whom its rows are. Mend: put @AboutSubject on the one that counts, or on"
                        + " each with what it may see.");
    }

    @Test
    void givenTwoPersonsWithinAnEmbeddedObject_whenItSaysTheirRoles_thenTheyHoldForTheRow() {
        assertThat(links(WrittenDeal.class, Member.class))
                .containsExactly(
                        "about Member over parties.buyer as buyer, REDACTED, DELETE_WITH_LAST",
                        "about Member over parties.seller as seller, REDACTED, DELETE_WITH_LAST");
    }

    enum Target {
        MEMBER,
        COACH
    }

    @Embeddable
    static class Pointer {
        Target target;
        Long targetId;
    }

    @Entity
    static class Praise {
        @Id
        long id;

        Pointer to;

        @Personal
        String text;
    }

    @Test
    void givenAPairWithinAnEmbeddedObject_whenTheRowExplainsIt_thenTheCaseIsToldFromWithin() {
        for (String when : List.of("target", "to.target")) {
            DataMap map = Projection.contributed(clinic -> {
                clinic.type(Praise.class)
                        .refersTo("to.targetId", Member.class, to -> to.when(when, "MEMBER"))
                        .refersTo("to.targetId", Coach.class, to -> to.when(when, "COACH"));
                clinic.type(Member.class);
                clinic.type(Coach.class);
            });

            assertThat(page(map, Praise.class).links())
                    .extracting(SubjectLink::steps)
                    .containsExactly(pointer(Coach.class, "COACH"), pointer(Member.class, "MEMBER"));
            assertThat(page(map, Praise.class).references())
                    .extracting(reference -> reference.when().orElseThrow().property())
                    .containsOnly("to.target");
        }
    }

    private static List<LinkStep> pointer(Class<?> target, String constant) {
        return List.of(
                new LinkStep.Along("to", Pointer.class, false),
                new LinkStep.Match("targetId", target, "id", Optional.of(new LinkStep.Case("target", constant))));
    }

    @Test
    void givenACaseThatStandsElsewhere_whenRead_thenItIsReported() {
        assertThat(problems(
                        map -> map.type(Praise.class)
                                .refersTo("to.targetId", Member.class, to -> to.when("text.kind", "MEMBER"))
                                .aboutSubject("to.targetId"),
                        Member.class))
                .containsExactly("PRIVET-0117 Praise.to.targetId: when = \"text.kind\" does not stand beside it. Mend:"
                        + " name a property of the same object as 'targetId'.");
    }

    static final class Node {
        Map<String, Node> children;
        Node parent;
    }

    @Entity
    @DataSubject("guest")
    static class Guest {
        @Id
        long id;

        @Lob
        @Personal
        byte[] picture;

        @Personal
        Map<String, Object> answers;

        @Personal
        Node tree;

        @Personal
        String[] nicknames;

        @ElementCollection
        @Personal
        Set<String> allergies;

        @ElementCollection
        @Personal
        Map<String, String> numbers;

        Target status;
    }

    @Test
    void givenValuesThatAreNoText_whenRead_thenEachIsAFieldOfItsDeclaredType() {
        assertThat(page(map(Guest.class), Guest.class).fields())
                .extracting(PersonalField::name, PersonalField::javaType)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("allergies", Set.class),
                        org.assertj.core.groups.Tuple.tuple("answers", Map.class),
                        org.assertj.core.groups.Tuple.tuple("nicknames", String[].class),
                        org.assertj.core.groups.Tuple.tuple("numbers", Map.class),
                        org.assertj.core.groups.Tuple.tuple("picture", byte[].class),
                        org.assertj.core.groups.Tuple.tuple("tree", Node.class));
    }

    @Entity
    static class Answer {
        @Id
        long id;

        @ManyToOne(optional = false)
        Member of;

        String attribute;

        @Personal
        String content;
    }

    @Test
    void givenRowsOfAttributesAndValues_whenRead_thenTheValueIsThePersons() {
        assertThat(links(Answer.class, Member.class)).containsExactly("about Member over of, IN_FULL, DELETE");
    }

    @Entity
    static class Delivery {
        @Id
        long id;

        @ManyToOne(optional = false)
        Member orderedBy;

        @Personal
        String receiverName;

        @Embedded
        Street receiverStreet;
    }

    @Test
    void givenCopiesOfAPersonsDataOnAnotherRow_whenRead_thenTheyAreThatRowsAndThatPersons() {
        DataMap map = map(Delivery.class, Member.class);

        assertThat(fields(map, Delivery.class)).containsExactly("receiverName");
        assertThat(Projection.links(map, Street.class))
                .containsExactly("about Member over (in Delivery.receiverStreet).orderedBy, IN_FULL, DELETE");
    }

    @Entity
    @DataSubject("plain")
    static class Bare {
        @Id
        long id;

        @Personal
        Untouched untouched;
    }

    static final class Untouched {
        String text;
    }

    @Test
    void givenAPlainPartMarkedFromOutside_whenRead_thenItIsItsHolders() {
        assertThat(Projection.links(
                        Projection.contributed(map -> {
                            map.type(Bare.class);
                            map.type(Untouched.class)
                                    .personalData(
                                            FreeText.class,
                                            data -> data.on("text").purposes(Club.class));
                        }),
                        Untouched.class))
                .containsExactly("about Bare over (in Bare.untouched) as plain, IN_FULL, DELETE");
    }
}
