/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.Share;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows about two persons: each gets their own part of them, and nothing of the other's. */
class SharedRowsTest {

    private static final Class<?>[] ENTITIES = {User.class, Mail.class, Friendship.class};
    /** Stands in every value of Bob's, and in none of Ada's. */
    private static final String CANARY = "bobcanary";

    private static final long ADA = 1;
    /** Looks like no other number of an archive. */
    private static final long BOB = 6660666;

    private static Unit filled(Stack stack) throws Exception {
        Unit unit = Unit.on(stack, ENTITIES);
        User ada = new User(ADA, "ada");
        User bob = new User(BOB, CANARY);
        unit.store(ada, bob);
        unit.store(
                mail(11, ada, bob),
                mail(12, bob, ada),
                mail(13, ada, ada),
                mail(14, bob, bob),
                new Friendship(ada, bob),
                new Friendship(bob, ada));
        return unit;
    }

    private static Mail mail(long id, User from, User to) {
        Mail mail = new Mail();
        mail.id = id;
        mail.sender = from;
        mail.recipientId = to.id;
        mail.recipientKey = to.id;
        mail.writtenBy = from.login;
        mail.senderAddress = from.login + " address";
        mail.recipientAddress = to.login + " address";
        mail.text = "from " + from.login + " to " + to.login;
        mail.receipt = new Receipt();
        mail.receipt.openedOn = to.login + " device";
        mail.receipt.rating = 5;
        mail.billing = new Contact();
        mail.billing.label = from.login + " billing";
        mail.copies = Set.of(to.login + " copy");
        mail.subjectLine = "Hello";
        return mail;
    }

