/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.ForumModel.Chat;
import dev.privet.jpa.ForumModel.Doc;
import dev.privet.jpa.ForumModel.DocShare;
import dev.privet.jpa.ForumModel.Dog;
import dev.privet.jpa.ForumModel.Member;
import dev.privet.jpa.ForumModel.Remark;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.ErasureRegister;
import dev.privet.subject.ErasureReport;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.ErasureStore;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Erases many persons at a time; the witness is the same database, in which they are erased one by one. */
class EraseManyTest {

    private static final int MEMBERS = 40;
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final List<String> TABLES =
            List.of("Member", "Member_phones", "Chat", "Remark", "Doc", "DocShare", "Pet", "Dog");

    /** A database of one test. */
    private static final class Forum implements AutoCloseable {
        final String url;
        final EntityManagerFactory factory;
        final PrivetJpa jpa;
        final Erasure erasure;
        final Map<SubjectRef, ErasureAnswer> answers = new HashMap<>();

        Forum(Stack stack) throws SQLException {
            url = stack.url();
            factory = stack.create(url, ForumModel.ENTITIES);
            jpa = PrivetJpa.on(factory);
            jpa.createTables();
            erasure = erasure(store -> store);
        }

        Erasure erasure(UnaryOperator<ErasureStore> as) {
            return Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .pseudonymKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
                    .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                    .erasure(set -> set.store(map -> as.apply(jpa.erasure(map))))
                    .build()
                    .erasure();
        }

        /** Most members have rows of their own alone, some share them. */
        Forum filled(long seed) {
            Random random = new Random(seed);
            List<Object> rows = new ArrayList<>();
            List<Member> members = new ArrayList<>();
            for (int i = 1; i <= MEMBERS; i++) {
                Member member = Member.of(i, "member" + i);
                if (i % 9 == 0) {
                    member.invitedBy = members.get(random.nextInt(members.size()));
                }
                members.add(member);
            }
            rows.addAll(members);
            for (int i = 1; i <= MEMBERS; i++) {
                Member owner = members.get(i - 1);
                Member other = i % 7 == 0 ? members.get(random.nextInt(MEMBERS)) : owner;
                rows.add(Chat.of(100L + i, owner, other));
                Remark remark = new Remark();
                remark.id = 200L + i;
                remark.author = owner;
                remark.signature = owner.name;
                remark.topic = "weather";
                rows.add(remark);
                Doc doc = new Doc();
                doc.id = 300L + i;
                doc.owner = owner;
                doc.title = owner.name;
                rows.add(doc);
                if (i % 5 == 0) {
                    DocShare share = new DocShare();
                    share.id = 400L + i;
                    share.doc = doc;
                    share.recipient = members.get(random.nextInt(MEMBERS));
                    share.greeting = share.recipient.name;
                    rows.add(share);
                }
                Dog dog = new Dog();
                dog.id = 500L + i;
                dog.keeper = owner;
                dog.petName = owner.name;
                dog.chip = owner.name;
                rows.add(dog);
            }
            factory.runInTransaction(manager -> rows.forEach(manager::persist));
            return this;
        }

        ErasureReport eraseAll(List<SubjectRef> members) {
            return erasure.eraseAll(members, answers::put);
        }

        void sql(String statement) throws SQLException {
            try (Connection connection = Databases.connect(url);
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            }
        }

        /** Every row with every value, but those that were made up to be like no other. */
        String dump() throws SQLException {
            StringBuilder dump = new StringBuilder();
            for (String table : TABLES) {
                dump.append(rows(table).stream().sorted().collect(Collectors.joining("\n", table + ":\n", "\n")));
            }
            return dump.toString();
        }

        private List<String> rows(String table) throws SQLException {
            List<String> rows = new ArrayList<>();
            try (Connection connection = Databases.connect(url);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select * from " + table)) {
                while (row.next()) {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                        boolean told = !name.equals("photo") && !name.equals("version") && !name.equals("login");
                        text.append(told ? name + "=" + row.getString(i) + " " : "");
                    }
                    rows.add(text.toString());
                }
            }
            return rows;
        }

