/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.breach.BreachImpact;
import dev.privet.breach.BreachScope;
import dev.privet.contract.PrivacyInputException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom and what a breach touches, counted where the rows are. */
class JpaBreachReaderTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    @Entity
    @Table(name = "Account")
    @DataSubject("account")
    @NullUnmarked
    static class Account {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        static Account of(long id) {
            Account account = new Account();
            account.id = id;
            account.name = "account " + id;
            return account;
        }
    }

    /** By a reference. */
    @Entity
    @Table(name = "Login")
    @NullUnmarked
    static class Login {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject(mayBeMissing = true)
        Account account;

        @Column(name = "logged_at")
        Instant at;

        @Column(name = "on_day")
        LocalDate day;

        @PersonalData(category = IpAddress.class, purposes = Purposes.Support.class)
        String address;

        static Login of(long id, Account account, Instant at, LocalDate day) {
            Login login = new Login();
            login.id = id;
            login.account = account;
            login.at = at;
            login.day = day;
            login.address = "192.0.2.1";
            return login;
        }
    }

    /** By a bare value, from both sides. */
    @Entity
    @Table(name = "Note")
    @NullUnmarked
    static class Note {
        @Id
        Long id;

        @RefersTo(Account.class)
        @AboutSubject(role = "writer")
        Long writerId;

        @RefersTo(Account.class)
        @AboutSubject(role = "reader")
        Long readerId;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        static Note of(long id, long writer, long reader) {
            Note note = new Note();
            note.id = id;
            note.writerId = writer;
            note.readerId = reader;
            note.text = "note";
            return note;
        }
    }

    private static Unit filled(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, Account.class, Login.class, Note.class);
        unit.jpa.createTables();
        Account one = Account.of(1);
        Account two = Account.of(2);
        unit.store(one, two, Account.of(3), Account.of(4));
        unit.store(
                Login.of(11, one, NOON, LocalDate.of(2026, 3, 29)),
                Login.of(12, one, NOON.plusSeconds(59), LocalDate.of(2026, 3, 30)),
                Login.of(13, two, NOON.plusSeconds(60), LocalDate.of(2026, 3, 31)));
        Login nobodys = Login.of(14, two, NOON, LocalDate.of(2026, 3, 29));
        nobodys.account = null;
        unit.store(nobodys, Note.of(21, 1, 3), Note.of(22, 3, 3));
        return unit;
    }

    private static BreachImpact impact(Unit unit, BreachScope.Part first, BreachScope.Part... more) {
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .zone(ZoneId.of("Europe/London"))
                .breaches(unit.jpa.breaches(), unit.jpa::breachReader)
                .build()
                .breaches()
                .impact(BreachScope.of(first, more));
    }

    @ParameterizedTest
    @EnumSource
    void givenWholeTypes_whenCounted_thenEachPersonCountsOnceAcrossAll(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            assertThat(impact(unit, new BreachScope.OfType("Login")))
                    .returns(Map.of("Login", 4L), BreachImpact::records)
                    .returns(Map.of("account", 2L), BreachImpact::persons);
            assertThat(impact(unit, new BreachScope.OfType("Note"), new BreachScope.OfType("Login")))
                    .returns(Map.of("Login", 4L, "Note", 2L), BreachImpact::records)
                    .returns(Map.of("account", 3L), BreachImpact::persons);
            assertThat(impact(unit, new BreachScope.OfType("Account")).persons())
                    .isEqualTo(Map.of("account", 4L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenCertainRows_whenCounted_thenTheseAloneCountAndEachOnce(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            assertThat(impact(
                            unit,
                            new BreachScope.OfRecords("Login", Set.of("11", "12", "99", "no id")),
                            new BreachScope.OfRecords("Login", Set.of("12")),
                            new BreachScope.OfRecords("Note", Set.of("22"))))
                    .returns(Map.of("Login", 2L, "Note", 1L), BreachImpact::records)
                    .returns(Map.of("account", 2L), BreachImpact::persons);
            assertThat(impact(unit, new BreachScope.OfRecords("Login", Set.of("no id"))))
                    .returns(Map.of("Login", 0L), BreachImpact::records)
                    .returns(Map.of("account", 0L), BreachImpact::persons);
        }
    }

    /** The clocks in London went forward on that day, so its midnight was an hour before the next one by the sun. */
    @ParameterizedTest
    @EnumSource
    void givenAWindow_whenCounted_thenItsEndIsNotInItAndOfDaysBothCount(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            assertThat(impact(unit, new BreachScope.InWindow("Login", "at", NOON, NOON.plusSeconds(60))))
                    .returns(Map.of("Login", 3L), BreachImpact::records)
                    .returns(Map.of("account", 1L), BreachImpact::persons);
            Instant midnight = Instant.parse("2026-03-29T23:00:00Z");
            assertThat(impact(unit, new BreachScope.InWindow("Login", "day", NOON, midnight))
                            .records())
                    .isEqualTo(Map.of("Login", 2L));
            assertThat(impact(unit, new BreachScope.InWindow("Login", "day", NOON, midnight.plusSeconds(1)))
                            .records())
                    .isEqualTo(Map.of("Login", 3L));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_H2"})
    void givenAPropertyThatIsNoDate_whenCounted_thenItIsRefused(Stack stack) throws SQLException {
        try (Unit unit = filled(stack)) {
            for (String property : new String[] {"address", "account", "nothing"}) {
                assertThatThrownBy(() ->
                                impact(unit, new BreachScope.InWindow("Login", property, NOON, NOON.plusSeconds(1))))
                        .isInstanceOf(PrivacyInputException.class)
                        .hasMessageContaining("'" + property + "' is no date that its rows have in a column.");
            }
        }
    }
}