    private static long id(SubjectRow row) {
        return (Long) Objects.requireNonNull(row.values().get("id"));
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsOfTwo_whenRead_thenEachComesOnceWithTheLinksThatLeadToThePerson(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            assertThat(unit.rows(unit.map(), "user", ADA))
                    .filteredOn(row -> row.type().type() == Mail.class)
                    .extracting(row -> row.values().get("id") + " " + row.disclosure() + " " + row.roles())
                    .containsExactly(
                            "11 REDACTED [author, sender]",
                            "12 REDACTED [recipient]",
                            "13 REDACTED [author, recipient, sender]");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsOfTwo_whenExported_thenEachColumnIsTheirsOrNobodys(Stack stack, @TempDir Path folder)
            throws Exception {
        try (Unit unit = filled(stack)) {
            Map<String, String> parts = unit.export("user", ADA, folder);

            JsonNode data = JsonMapper.shared().readTree(parts.get("data.json"));
            assertThat(data.get("Mail").get(0).toString())
                    .isEqualTo("{\"id\":11,\"billing.label\":\"ada billing\",\"receipt.rating\":5,"
                            + "\"senderAddress\":\"ada address\",\"subjectLine\":\"Hello\",\"writtenBy\":\"ada\","
                            + "\"sender\":\"you\"}");
            assertThat(data.get("Mail").get(1).toString())
                    .isEqualTo("{\"id\":12,\"receipt.openedOn\":\"ada device\",\"receipt.rating\":5,"
                            + "\"recipientAddress\":\"ada address\",\"recipientId\":1,\"subjectLine\":\"Hello\","
                            + "\"copies\":[\"ada copy\"]}");
            assertThat(data.get("Mail").get(2).toString())
                    .isEqualTo("{\"id\":13,\"billing.label\":\"ada billing\",\"receipt.openedOn\":\"ada device\","
                            + "\"receipt.rating\":5,\"recipientAddress\":\"ada address\",\"recipientId\":1,"
                            + "\"senderAddress\":\"ada address\",\"subjectLine\":\"Hello\",\"writtenBy\":\"ada\","
                            + "\"copies\":[\"ada copy\"],\"sender\":\"you\"}");
            assertThat(data.get("Friendship").valueStream().map(JsonNode::toString))
                    .containsExactlyInAnyOrder("{\"since\":2020,\"from\":\"you\"}", "{\"since\":2020,\"to\":\"you\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenSomebodyElse_whenExported_thenNoFileHoldsAnythingOfTheirsAndTheGapIsTold(
            Stack stack, @TempDir Path folder) throws Exception {
        try (Unit unit = filled(stack)) {
            Map<String, String> parts = unit.export("user", ADA, folder);

            assertThat(parts).containsKeys("data.json", "csv/Mail.csv", "index.html", "facts.json", "manifest.json");
            assertThat(parts.values()).noneMatch(part -> part.contains(CANARY) || part.contains("6660666"));
            JsonNode manifest = JsonMapper.shared().readTree(parts.get("manifest.json"));
            // Of each the text and the key that is no link; of the first two also what is the other's: 4 values each.
            // Of each friendship the friend.
            assertThat(manifest.get("leftOut").toString()).isEqualTo("{\"Friendship\":2,\"Mail\":14}");
            assertThat(parts.get("index.html"))
                    .contains(
                            "Some values are left out because they are about other people as well: 14 of this table.");
            assertThat(unit.jpa.ledger().latest(1).get(0).detail())
                    .endsWith("User=1}, left out {Friendship=2, Mail=14}");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenMoreRowsThanAPage_whenRead_thenEachComesOnceInOrderWithItsOwnLinks(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            unit.factory.runInTransaction(manager -> {
                User ada = manager.find(User.class, ADA);
                User bob = manager.find(User.class, BOB);
                for (long id = 1000; id < 2200; id++) {
                    manager.persist(
                            id % 3 == 0 ? mail(id, ada, bob) : id % 3 == 1 ? mail(id, bob, ada) : mail(id, bob, bob));
                }
            });

            List<SubjectRow> mails = unit.rows(unit.map(), "user", ADA).stream()
                    .filter(row -> row.type().type() == Mail.class)
                    .toList();

            assertThat(mails).hasSize(3 + 800);
            assertThat(mails).extracting(SharedRowsTest::id).isSorted().doesNotHaveDuplicates();
            assertThat(mails.subList(3, 803))
                    .allMatch(row ->
                            row.roles().equals(id(row) % 3 == 0 ? Set.of("author", "sender") : Set.of("recipient")));
        }
    }

    @Entity
    @DataSubject("user")
    @jakarta.persistence.Table(name = "people")
    @NullUnmarked
    static class User {
        @Id
        Long id;

        @PersonalData(category = Identifier.class, purposes = Purposes.Support.class)
        String login;

        User() {}

        User(long id, String login) {
            this.id = id;
            this.login = login;
        }
    }

    @Entity
    @PersonalData(
            category = EmailAddress.class,
            purposes = Purposes.Delivery.class,
            about = "sender",
            members = {"senderAddress", "billing.label"})
    @PersonalData(
            category = EmailAddress.class,
            purposes = Purposes.Delivery.class,
            about = "recipient",
            members = {"recipientAddress", "copies", "receipt.openedOn"})
    @NullUnmarked
    static class Mail {
        @Id
        Long id;

        @ManyToOne(optional = false)
        @AboutSubject(role = "sender", share = Share.SHARED)
        User sender;

        @RefersTo(User.class)
        @AboutSubject(role = "recipient", share = Share.SHARED)
        long recipientId;

        /** Says the same as the one above, by a reference that is no link. */
        @RefersTo(User.class)
        long recipientKey;

        /** Discloses nothing by itself, and yet is theirs where the row is disclosed to them. */
        @RefersTo(value = User.class, by = "login")
        @AboutSubject(role = "author", export = Disclosure.NOT_AT_ALL, mayBeMissing = true)
        String writtenBy;

        String senderAddress;
        String recipientAddress;

        @PersonalData(category = FreeText.class, purposes = Purposes.Delivery.class)
        String text;

        @Embedded
        Receipt receipt;

        /** Its own marks know of no role; the row does. */
        @Embedded
        @AttributeOverride(name = "label", column = @Column(name = "billing_label"))
        Contact billing;

        @ElementCollection
        Set<String> copies;

        String subjectLine;
    }

    @Embeddable
    @NullUnmarked
    static class Receipt {
        String openedOn;
        int rating;
    }

    @Embeddable
    @NullUnmarked
    static class Contact {
        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        String label;
    }

    /** Its key is made of the keys of both, and one is repeated in a property. */
    @Entity
    @NullUnmarked
    static class Friendship {
        @EmbeddedId
        Pair pair;

        @ManyToOne(optional = false)
        @MapsId("fromId")
        @AboutSubject(role = "from")
        User from;

        @ManyToOne(optional = false)
        @MapsId("toId")
        @JoinColumn(name = "befriended")
        @AboutSubject(role = "to")
        User to;

        @Column(name = "befriended", insertable = false, updatable = false)
        Long friend;

        int since = 2020;

        Friendship() {}

        Friendship(User from, User to) {
            pair = new Pair();
            this.from = from;
            this.to = to;
        }

        @Embeddable
        static class Pair {
            long fromId;
            long toId;

            @Override
            public boolean equals(Object other) {
                return other instanceof Pair that && that.fromId == fromId && that.toId == toId;
            }

            @Override
            public int hashCode() {
                return Objects.hash(fromId, toId);
            }
        }
    }
}
