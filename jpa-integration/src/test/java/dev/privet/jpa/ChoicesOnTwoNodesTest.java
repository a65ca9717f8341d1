/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.choice.ChoiceReader;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.sample.Logs;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictionGround;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes over one database: what is chosen on the one closes the other in time, and so does a table that is gone. */
class ChoicesOnTwoNodesTest {

    private static final Duration SEEN_WITHIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long ADA = 6660666;
    private static final SubjectRef SUBJECT = new SubjectRef("follower", ADA);

    @Lawful(title = "Send news", basis = LawfulBasis.CONSENT)
    interface News extends Purpose {}

    @Lawful(title = "Keep the account", basis = LawfulBasis.CONTRACT)
    interface Account extends Purpose {}

    @Entity(name = "Follower")
    @DataSubject("follower")
    @NullUnmarked
    static class Follower {
        @Id
        long id = ADA;

        @PersonalData(
                category = EmailAddress.class,
                purposes = {News.class, Account.class})
        String email = "canary@example.org";
    }

    private static Privet node(Unit unit) {
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .choices(unit.jpa.choices())
                .choicesSeenWithin(SEEN_WITHIN)
                .build();
    }

    private static boolean isSeen(Privet node, Class<? extends Purpose> purpose) {
        try (PurposeScope scope = node.use(purpose)) {
            assertThat(scope.use().purpose()).isEqualTo(purpose);
            return "canary@example.org"
                    .equals(node.minimiser().map(new Follower()).get("email"));
        }
    }

    /** Asks until the answer is no. Whoever asks once the time is over must not get another. */
    private static void assertClosesInTime(Supplier<Boolean> isOpen) {
        long from = System.nanoTime();
        while (true) {
            long asked = System.nanoTime() - from;
            if (!isOpen.get()) {
                return;
            }
            assertThat(asked).as("asked after the stated time, and still open").isLessThan(SEEN_WITHIN.toNanos());
        }
    }

    /** What is read for the first time may be too old by the time that it is there, on a machine that is busy. */
    private static void awaitOpen(Supplier<Boolean> isOpen) {
        long from = System.nanoTime();
        while (!isOpen.get()) {
            assertThat(System.nanoTime() - from).isLessThan(PATIENCE.toNanos());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenChoicesOnOneNode_whenTheStatedTimeIsOver_thenTheOtherHeedsThem(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Follower.class)) {
            unit.jpa.createTables();
            Privet here = node(unit);
            Privet there = node(unit);
            here.choices().consent(SUBJECT, News.class, "v1");
            awaitOpen(() -> isSeen(there, News.class));
            awaitOpen(() -> isSeen(there, Account.class));

            here.choices().withdraw(SUBJECT, News.class);
            assertThat(isSeen(here, News.class))
                    .as("on the node itself at once")
                    .isFalse();
            assertClosesInTime(() -> isSeen(there, News.class));

            here.choices().restrict(SUBJECT, RestrictionGround.ACCURACY_CONTESTED);
            assertThat(isSeen(here, Account.class)).isFalse();
            assertClosesInTime(() -> isSeen(there, Account.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenATableThatIsDropped_whenTheStatedTimeIsOver_thenAllIsClosedAndSaidOnce(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Follower.class);
                Logs logs = new Logs(ChoiceReader.class)) {
            unit.jpa.createTables();
            Privet node = node(unit);
            node.choices().consent(SUBJECT, News.class, "v1");
            awaitOpen(() -> isSeen(node, News.class));

            unit.factory.runInTransaction(manager -> manager.runWithConnection((Connection connection) -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop table privet_choice");
                    statement.execute("drop table privet_choice_clock");
                }
            }));

            assertClosesInTime(() -> isSeen(node, News.class));
            assertClosesInTime(() -> isSeen(node, Account.class));
            for (int i = 0; i < 20; i++) {
                assertThat(isSeen(node, News.class)).isFalse();
            }
            assertThat(logs.at(Level.ERROR))
                    .singleElement()
                    .asString()
                    .startsWith("The choices of persons cannot be read (")
                    .doesNotContain("canary", String.valueOf(ADA));
            assertThatThrownBy(() -> node.choices().withdraw(SUBJECT, News.class))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0623")
                    .hasMessageNotContaining(String.valueOf(ADA));

            unit.jpa.createTables();
            awaitOpen(() -> isSeen(node, Account.class));
            assertThat(isSeen(node, News.class))
                    .as("nobody has consented in the new table")
                    .isFalse();
        }
    }
}
