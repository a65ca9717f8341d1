/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.gate.GateMode;
import dev.privet.gate.Ground;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reason;
import dev.privet.gate.Verdict;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Logs;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(
        value = Stack.class,
        names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
class EntityGuardTest {

    private final Stack stack;

    private static final String CANARY = "canary-ada@example.org";

    @Lawful(title = "Answer questions", basis = LawfulBasis.CONTRACT)
    interface HelpDesk extends Purpose {}

    @Lawful(title = "Count what is used", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Knowing what is used")
    interface Counting extends Purpose {}

    @Lawful(title = "Call back", basis = LawfulBasis.CONTRACT)
    interface CallingBack extends Purpose {}

    @Entity(name = "Caller")
    @DataSubject("caller")
    static class Caller {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = HelpDesk.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = HelpDesk.class)
        String email;

        @PersonalData(category = PhoneNumber.class, purposes = CallingBack.class)
        String phone;

        int calls;

        static Caller ada(long id) {
            Caller caller = new Caller();
            caller.id = id;
            caller.name = "Ada Example";
            caller.email = CANARY;
            return caller;
        }
    }

    private final InMemoryLedger ledger = new InMemoryLedger();
    private EntityManagerFactory factory;
    private PrivetJpa jpa;

    EntityGuardTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void open() throws SQLException {
        Map<String, String> properties = new HashMap<>(stack.provider.creating());
        properties.put("hibernate.session_factory.statement_inspector", PrivetStatementInspector.class.getName());
        factory = stack.factory(stack.url(), properties, Caller.class);
        jpa = PrivetJpa.on(factory);
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private Privet privet(UnaryOperator<PrivetBuilder> more) {
        return more.apply(Privet.builder().under(Regime.UK, "GB").ledger(ledger).marked(jpa.markedTypes()))
                .build();
    }

    private void store(Caller caller) {
        factory.runInTransaction(manager -> manager.persist(caller));
    }

    private void load(long id) {
        factory.runInTransaction(manager -> manager.find(Caller.class, id));
    }

    @Test
    void givenAPurposeThatNeedsThem_whenEntitiesAreStoredAndLoaded_thenNothingIsFound() {
        Privet privet = privet(builder -> builder);
        EntityGuard guard = jpa.guard(privet.gate(), GuardMode.REFUSE);

        try (PurposeScope scope = privet.use(HelpDesk.class)) {
            store(Caller.ada(1));
            load(1);
            assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
        }

        assertThat(guard.findings()).isEmpty();
    }

    @Test
    void givenNoPurpose_whenEntitiesAreStoredAndLoaded_thenBothAreFoundAndHappen() {
        EntityGuard guard = jpa.guard(privet(builder -> builder).gate(), GuardMode.REPORT);

        store(Caller.ada(1));
        load(1);
        load(1);

        assertThat(guard.findings())
                .extracting(GuardFinding::kind, GuardFinding::purpose, GuardFinding::count)
                .containsExactly(tuple(GuardFinding.Kind.LOADED, null, 2L), tuple(GuardFinding.Kind.STORED, null, 1L));
        assertThat(guard.findings().get(1).properties()).containsExactly("email", "name");
        assertThat(guard.findings().toString()).doesNotContain(CANARY);
    }

    @Test
    void givenAGuardThatRefuses_whenNoPurposeIsInForce_thenNothingIsStoredOrLoadedAndItIsSaidWhatToDo() {
        store(Caller.ada(1));
        jpa.guard(privet(builder -> builder).gate(), GuardMode.REFUSE);

        assertThatThrownBy(() -> load(1))
                .hasStackTraceContaining(PrivacyFailureException.class.getName())
                .hasStackTraceContaining("PRIVET-0203")
                .hasStackTraceContaining("no purpose is in force")
                .hasStackTraceContaining("privet.use(YourPurpose.class)");
        assertThatThrownBy(() -> store(Caller.ada(2))).hasStackTraceContaining("Caller [email, name]");
        long rows =
                factory.callInTransaction(manager -> manager.createQuery("select count(c.id) from Caller c", Long.class)
                        .getSingleResult());
        assertThat(rows).isOne();
    }

    @Test
    void givenAPurposeThatNeedsNothingOfThem_whenLoaded_thenItIsFoundWithThePurpose() {
        Privet privet = privet(builder -> builder);
        store(Caller.ada(1));
        EntityGuard guard = jpa.guard(privet.gate(), GuardMode.REPORT);

        try (PurposeScope scope = privet.use(Counting.class)) {
            load(1);
            assertThat(scope.use().purpose()).isEqualTo(Counting.class);
        }

        assertThat(guard.findings())
                .singleElement()
                .returns("counting", GuardFinding::purpose)
                .returns("Caller", GuardFinding::type);
    }

    @Test
    void givenAValueThatThePurposeDoesNotNeed_whenItIsChanged_thenOnlyThatOneIsFound() {
        Privet privet = privet(builder -> builder);
        store(Caller.ada(1));
        EntityGuard guard = jpa.guard(privet.gate(), GuardMode.REPORT);

        try (PurposeScope scope = privet.use(HelpDesk.class)) {
            factory.runInTransaction(manager -> manager.find(Caller.class, 1L).name = "Ada Specimen");
            assertThat(guard.findings()).isEmpty();
            factory.runInTransaction(manager -> manager.find(Caller.class, 1L).phone = "+44 20 7946 0000");
            factory.runInTransaction(manager -> manager.find(Caller.class, 1L).calls++);
            assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
        }

        assertThat(guard.findings())
                .singleElement()
                .returns(GuardFinding.Kind.STORED, GuardFinding::kind)
                .satisfies(finding -> assertThat(finding.properties()).containsExactly("phone"));
    }

    @Test
    void givenARuleThatDenies_whenLoaded_thenItIsRefusedWhateverTheModeAndIsInTheLedger() {
        store(Caller.ada(1));
        Privet privet = privet(builder -> builder.interceptor(operation -> operation.kind() == OperationKind.READ
                ? Verdict.deny(
                        operation,
                        new Reason(
                                "TheHouseRule",
                                Ground.VIOLATION,
                                "Nobody reads callers today.",
                                new Citation("House rule 1", Certainty.SOURCED)))
                : Verdict.open(operation)));
        jpa.guard(privet.gate(), GuardMode.REPORT);

        try (PurposeScope scope = privet.use(HelpDesk.class)) {
            assertThatThrownBy(() -> load(1)).hasStackTraceContaining("Nobody reads callers today.");
            assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
        }

        assertThat(ledger.latest(10)).extracting(LedgerEntry::event).contains(LedgerEvent.REFUSED);
    }

    @Test
    void givenAGateThatOnlyObserves_whenNoPurposeIsInForce_thenNothingIsRefusedAndAllIsFound() {
        store(Caller.ada(1));
        EntityGuard guard =
                jpa.guard(privet(builder -> builder.mode(GateMode.OBSERVE)).gate(), GuardMode.REFUSE);

        load(1);
        store(Caller.ada(2));

        long rows =
                factory.callInTransaction(manager -> manager.createQuery("select count(c.id) from Caller c", Long.class)
                        .getSingleResult());
        assertThat(rows).isEqualTo(2);
        assertThat(guard.findings())
                .extracting(GuardFinding::kind, GuardFinding::purpose)
                .containsExactly(tuple(GuardFinding.Kind.LOADED, null), tuple(GuardFinding.Kind.STORED, null));
    }

    @Test
    void givenAGateThatOnlyObserves_whenThePurposeNeedsThem_thenNothingIsFound() {
        Privet privet = privet(builder -> builder.mode(GateMode.OBSERVE));
        EntityGuard guard = jpa.guard(privet.gate(), GuardMode.REPORT);

        try (PurposeScope scope = privet.use(HelpDesk.class)) {
            store(Caller.ada(1));
            load(1);
            assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
        }

        assertThat(guard.findings()).isEmpty();
    }

    @Test
    void givenNoPurpose_whenAnEntityIsLoaded_thenTheLogSaysOnceWhereAndWhatToDo() {
        store(Caller.ada(1));
        try (Logs logs = new Logs(EntityGuard.class)) {
            jpa.guard(privet(builder -> builder).gate(), GuardMode.REPORT);

            load(1);
            load(1);

            assertThat(logs.at(Level.WARN))
                    .singleElement()
                    .asString()
                    .matches(
                            "Caller is loaded with no purpose in force, at dev\\.privet\\.jpa\\.EntityGuardTest\\.\\S+:\\d+\\."
                                    + " State one: @ProcessedFor on a controller, service or job of Spring, elsewhere"
                                    + " privet\\.use\\(YourPurpose\\.class\\)\\."
                                    + " This is said once; EntityGuard\\.findings\\(\\) counts\\.");
        }
    }

    @Test
    void givenAGuard_whenASecondIsSetOverTheSameFactory_thenItIsRefusedAndTheFirstStays() {
        Privet privet = privet(builder -> builder);
        EntityGuard first = jpa.guard(privet.gate(), GuardMode.REPORT);

        assertThatThrownBy(() -> PrivetJpa.on(factory).guard(privet.gate(), GuardMode.REFUSE))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessage("Entities cannot be guarded (1):\n"
                        + "  PRIVET-0801 the entity manager factory: a guard stands over its entities already, and stays for as"
                        + " long as the factory is open. Mend: keep the guard that the first call gave, or build another"
                        + " factory for another gate or mode.");
        store(Caller.ada(1));

        assertThat(first.findings()).extracting(GuardFinding::count).containsExactly(1L);
    }

    @Test
    void givenStatementsPastTheEntities_whenTheyNamePersonalColumns_thenEachIsToldByPlaceAndWithoutValues() {
        store(Caller.ada(1));
        EntityGuard guard = jpa.guard(privet(builder -> builder).gate(), GuardMode.REPORT);

        factory.runInTransaction(manager -> {
            manager.createNativeQuery("select email from Caller where name = 'Ada Example' -- phone")
                    .getResultList();
            manager.createQuery("update Caller c set c.name = 'Nobody' where c.email = '" + CANARY + "'")
                    .executeUpdate();
            manager.createNativeQuery("select calls from Caller").getResultList();
        });

        assertThat(guard.findings())
                .extracting(
                        GuardFinding::kind,
                        GuardFinding::type,
                        finding -> finding.properties().toString())
                .containsExactly(
                        tuple(GuardFinding.Kind.BULK_STATEMENT, "Caller", "[email, name]"),
                        tuple(GuardFinding.Kind.NATIVE_STATEMENT, "Caller", "[email, name]"));
        assertThat(guard.findings())
                .allSatisfy(finding -> assertThat(finding.where()).contains("EntityGuardTest."));
        assertThat(guard.findings().toString()).doesNotContain(CANARY, "Nobody");
    }
}
