/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.jpa.ForumModel.Basket;
import dev.privet.jpa.ForumModel.Chat;
import dev.privet.jpa.ForumModel.Doc;
import dev.privet.jpa.ForumModel.DocShare;
import dev.privet.jpa.ForumModel.Dog;
import dev.privet.jpa.ForumModel.Item;
import dev.privet.jpa.ForumModel.Member;
import dev.privet.jpa.ForumModel.Remark;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Erases on real databases; the witness is SQL of the test's own. */
class JpaErasureStoreTest {

    /** Stands in every value of the person's, and in none of others. */
    private static final String CANARY = "adacanary";

    private static final SubjectRef ADA = new SubjectRef("member", 1L);

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    /** A database of one test. */
    private static final class Forum implements AutoCloseable {
        final String url;
        final EntityManagerFactory factory;
        final PrivetJpa jpa;
        final Erasure erasure;

        Forum(Stack stack) throws SQLException {
            url = stack.url();
            factory = stack.create(url, ForumModel.ENTITIES);
            jpa = PrivetJpa.on(factory);
            jpa.createTables();
            erasure = builder().build().erasure();
        }

        PrivetBuilder builder() {
            return Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .pseudonymKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
                    .clock(NOON)
                    .erasure(set -> set.store(jpa::erasure));
        }

        void store(Object... rows) {
            factory.runInTransaction(manager -> List.of(rows).forEach(manager::persist));
        }

        void sql(String... statements) throws SQLException {
            try (Connection connection = Databases.connect(url);
                    Statement statement = connection.createStatement()) {
                for (String one : statements) {
                    statement.execute(one);
                }
            }
        }

        /** The first columns of what is found, joined. */
        String texts(String query) throws SQLException {
            List<String> found = new ArrayList<>();
            try (Connection connection = Databases.connect(url);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    found.add(String.join(" ", columns));
                }
            }
            return String.join(", ", found);
        }

