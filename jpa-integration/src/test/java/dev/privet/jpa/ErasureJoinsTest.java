/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureBuilder;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LocationData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.RestrictionGround;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure takes along what lies beside the entities: choices, tables that no entity maps, other databases. */
class ErasureJoinsTest {

    private static final SubjectRef ADA = new SubjectRef("reader", 1L);

    private static final SubjectSource VISITS =
            SubjectSource.of(Visit.class, "reader", "select reader_id, place from visits where reader_id = :subject");

    @Entity
    @Table(name = "Reader")
    @DataSubject("reader")
    @NullUnmarked
    static class Reader {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Reader() {}

        Reader(long id) {
            this.id = id;
            this.name = "reader " + id;
        }
    }

    @Entity
    @Table(name = "Letter")
    @NullUnmarked
    static class Letter {
        @Id
        Long id;

        @RefersTo(Reader.class)
        @AboutSubject
        Long readerId;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Letter() {}

        Letter(long id, long readerId) {
            this.id = id;
            this.readerId = readerId;
            this.text = "letter " + id;
        }
    }

    record Visit(
            @RefersTo(Reader.class) @AboutSubject long readerId,

            @PersonalData(category = LocationData.class, purposes = Purposes.Support.class) @Nullable
            String place) {}

    /** The person with another, and visits of both. */
    private static Unit library(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, Reader.class);
        unit.jpa.createTables();
        unit.store(new Reader(1), new Reader(2));
        execute(
                unit,
                "create table visits (reader_id bigint constraint of_reader references Reader (id), place varchar(50))",
                "insert into visits values (1, 'gate'), (1, 'gate'), (1, 'yard'), (2, 'yard')");
        return unit;
    }

    private static void execute(Unit unit, String... statements) {
        unit.factory.runInTransaction(manager -> manager.runWithConnection((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }));
    }

    private static Object one(Unit unit, String query) {
        return unit.factory.callInTransaction(
                manager -> manager.createNativeQuery(query).getSingleResult().toString());
    }

    private static Privet privet(PrivetJpa jpa, Consumer<ErasureBuilder> erasure, UnaryOperator<PrivetBuilder> more) {
        return more.apply(Privet.builder()
                        .marked(jpa.markedTypes())
                        .ledger(jpa.ledger())
                        .choices(jpa.choices())
                        .erasure(erasure))
                .build();
    }

    private static ErasureCertificate erase(Privet privet) {
        return ((ErasureAnswer.Erased) privet.erasure().execute(privet.erasure().plan(ADA))).certificate();
    }

    @ParameterizedTest
    @EnumSource
    void givenChoices_whenErased_thenTheyAreForgottenWithThePerson(Stack stack) throws SQLException {
        try (Unit unit = Unit.on(stack, Reader.class)) {
            unit.jpa.createTables();
            unit.store(new Reader(1), new Reader(2));
            Privet privet = privet(unit.jpa, set -> set.store(unit.jpa::erasure), with -> with);
            privet.choices().restrict(ADA, RestrictionGround.ACCURACY_CONTESTED);
            privet.choices().restrict(ADA, RestrictionGround.UNLAWFUL_BUT_NOT_ERASED);
            privet.choices().restrict(new SubjectRef("reader", 2L), RestrictionGround.ACCURACY_CONTESTED);

            assertThat(privet.erasure().plan(ADA).toString().lines())
                    .endsWith("  Reader: delete 1", "  privet_choice: anonymise 2");
            assertThat(privet.choices().history(ADA)).hasSize(2);
            ErasureCertificate certificate = erase(privet);

            assertThat(privet.choices().history(ADA)).isEmpty();
            assertThat(one(unit, "select count(*) from privet_choice where subject_id is not null"))
                    .isEqualTo("1");
            assertThat(one(
                            unit,
                            "select count(*) from privet_choice where subject_pseudonym = '" + certificate.subject()
                                    + "'"))
                    .isEqualTo("2");
            assertThat(privet.erasure().verify(ADA, certificate).isAsCertified())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_POSTGRESQL"})
    void givenChoicesAndAHold_whenErased_thenWhatStaysIsUsedAsThePersonChose(Stack stack) throws SQLException {
        try (Unit unit = Unit.on(stack, Reader.class)) {
            unit.jpa.createTables();
            unit.store(new Reader(1));
            Privet privet = privet(
                    unit.jpa,
                    set -> set.store(unit.jpa::erasure).holds((subject, type) -> Optional.of("Claim 12")),
                    with -> with);
            privet.choices().restrict(ADA, RestrictionGround.ACCURACY_CONTESTED);

            assertThat(privet.erasure().plan(ADA).toString().lines())
                    .contains(
                            "  privet_choice: keep 1",
                            "  privet_choice: 1 record stays, because it has to be heeded in what stays about them (the"
                                    + " person's own choices). GDPR Art 17(1)(a)");
            erase(privet);

            assertThat(privet.choices().current(ADA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_POSTGRESQL"})
    void givenNoTablesOfChoices_whenErased_thenThereIsNothingToForget(Stack stack) throws SQLException {
        try (Unit unit = library(stack)) {
            execute(unit, "drop table visits", "drop table privet_choice");
            Privet privet = privet(unit.jpa, set -> set.store(unit.jpa::erasure), with -> with);

            assertThat(erase(privet).findings().done()).hasToString("[Reader: delete 1]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenATableWithoutAnEntity_whenErased_thenTheHostsStatementDoesIt(Stack stack) throws SQLException {
        try (Unit unit = library(stack)) {
            PrivetJpa jpa = unit.jpa.with(VISITS.erasedBy("delete from visits where reader_id = :subject"));
            Privet privet = privet(jpa, set -> set.store(jpa::erasure), with -> with.marked(Visit.class));

            ErasureCertificate certificate = erase(privet);

            assertThat(certificate.findings().done()).hasToString("[Reader: delete 1, Visit: delete 3]");
            assertThat(one(unit, "select count(*) from visits")).isEqualTo("1");
            assertThat(privet.erasure().verify(ADA, certificate).isAsCertified())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_H2"})
    void givenAStatementThatEmptiesRows_whenErased_thenTheyStayWithoutAnythingPersonal(Stack stack)
            throws SQLException {
        try (Unit unit = library(stack)) {
            PrivetJpa jpa = unit.jpa.with(VISITS.erasedBy("update visits set place = null where reader_id = :subject"));
            Privet privet = privet(jpa, set -> set.store(jpa::erasure), with -> with.marked(Visit.class));

            ErasureCertificate certificate = erase(privet);

            assertThat(certificate.findings().done().toString()).contains("Visit: anonymise 3");
            assertThat(one(unit, "select count(*) from visits where place is not null"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_H2"})
    void givenAStatementThatLeavesSomething_whenErased_thenEverythingIsUndone(Stack stack) throws SQLException {
        try (Unit unit = library(stack)) {
            PrivetJpa jpa =
                    unit.jpa.with(VISITS.erasedBy("update visits set place = 'somewhere' where reader_id = :subject"));
            Privet privet = privet(jpa, set -> set.store(jpa::erasure), with -> with.marked(Visit.class));

            assertThatThrownBy(() -> privet.erasure().erase(ADA))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining(
                            "PRIVET-0612 Visit: a search afterwards still found rows that should be gone");

            assertThat(one(unit, "select count(*) from visits where place = 'gate'"))
                    .isEqualTo("2");
            assertThat(one(unit, "select count(*) from Reader")).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_H2"})
    void givenNoStatementOrAHold_whenErased_thenTheRowsStayAndThePlanSaysWhy(Stack stack) throws SQLException {
        try (Unit unit = library(stack)) {
            execute(unit, "alter table visits drop constraint of_reader");
            PrivetJpa bare = unit.jpa.with(VISITS);
            assertThat(privet(bare, set -> set.store(bare::erasure), with -> with.marked(Visit.class))
                            .erasure()
                            .plan(ADA)
                            .toString()
                            .lines())
                    .contains(
                            "  Visit: keep 3",
                            "  Visit: 3 records stay, because it has to be erased by hand, which is still to be done (no"
                                    + " statement erases it). GDPR Art 17(1)");
            PrivetJpa jpa = unit.jpa.with(VISITS.erasedBy("delete from visits where reader_id = :subject"));
            Privet held = privet(
                    jpa,
                    set -> set.store(jpa::erasure)
                            .holds((subject, type) ->
                                    type.type() == Visit.class ? Optional.of("Claim 12") : Optional.empty()),
                    with -> with.marked(Visit.class));

            ErasureCertificate certificate = erase(held);

            assertThat(certificate.findings().kept().toString())
                    .contains("Visit: place of 3 records stay, until the claims are settled");
            assertThat(one(unit, "select count(*) from visits where place is not null"))
                    .isEqualTo("4");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_H2"})
    void givenRowsThatStayAndWouldBeCutOff_whenErased_thenEverythingIsUndone(Stack stack) throws SQLException {
        try (Unit unit = library(stack)) {
            PrivetJpa jpa = unit.jpa.with(VISITS);
            Privet privet = privet(jpa, set -> set.store(jpa::erasure), with -> with.marked(Visit.class));

            assertThatThrownBy(() -> privet.erasure().plan(ADA))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining(
                            "PRIVET-0612 the source Visit: rows of it that stay would be deleted or cut off by a"
                                    + " foreign key to a row that goes. Mend: say how they are erased with"
                                    + " SubjectSource.erasedBy(…), or deal with them by hand first.");
            assertThat(one(unit, "select count(*) from visits where reader_id = 1"))
                    .isEqualTo("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenRowsInAnotherDatabase_whenErased_thenTheyGoFirst(Stack stack) throws SQLException {
        try (Unit people = Unit.on(stack, Reader.class);
                Unit letters = Unit.on(stack, Letter.class)) {
            people.jpa.createTables();
            letters.jpa.createTables();
            people.store(new Reader(1), new Reader(2));
            letters.store(new Letter(11, 1), new Letter(12, 2), new Letter(13, 1));
            Privet privet = privet(
                    people.jpa,
                    set -> set.store(people.jpa::erasure).store(letters.jpa.erasureWith(people.jpa)),
                    with -> with.marked(Letter.class));

            ErasureCertificate certificate = erase(privet);

            assertThat(certificate.findings().done()).hasToString("[Reader: delete 1, Letter: delete 2]");
            assertThat(one(letters, "select count(*) from Letter")).isEqualTo("1");
            assertThat(privet.erasure().replay()).hasToString("looked at 1, erased 0 again, failed 0");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HIBERNATE_H2")
    void givenRowsWhosePersonsNobodyMaps_whenSetUp_thenItIsRefused(Stack stack) throws SQLException {
        try (Unit letters = Unit.on(stack, Letter.class)) {
            PrivetJpa jpa = letters.jpa.with(VISITS);

            assertThatThrownBy(() ->
                            privet(jpa, set -> set.store(jpa::erasure), with -> with.marked(Visit.class, Reader.class)))
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessage("Persons cannot be erased (2):\n"
                            + "  PRIVET-0801 Letter: its link 'readerId→Reader.id' leads to Reader, which is no entity of this persistence"
                            + " unit, so its rows would outlast the person. Mend: map Reader in this persistence unit, name the"
                            + " one that maps it with PrivetJpa.erasureWith(…), or say @AboutSubject(erasure ="
                            + " ErasureEffect.KEEP).\n"
                            + "  PRIVET-0801 the source Visit: it is about persons of the kind 'reader', and no entity with"
                            + " @DataSubject(\"reader\") is in the data map. Mend: name one of [].");
        }
    }
}
