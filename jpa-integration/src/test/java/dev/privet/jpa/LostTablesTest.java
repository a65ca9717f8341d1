/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.Correction;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that do not fit the tables any more, and tables without a key. */
class LostTablesTest {

    private static final SubjectRef ADA = new SubjectRef("tenant", 6660666L);
    private static final String REMEDY =
            " Nothing was changed, and nothing was given out. Mend: bring the database up to date"
                    + " with the entities, such as by the migration that was not run, or leave out of the entities what is gone; then ask"
                    + " again.";

    private static Unit unit(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, Tenant.class, Lease.class);
        unit.jpa.createTables();
        Tenant ada = new Tenant();
        ada.id = 6660666L;
        ada.email = "canary@example.org";
        ada.nicks = new HashSet<>(Set.of("canary"));
        Lease lease = new Lease();
        lease.id = 11L;
        lease.tenant = ada;
        lease.notes = "canary";
        unit.store(ada, lease);
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

    private static Privet privet(Unit unit) {
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .subjects(unit.jpa::subjects)
                .erasure(set -> set.store(unit.jpa::erasure))
                .rectification(unit.jpa::rectification)
                .build();
    }

    private static List<String> refusal(Runnable asked) {
        PrivacyFailureException thrown = catchThrowableOfType(PrivacyFailureException.class, asked::run);
        assertThat(thrown).isNotNull();
        assertThat(thrown.getMessage()).doesNotContain("canary", "6660666");
        return thrown.problems().stream()
                .map(Problem::toString)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String expected(String code, String place) {
        return (code + " " + place + REMEDY).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource
    void givenColumnsThatAreGone_whenAskedFor_thenEachIsNamedAndNothingHappened(Stack stack, @TempDir Path folder)
            throws Exception {
        try (Unit unit = unit(stack)) {
            Privet privet = privet(unit);
            privet.erasure().plan(ADA);
            execute(
                    unit,
                    "alter table Lease rename column notes to remarks",
                    "alter table Tenant_nicks rename column nicks to names",
                    "alter table Tenant rename column email to mail");
            String before = ElementPartsTest.everything(unit);
            List<String> export = List.of(
                    expected("PRIVET-0602", "Lease.notes: the table lease has no column notes."),
                    expected("PRIVET-0602", "Tenant.email: the table tenant has no column email."),
                    expected("PRIVET-0602", "Tenant.nicks: the table tenant_nicks has no column nicks."));

            assertThat(refusal(() -> privet.export(ADA, folder))).containsExactlyElementsOf(export);
            assertThat(refusal(() -> privet.find("tenant", EmailAddress.class, "canary@example.org")))
                    .containsExactlyElementsOf(export);

            execute(unit, "alter table Lease rename column tenant_id to of_tenant");
            assertThat(refusal(() -> privet.erasure().erase(ADA)))
                    .contains(expected("PRIVET-0612", "Lease.tenant: the table lease has no column tenant_id."))
                    .hasSize(4);
            assertThat(folder).isEmptyDirectory();
            execute(unit, "alter table Lease rename column of_tenant to tenant_id");
            assertThat(ElementPartsTest.everything(unit)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenATableThatIsGone_whenAskedFor_thenItIsNamed(Stack stack, @TempDir Path folder) throws Exception {
        try (Unit unit = unit(stack)) {
            Privet privet = privet(unit);
            execute(unit, "drop table Lease", "drop table Tenant_nicks");

            assertThat(refusal(() -> privet.export(ADA, folder)))
                    .containsExactly(
                            expected("PRIVET-0602", "Lease: the table lease is not there."),
                            expected("PRIVET-0602", "Tenant.nicks: the table tenant_nicks is not there."));
            assertThat(refusal(() -> privet.erasure().erase(ADA)))
                    .containsExactly(
                            expected("PRIVET-0612", "Lease: the table lease is not there."),
                            expected("PRIVET-0612", "Tenant.nicks: the table tenant_nicks is not there."));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAColumnThatIsGone_whenSomethingIsToBeCorrected_thenItIsNamedAndNothingIsChanged(Stack stack)
            throws Exception {
        try (Unit unit = unit(stack)) {
            Privet privet = privet(unit);
            execute(unit, "alter table Lease rename column notes to remarks");

            assertThat(refusal(() -> privet.rectify(ADA, new Correction(Lease.class, 11L, "notes", "right"))))
                    .containsExactly(expected("PRIVET-0625", "Lease.notes: the table lease has no column notes."));
            List<?> kept = unit.factory.callInTransaction(manager ->
                    manager.createNativeQuery("select remarks from Lease").getResultList());
            assertThat(kept.toString()).isEqualTo("[canary]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAColumnThatIsGone_whenARuleRefusesACorrectionOfSomethingElse_thenTheRuleIsToBlame(Stack stack)
            throws Exception {
        try (Unit unit = unit(stack)) {
            Privet privet = privet(unit);
            execute(
                    unit,
                    "alter table Lease rename column notes to remarks",
                    "alter table Tenant add constraint short check (char_length(email) < 30)");

            assertThat(refusal(
                            () -> privet.rectify(ADA, new Correction(Tenant.class, 6660666L, "email", "x".repeat(40)))))
                    .singleElement()
                    .asString()
                    .startsWith("privet-0625 the corrections: the database, a listener or a constraint refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenTablesWithoutKeys_whenIdsStandThereTwice_thenBothRowsAreShownAndBothGo(Stack stack, @TempDir Path folder)
            throws Exception {
        try (Unit unit = unit(stack)) {
            execute(
                    unit,
                    "create table twice as select * from Lease",
                    "drop table Lease",
                    "alter table twice rename to Lease",
                    "insert into Lease select * from Lease",
                    "insert into Lease (id, tenant_id, notes) values (11, 6660666, 'second canary')");
            Privet privet = privet(unit);

            String json = unit.export("tenant", 6660666L, folder).getOrDefault("data.json", "");
            ErasurePlan plan = privet.erasure().plan(ADA);
            privet.erasure().execute(plan);

            assertThat(json.split("\"canary\"", -1)).hasSizeGreaterThan(3);
            assertThat(json).contains("second canary");
            assertThat(plan.toString().lines().map(String::strip)).contains("Lease: delete 3");
            assertThat(ElementPartsTest.everything(unit)).doesNotContain("canary", "6660666");
        }
    }

    @Entity(name = "Tenant")
    @DataSubject("tenant")
    @NullUnmarked
    static class Tenant {
        @Id
        Long id;

        @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
        String email;

        @ElementCollection
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        Set<String> nicks;
    }

    @Entity(name = "Lease")
    @NullUnmarked
    static class Lease {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject
        Tenant tenant;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String notes;
    }
}