        @Override
        public void close() {
            factory.close();
        }
    }

    private static Forum filled(Stack stack) throws SQLException {
        Forum forum = new Forum(stack);
        Member ada = Member.of(1, CANARY);
        Member bob = Member.of(2, "bob");
        bob.invitedBy = ada;
        Remark remark = new Remark();
        remark.id = 21;
        remark.author = ada;
        remark.signature = CANARY;
        remark.topic = "weather";
        Doc adas = doc(31, ada, CANARY);
        Doc bobs = doc(32, bob, "plan");
        Basket basket = new Basket();
        basket.id = 41;
        basket.owner = ada;
        Item item = new Item();
        item.id = 42;
        item.basket = basket;
        item.wish = CANARY;
        Dog dog = new Dog();
        dog.id = 51;
        dog.keeper = ada;
        dog.petName = CANARY;
        dog.chip = CANARY;
        forum.store(ada, bob, Chat.of(11, ada, bob), Chat.of(12, bob, bob), remark, adas, bobs);
        forum.store(share(33, adas, bob, "from " + CANARY), share(34, bobs, ada, "to " + CANARY), basket, item, dog);
        forum.sql("update Basket set last_id = 42 where id = 41");
        return forum;
    }

    private static Doc doc(long id, Member owner, String title) {
        Doc doc = new Doc();
        doc.id = id;
        doc.owner = owner;
        doc.title = title;
        return doc;
    }

    private static DocShare share(long id, Doc doc, Member recipient, String greeting) {
        DocShare share = new DocShare();
        share.id = id;
        share.doc = doc;
        share.recipient = recipient;
        share.greeting = greeting;
        return share;
    }

    private static ErasureCertificate erased(ErasureAnswer answer) {
        assertThat(answer).isInstanceOf(ErasureAnswer.Erased.class);
        return ((ErasureAnswer.Erased) answer).certificate();
    }

    @ParameterizedTest
    @EnumSource
    void givenRowsOfEveryShape_whenErased_thenTheyAreDealtWithAsPlanned(Stack stack) throws SQLException {
        try (Forum forum = filled(stack)) {
            ErasurePlan plan = forum.erasure.plan(ADA);
            assertThat(forum.texts("select name from Member order by id")).isEqualTo(CANARY + ", bob");

            ErasureCertificate certificate = erased(forum.erasure.execute(plan));

            assertThat(plan.findings().done())
                    .extracting(Object::toString)
                    .containsExactly(
                            "Basket: delete 1",
                            "Chat: anonymise 1",
                            "Doc: empty 1",
                            "DocShare: delete 1",
                            "Dog: delete 1",
                            "Item: delete 1",
                            "Member: detach 1",
                            "Member: empty 1",
                            "Remark: anonymise 1");
            assertThat(certificate.findings()).isEqualTo(plan.findings());
            assertThat(forum.texts("select id, name from Member order by id")).isEqualTo("1 anonymised, 2 bob");
            assertThat(forum.texts("select login from Member where id = 1")).startsWith("anonymised-");
            assertThat(forum.texts("select id, saidByOne, saidByOther, one_id, other_id from Chat order by id"))
                    .isEqualTo("11 null said by bob null 2, 12 said by bob said by bob 2 2");
            assertThat(forum.texts("select topic, signature, author_id from Remark"))
                    .isEqualTo("weather null null");
            assertThat(forum.texts("select id, title from Doc order by id")).isEqualTo("31 null, 32 plan");
            assertThat(forum.texts("select id from DocShare")).isEqualTo("33");
            assertThat(forum.texts("select count(*) from Basket")
                            + forum.texts("select count(*) from Item")
                            + forum.texts("select count(*) from Dog")
                            + forum.texts("select count(*) from Pet"))
                    .isEqualTo("0000");
            assertThat(forum.erasure.check(certificate.toJson()).isValid()).isTrue();
            assertThat(forum.erasure.verify(ADA, certificate).isAsCertified()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenTablesThatNoEntityMaps_whenErased_thenTheirRulesAreKept(Stack stack) throws SQLException {
        try (Forum forum = new Forum(stack)) {
            forum.store(Member.of(1, CANARY), Member.of(2, "bob"));
            forum.sql(
                    "create table visit (id integer primary key, member_id bigint references Member(id) on delete cascade)",
                    "create table gift (id integer primary key, member_id bigint references Member(id))",
                    "create table badge (id integer primary key, member_id bigint not null references Member(id))",
                    "insert into visit values (1, 1), (2, 1), (3, 2)",
                    "insert into gift values (1, 1), (2, 2)",
                    "insert into badge values (2, 2)");

            ErasureCertificate certificate = erased(forum.erasure.erase(ADA));

            assertThat(certificate.findings().done())
                    .extracting(line -> line.toString().toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder("member: delete 1", "gift: detach 1", "visit: delete 2");
            assertThat(forum.texts("select id from Member")).isEqualTo("2");
            assertThat(forum.texts("select id from visit")).isEqualTo("3");
            assertThat(forum.texts("select id, member_id from gift order by id"))
                    .isEqualTo("1 null, 2 2");
            assertThat(forum.texts("select count(*) from Member_phones")).isEqualTo("2");

            forum.erasure.erase(new SubjectRef("member", 2L));

            assertThat(forum.texts("select id, name from Member")).isEqualTo("2 anonymised");
            assertThat(forum.texts("select count(*) from Member_phones")).isEqualTo("0");
            assertThat(forum.texts("select id from badge")).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenALedgerThatFails_whenErased_thenNothingIsHalfDone(Stack stack) throws SQLException {
        try (Forum forum = filled(stack)) {
            forum.sql("drop table privet_ledger");

            assertThatThrownBy(() -> forum.erasure.erase(ADA))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0701 privet_ledger");

            assertThat(forum.texts("select name from Member order by id")).isEqualTo(CANARY + ", bob");
            assertThat(forum.texts("select count(*) from Item") + forum.texts("select count(*) from privet_erasure"))
                    .isEqualTo("10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenBothOwnersOfAChat_whenOneAfterTheOtherIsErased_thenItGoesWithTheLast(Stack stack) throws SQLException {
        try (Forum forum = filled(stack)) {
            forum.erasure.erase(ADA);

            forum.erasure.erase(new SubjectRef("member", 2L));

            assertThat(forum.texts("select count(*) from Chat")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenTwoNodes_whenTheyEraseOnePersonAtOnce_thenOnlyOneDoes(Stack stack) throws Exception {
        try (Forum forum = filled(stack)) {
            ErasurePlan plan = forum.erasure.plan(ADA);
            Erasure other = forum.builder().build().erasure();
            CompletableFuture<ErasureAnswer> one = CompletableFuture.supplyAsync(() -> forum.erasure.execute(plan));
            CompletableFuture<ErasureAnswer> two = CompletableFuture.supplyAsync(() -> other.execute(plan));

            assertThat(List.of(one.get(), two.get()))
                    .extracting(answer -> answer.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Erased", "AlreadyErased");
            assertThat(forum.texts("select times from privet_erasure")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARestoredBackup_whenReplayed_thenWhoeverCameBackIsErasedAgain(Stack stack) throws SQLException {
        try (Forum forum = new Forum(stack)) {
            forum.store(Member.of(1, CANARY), Member.of(2, "bob"));
            forum.erasure.erase(ADA);
            forum.store(Member.of(1, CANARY));

            assertThat(forum.erasure.replay()).hasToString("looked at 2, erased 1 again, failed 0");

            assertThat(forum.texts("select id from Member")).isEqualTo("2");
            assertThat(forum.texts("select times, state from privet_erasure")).isEqualTo("2 DONE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenACircleOfKeysThatMustBeThere_whenErased_thenItIsRefusedByName(Stack stack) throws SQLException {
        try (Forum forum = filled(stack)) {
            forum.sql("alter table Basket alter column last_id set not null");

            assertThatThrownBy(() -> forum.erasure.plan(ADA))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0611")
                    .hasMessageContaining(
                            "rows that are to go refer to each other in a circle, and this foreign key can be"
                                    + " neither emptied nor deferred.");

            assertThat(forum.texts("select count(*) from Item")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HIBERNATE_POSTGRESQL")
    void givenLargeObjects_whenTheirRowsGoOrAreEmptied_thenTheyGoToo(Stack stack) throws SQLException {
        try (Forum forum = filled(stack)) {
            String photos = forum.texts("select photo from Member order by id");
            String large = "select oid from pg_largeobject_metadata where oid in (" + photos + ") order by oid";
            assertThat(forum.texts(large)).isEqualTo(photos);

            forum.erasure.erase(ADA);
            assertThat(forum.texts(large)).isEqualTo(photos.split(", ", -1)[1]);

            forum.sql("delete from DocShare");
            forum.erasure.erase(new SubjectRef("member", 2L));
            assertThat(forum.texts(large)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARowThatThePersonGotMeanwhile_whenThePlanIsExecuted_thenItIsRefusedAndNothingHasChanged(Stack stack)
            throws SQLException {
        try (Forum forum = filled(stack)) {
            ErasurePlan plan = forum.erasure.plan(ADA);
            forum.sql("insert into Remark (id, author_id, topic) values (99, 1, 'late')");

            assertThatThrownBy(() -> forum.erasure.execute(plan))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining(
                            "PRIVET-0610 the plan: rows about the person have come, gone or changed since. Mend: make a new"
                                    + " plan, have it read again and carry that out.");

            assertThat(forum.texts("select name from Member order by id")).isEqualTo(CANARY + ", bob");
            assertThat(forum.texts("select count(*) from privet_erasure")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenNobody_whenAskedFor_thenItIsRefused(Stack stack) throws SQLException {
        try (Forum forum = filled(stack)) {
            assertThatThrownBy(() -> forum.erasure.plan(new SubjectRef("member", 404L)))
                    .hasMessageContaining("PRIVET-0601 the subject: there is no 'member' with the given id.");
            assertThatThrownBy(() -> forum.erasure.erase(new SubjectRef("member", "nobody")))
                    .hasMessageContaining("PRIVET-0601 the subject: there is no 'member' with the given id.");
        }
    }
}
