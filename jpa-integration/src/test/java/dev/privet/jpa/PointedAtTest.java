/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.export.ArchiveGap;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row says who of the people it points at is the person who asks, and that the others are left out. */
class PointedAtTest {

    @Lawful(title = "Carry letters", basis = LawfulBasis.CONTRACT)
    interface Post extends Purpose {}

    @Entity(name = "Writer")
    @DataSubject("pen friend")
    static class Writer {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Post.class)
        String name;

        @ManyToOne
        Writer recommendedBy;

        @ManyToMany
        Set<Writer> friends;

        @OneToMany(mappedBy = "keeper")
        @AboutSameSubject
        Set<Pigeon> pigeons;

        @OneToOne
        @AboutSameSubject
        Desk desk;

        @OneToOne(mappedBy = "author")
        Diary diary;

        @ElementCollection
        Set<Gift> gifts;
    }

    @Embeddable
    static class Gift {
        @ManyToOne
        Writer giver;

        String present;
    }

    /** Only its holder knows whose it is. */
    @Entity(name = "Desk")
    static class Desk {
        @Id
        long id;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String carved;
    }

    /** Its key is that of a person. */
    @Entity(name = "Diary")
    static class Diary {
        @Id
        long id;

        @OneToOne
        @MapsId
        Writer author;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String motto;
    }

    @Entity(name = "Page")
    @AboutSubject(path = "diary.author")
    static class Page {
        @Id
        long id;

        @ManyToOne
        Diary diary;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String written;
    }

    /** One of the two that it is about is reached over the other. */
    @Entity(name = "Praise")
    @AboutSubject(path = "praised.recommendedBy", role = "patron")
    static class Praise {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(role = "praised")
        Writer praised;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String words;
    }

    @Entity(name = "Message")
    static class Message {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(role = "sender")
        Writer sender;

        @ManyToOne
        @AboutSubject(role = "recipient")
        Writer recipient;

        @ManyToOne
        @AboutSubject(role = "censor", export = Disclosure.NOT_AT_ALL)
        Writer censor;

        @ManyToOne
        Message answerTo;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String text;
    }

    @Entity(name = "Stamp")
    @AboutSubject(path = "message.sender", role = "sender")
    @AboutSubject(path = "message.recipient", role = "recipient")
    static class Stamp {
        @Id
        long id;

        @ManyToOne
        Message message;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String motif;
    }

    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        long id;

        @ManyToOne
        @AboutSubject
        Writer addressee;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String content;
    }

    @Entity(name = "Pigeon")
    static class Pigeon {
        @Id
        long id;

        @ManyToOne
        Writer keeper;

        @ManyToOne
        Writer breeder;

        @PersonalData(category = FreeText.class, purposes = Post.class)
        String called;
    }

    private static String shown(SubjectRow row) {
        Map<String, Object> told = new LinkedHashMap<>(row.values());
        told.keySet()
                .removeAll(Set.of(
                        "name", "text", "motif", "content", "called", "carved", "motto", "written", "words", "gifts"));
        return row.type().name() + told;
    }

    private static Writer writer(long id) {
        Writer writer = new Writer();
        writer.id = id;
        writer.name = "Sample " + id;
        writer.friends = Set.of();
        writer.gifts = Set.of();
        return writer;
    }

    private static Message message(long id, Writer sender, Writer recipient, Writer censor) {
        Message message = new Message();
        message.id = id;
        message.sender = sender;
        message.recipient = recipient;
        message.censor = censor;
        message.text = "Sample";
        return message;
    }

    private static void fill(Unit unit) {
        unit.factory.runInTransaction(manager -> {
            Writer ada = writer(1);
            Writer bob = writer(2);
            ada.recommendedBy = bob;
            ada.friends = Set.of(bob);
            Message sent = message(10, ada, bob, ada);
            Message received = message(11, bob, ada, bob);
            received.answerTo = sent;
            Message others = message(12, bob, bob, ada);
            Stamp stamp = new Stamp();
            stamp.id = 20;
            stamp.message = received;
            Parcel parcel = new Parcel();
            parcel.id = 30;
            parcel.addressee = ada;
            Pigeon pigeon = new Pigeon();
            pigeon.id = 40;
            pigeon.keeper = ada;
            pigeon.breeder = bob;
            Desk desk = new Desk();
            desk.id = 50;
            ada.desk = desk;
            Gift gift = new Gift();
            gift.giver = bob;
            gift.present = "Sample";
            ada.gifts = Set.of(gift);
            Diary diary = new Diary();
            diary.author = ada;
            Page page = new Page();
            page.id = 70;
            page.diary = diary;
            Praise praise = new Praise();
            praise.id = 80;
            praise.praised = ada;
            List.of(desk, bob, ada, sent, received, others, stamp, parcel, pigeon, diary, page, praise)
                    .forEach(manager::persist);
        });
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsThatPointAtPeople_whenRead_thenEachSaysWhichOfThemIsTheOneWhoAsks(Stack stack) throws Exception {
        try (Unit unit = Unit.on(
                stack,
                Writer.class,
                Message.class,
                Stamp.class,
                Parcel.class,
                Pigeon.class,
                Desk.class,
                Diary.class,
                Page.class,
                Praise.class)) {
            fill(unit);

            assertThat(unit.rows(unit.map(), "pen friend", 1L))
                    .extracting(PointedAtTest::shown)
                    .containsExactlyInAnyOrder(
                            "Writer{id=1, desk=50, recommendedBy=ABOUT_OTHERS}",
                            "Message{id=10, answerTo=ABOUT_OTHERS, censor=ABOUT_OTHERS, recipient=ABOUT_OTHERS, sender=you}",
                            "Message{id=11, answerTo=ABOUT_OTHERS, censor=ABOUT_OTHERS, recipient=you, sender=ABOUT_OTHERS}",
                            "Stamp{id=20, message=11}",
                            "Parcel{id=30}",
                            "Pigeon{id=40, breeder=ABOUT_OTHERS}",
                            "Desk{id=50}",
                            "Diary{}",
                            "Page{id=70, diary=a row about you}",
                            "Praise{id=80, praised=you}");
            assertThat(unit.rows(unit.map(), "pen friend", 2L))
                    .extracting(PointedAtTest::shown)
                    .contains(
                            "Writer{id=2, desk=null, recommendedBy=ABOUT_OTHERS}",
                            "Message{id=12, answerTo=ABOUT_OTHERS, censor=ABOUT_OTHERS, recipient=you, sender=you}",
                            "Praise{id=80, praised=ABOUT_OTHERS}");
            assertThat(unit.jpa.subjects(unit.map()).gaps("pen friend"))
                    .containsExactlyInAnyOrder(withheld("Writer.friends"), withheld("Writer.gifts"));
        }
    }

    private static ArchiveGap withheld(String what) {
        return new ArchiveGap(
                what,
                ArchiveGap.Reason.WITHHELD,
                "It points at people. Rows about you are part of this copy; who else is in it is not.");
    }
}