        @Override
        public void close() {
            factory.close();
        }
    }

    private static List<SubjectRef> members(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> new SubjectRef("member", id))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void givenPersonsOfWhomSomeShareRows_whenErasedTogether_thenItIsAsIfOneByOne(Stack stack) throws SQLException {
        long seed = stack.name().length();
        try (Forum together = new Forum(stack).filled(seed);
                Forum oneByOne = new Forum(stack).filled(seed)) {
            ErasureReport report = together.eraseAll(members(3, 35));
            for (SubjectRef member : members(3, 35)) {
                oneByOne.answers.put(member, oneByOne.erasure.erase(member));
            }

            assertThat(report.toString()).isEqualTo("erased 33, erased before 0, failed 0");
            assertThat(together.dump()).isEqualTo(oneByOne.dump()).contains("member1 ");
            // Who shares rows may be told something else by who came first; most share none.
            assertThat(members(3, 35))
                    .filteredOn(member -> certificate(together, member)
                            .findings()
                            .equals(certificate(oneByOne, member).findings()))
                    .hasSizeGreaterThan(20);
            assertThat(members(3, 35))
                    .allMatch(member -> together.erasure
                            .verify(member, certificate(together, member))
                            .isAsCertified());
        }
    }

    private static ErasureCertificate certificate(Forum forum, SubjectRef member) {
        return ((ErasureAnswer.Erased) Objects.requireNonNull(forum.answers.get(member))).certificate();
    }

    @ParameterizedTest
    @EnumSource
    void givenOneWhoCannotBeErased_whenErasedWithOthers_thenTheOthersAre(Stack stack) throws SQLException {
        try (Forum forum = new Forum(stack).filled(1)) {
            forum.sql("create table proof (member_id bigint not null references Member)");
            forum.sql("insert into proof select id from Member where id = 11");

            ErasureReport report = forum.eraseAll(Stream.concat(members(10, 14).stream(), members(98, 98).stream())
                    .toList());

            assertThat(report.toString()).isEqualTo("erased 5, erased before 0, failed 1");
            assertThat(report.failures().values())
                    .singleElement()
                    .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_SUBJECT));
            assertThat(report.failures()).containsOnlyKeys(new SubjectRef("member", 98L));
            assertThat(forum.dump()).doesNotContain("member10 ", "member12 ", "member13 ", "member14 ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenSomeWereErased_whenAskedForAll_thenItGoesOnWithTheOthers(Stack stack) throws SQLException {
        try (Forum forum = new Forum(stack).filled(2)) {
            forum.eraseAll(members(1, 4));

            ErasureReport report = forum.eraseAll(members(1, 6));

            assertThat(report.toString()).isEqualTo("erased 2, erased before 4, failed 0");
            assertThat(forum.answers.get(new SubjectRef("member", 4L)))
                    .isEqualTo(new ErasureAnswer.AlreadyErased(NOON));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAnotherNodeErasesOneOfWhomARowStays_whenErasedWithOthers_thenThePersonIsErasedOnce(Stack stack)
            throws SQLException {
        try (Forum forum = new Forum(stack).filled(3)) {
            forum.sql("create table proof (member_id bigint not null references Member)");
            forum.sql("insert into proof select id from Member where id = 3");
            Erasure slow = forum.erasure(store ->
                    new Overtaken(store, () -> forum.erasure.erase(members(3, 3).get(0))));

            ErasureReport report = slow.eraseAll(members(1, 6), forum.answers::put);

            assertThat(report.toString()).isEqualTo("erased 5, erased before 1, failed 0");
            assertThat(forum.answers.get(new SubjectRef("member", 3L)))
                    .isEqualTo(new ErasureAnswer.AlreadyErased(NOON));
            assertThat(forum.rows("privet_erasure")).hasSize(6).allMatch(row -> row.contains("times=1 "));
        }
    }

    /** Another node comes first, after the register was read. */
    private record Overtaken(ErasureStore store, Runnable meanwhile) implements ErasureStore {

        @Override
        public void carryOut(ErasureRun run) {
            store.carryOut(run);
        }

        @Override
        public Set<SubjectRef> carryOutTogether(List<ErasureRun> runs) {
            if (runs.size() == 6) {
                meanwhile.run();
            }
            return store.carryOutTogether(runs);
        }

        @Override
        public void persons(String kind, Consumer<Object> ids) {
            store.persons(kind, ids);
        }

        @Override
        public ErasureRegister register() {
            return store.register();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenTwoSpellingsOfAnId_whenErasedTogether_thenThePersonIsErasedOnce(Stack stack) throws SQLException {
        try (Forum forum = new Forum(stack).filled(2)) {
            ErasureReport report = forum.eraseAll(
                    List.of(new SubjectRef("member", 1L), new SubjectRef("member", "1"), new SubjectRef("member", 2L)));

            assertThat(report.toString()).isEqualTo("erased 2, erased before 1, failed 0");
        }
    }
}
