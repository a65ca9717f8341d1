/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.jpa.ForumModel.Chat;
import dev.privet.jpa.ForumModel.Doc;
import dev.privet.jpa.ForumModel.Member;
import dev.privet.jpa.ForumModel.Remark;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LegalHold;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.KeptLine;
import dev.privet.subject.ReleaseReport;
import dev.privet.subject.SubjectRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Legal holds and erasures on real databases; the witness is SQL of the test's own. */
class HeldErasureTest {

    private static final String CANARY = "adacanary";
    private static final SubjectRef ADA = new SubjectRef("member", 1L);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate REVIEW = LocalDate.of(2027, 3, 1);

    private static Unit filled(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, ForumModel.ENTITIES);
        unit.jpa.createTables();
        Member ada = Member.of(1, CANARY);
        Member bob = Member.of(2, "bob");
        bob.invitedBy = ada;
        Remark remark = new Remark();
        remark.id = 21;
        remark.author = ada;
        remark.signature = CANARY;
        Doc doc = new Doc();
        doc.id = 31;
        doc.owner = ada;
        doc.title = CANARY;
        unit.store(ada, bob, Chat.of(11, ada, bob), Chat.of(12, bob, bob), Chat.of(13, ada, ada), remark, doc);
        return unit;
    }

    private static Privet privet(Unit unit) {
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .pseudonymKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
                .clock(NOON)
                .subjects(unit.jpa::subjects)
                .holds(unit.jpa.holds())
                .erasure(set -> set.store(unit.jpa::erasure))
                .build();
    }

    private static LegalHold place(Privet privet, HoldScope scope) {
        return privet.holds().place(scope, "Claim 12", "legal-4", REVIEW);
    }

    private static List<String> texts(Unit unit, String query) {
        return new Transactions(unit.factory).onConnection((Connection connection) -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    private static ErasureCertificate erase(Privet privet) {
        return ((ErasureAnswer.Erased) privet.erasure().erase(ADA)).certificate();
    }

    @ParameterizedTest
    @EnumSource
    void givenAHoldOnARow_whenErasedAndReleased_thenItStaysAndThenGoes(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);
            LegalHold hold = place(privet, new HoldScope.OfRecord("Doc", "31"));

            ErasureCertificate certificate = erase(privet);

            assertThat(texts(unit, "select title from Doc")).containsExactly(CANARY);
            assertThat(texts(unit, "select name from Member where name like '%" + CANARY + "%'"))
                    .isEmpty();
            assertThat(certificate.findings().kept())
                    .extracting(KeptLine::toString)
                    .anyMatch(line -> line.startsWith("Doc: title of 1 record stays, until the claims are settled")
                            && line.contains("(Claim 12)"));
            assertThat(privet.holds().deferred())
                    .containsExactly(new DeferredErasure("member", "1", hold.id(), NOON.instant(), null, null));

            ReleaseReport report = privet.holds().release(hold.id(), "legal-4");

            assertThat(report.failures()).isEmpty();
            assertThat(report.certificates()).hasSize(1);
            assertThat(texts(unit, "select title from Doc")).isEmpty();
            assertThat(texts(unit, "select name from Member where id = 1")).isEmpty();
            assertThat(privet.holds().deferred()).isEmpty();
            assertThat(unit.jpa.ledger().latest(9))
                    .extracting(LedgerEntry::event)
                    .containsExactly(
                            LedgerEvent.HOLD_PLACED, LedgerEvent.ERASED, LedgerEvent.HOLD_RELEASED, LedgerEvent.ERASED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAHoldOnSomebodyElse_whenAPersonIsErased_thenRowsOfBothStay(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);
            place(privet, new HoldScope.OfSubject("member", "2"));

            erase(privet);

            assertThat(texts(unit, "select saidByOne from Chat where id = 11")).containsExactly("said by " + CANARY);
            assertThat(texts(unit, "select id from Chat where id = 13")).isEmpty();
            assertThat(texts(unit, "select title from Doc")).isEmpty();
            assertThat(privet.holds().deferred()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_H2"})
    void givenAHoldOnThePerson_whenErased_thenNothingGoesUntilItIsReleased(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);
            LegalHold hold = place(privet, new HoldScope.OfSubject("member", "1"));

            assertThat(privet.erasure().plan(ADA).toString()).contains("Claim 12");
            erase(privet);
            assertThat(texts(unit, "select name from Member where id = 1")).containsExactly(CANARY);
            assertThat(texts(unit, "select signature from Remark")).containsExactly(CANARY);

            privet.holds().release(hold.id(), "legal-4");

            assertThat(texts(unit, "select name from Member where id = 1")).isEmpty();
            assertThat(texts(unit, "select signature from Remark where signature is not null"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_POSTGRESQL"})
    void givenManyPersons_whenErasedTogether_thenWhatIsHeldStaysAndIsRemembered(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);
            LegalHold hold = place(privet, new HoldScope.OfType("Doc"));
            unit.store(Member.of(3, "cy"), Member.of(4, "dan"));

            privet.erasure()
                    .eraseAll(
                            List.of(new SubjectRef("member", 3L), new SubjectRef("member", 4L), ADA),
                            (subject, answer) -> {});

            assertThat(privet.holds().deferred())
                    .extracting(DeferredErasure::id)
                    .containsExactly("1");
            privet.holds().release(hold.id(), "legal-4");
            assertThat(texts(unit, "select id from Doc")).isEmpty();
            assertThat(texts(unit, "select id from Member order by id")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenWhatIsNotThere_whenAHoldIsPlaced_thenTheDatabaseIsAskedAndItIsRefused(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);

            for (HoldScope scope : List.of(
                    new HoldScope.OfRecord("Doc", "99"),
                    new HoldScope.OfRecord("Doc", "031"),
                    new HoldScope.OfRecord("Doc", "31/1"),
                    new HoldScope.OfRecord("Dog", "31"),
                    new HoldScope.OfSubject("member", "99"),
                    new HoldScope.OfSubject("member", "one"))) {
                assertThatThrownBy(() -> place(privet, scope))
                        .isInstanceOf(PrivacyInputException.class)
                        .hasMessageContaining("with the given id");
            }
            assertThat(privet.holds().live()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_POSTGRESQL"})
    void givenHoldsThatCannotBeRead_whenErased_thenNothingGoes(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);
            unit.factory.runInTransaction(manager -> manager.runWithConnection((Connection connection) -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop table privet_hold");
                }
            }));

            assertThatThrownBy(() -> privet.erasure().erase(ADA))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0511");
            assertThat(texts(unit, "select name from Member where id = 1")).containsExactly(CANARY);
        }
    }
}
