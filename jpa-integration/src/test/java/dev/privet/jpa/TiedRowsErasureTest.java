/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.subject.Correction;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of rows that cannot be cut off from a person. */
class TiedRowsErasureTest {

    @Lawful(title = "Treat animals", basis = LawfulBasis.CONTRACT)
    interface Treating extends Purpose {}

    @Entity(name = "Surgeon")
    @DataSubject("surgeon")
    static class Surgeon {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Treating.class)
        String name;
    }

    @Entity(name = "Operation")
    static class Operation {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(export = Disclosure.NOT_AT_ALL, erasure = ErasureEffect.DETACH, mayBeMissing = true)
        Surgeon surgeon;
    }

    @Entity(name = "Consultation")
    static class Consultation {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(export = Disclosure.NOT_AT_ALL, erasure = ErasureEffect.DETACH, mayBeMissing = true)
        Surgeon surgeon;
    }

    private static Surgeon surgeon() {
        Surgeon surgeon = new Surgeon();
        surgeon.id = 1;
        surgeon.name = "Sample Surgeon";
        return surgeon;
    }

    private static Privet privet(Unit unit) {
        unit.jpa.createTables();
        return Privet.builder()
                .under(Regime.UK, "GB")
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .erasure(erasure -> erasure.store(unit.jpa::erasure))
                .rectification(unit.jpa::rectification)
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenRowsThatMustReferToSomebody_whenThePersonIsErased_thenNobodySaysThatTheyWereDetached(Stack stack)
            throws Exception {
        try (Unit unit = Unit.on(stack, Surgeon.class, Operation.class, Consultation.class)) {
            Surgeon surgeon = surgeon();
            Operation operation = new Operation();
            operation.surgeon = surgeon;
            Consultation consultation = new Consultation();
            consultation.surgeon = surgeon;
            unit.store(surgeon, operation, consultation);
            // Only the database knows it, as where its tables are older than the entities.
            unit.factory.runInTransaction(
                    manager -> manager.createNativeQuery("alter table Operation alter column surgeon_id set not null")
                            .executeUpdate());

            ErasurePlan plan = privet(unit).erasure().plan(new SubjectRef("surgeon", 1L));

            assertThat(plan.toString().lines().map(String::strip))
                    .contains("Surgeon: empty 1", "Operation: keep 1", "Consultation: detach 1");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"HIBERNATE_H2"})
    void givenAGuardThatRefuses_whenAValueIsRectified_thenItIsDoneForThePersonsSake(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Surgeon.class)) {
            unit.store(surgeon());
            Privet privet = privet(unit);
            EntityGuard guard = unit.jpa.guard(privet.gate(), GuardMode.REFUSE);

            privet.rectify(
                    new SubjectRef("surgeon", 1L), new Correction(Surgeon.class, 1L, "name", "Specimen Surgeon"));

            assertThat(guard.findings()).isEmpty();
        }
    }
}
