/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.choice.Choice;
import dev.privet.choice.InMemoryChoiceStore;
import dev.privet.contract.PrivacyInputException;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Canary;
import dev.privet.vocabulary.RestrictionGround;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks on behalf of one controller neither sees nor changes nor erases another's persons, and does not learn of them. */
class SeveralControllersTest {

    private static final SubjectRef OURS = new SubjectRef("guest", 7L);
    private static final SubjectRef THEIRS = new SubjectRef("guest", 8L);
    private static final SubjectRef NOBODY = new SubjectRef("guest", 9L);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final MemoryStore store = new MemoryStore(ledger);
    private final InMemoryChoiceStore choices = new InMemoryChoiceStore(ledger);
    private final List<SubjectRef> corrected = new ArrayList<>();
    private final Privet privet = Privet.builder()
            .marked(Clinic.Guest.class, Clinic.Bill.class, Clinic.Chat.class, Clinic.Remark.class)
            .marked(Clinic.Visit.class, Clinic.Roster.class)
            .ledger(ledger)
            .choices(choices)
            .rectification(map -> (subject, corrections, evidence) -> corrected.add(subject))
            .erasure(set -> set.store(map -> store))
            .controllerOf(this::controllerOf)
            .build();
    private PurposeScope scope = privet.use(Use.of(AnswerDataSubject.class));

    private Optional<String> controllerOf(SubjectRef subject) {
        boolean known = store.rows.stream().anyMatch(row -> subject.id().equals(row.key));
        return known ? Optional.of(subject.equals(OURS) ? "north" : "south") : Optional.empty();
    }

    @BeforeEach
    void fill() {
        for (SubjectRef subject : List.of(OURS, THEIRS)) {
            long id = (Long) subject.id();
            store.rows.add(
                    new MemoryStore.Row(Clinic.GUEST, id).about("guest", id).with("name", Canary.NAME));
        }
        scope.close();
        scope = privet.use(Use.of(AnswerDataSubject.class).onBehalfOf("north"));
    }

    @AfterEach
    void close() {
        scope.close();
    }

    /** Both are refused alike, so the refusal does not tell which of them exists. */
    private void refused(Asked asked) {
        int before = ledger.latest(100).size();
        List<MemoryStore.Row> rows = store.rows;
        for (SubjectRef subject : List.of(THEIRS, NOBODY)) {
            ThrowingCallable call = () -> asked.about(subject);
            assertThatThrownBy(call)
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining(
                            "PRIVET-0601 the subject: there is no 'guest' with the given id. Mend: check the id;"
                                    + " it is not repeated here, as personal data.");
        }
        assertThat(ledger.latest(100)).hasSize(before);
        assertThat(store.rows).isSameAs(rows);
    }

    private interface Asked {
        void about(SubjectRef subject);
    }

    @Test
    void givenAnothersPerson_whenErased_thenThereIsNoSuchPerson() {
        Erasure erasure = privet.erasure();
        ErasurePlan plan = erasure.plan(OURS);

        refused(erasure::plan);
        refused(erasure::erase);
        refused(subject -> erasure.execute(new ErasurePlan(
                subject,
                plan.madeAt(),
                plan.expiresAt(),
                0,
                plan.erasedBefore(),
                plan.findings(),
                plan.recipients(),
                plan.parts(),
                plan.fingerprint())));
        assertThatThrownBy(erasure::replay).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(erasure::resume).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givenOnesOwnPerson_whenErased_thenTheCertificateOpensTheSearchForThemAlone() {
        Erasure erasure = privet.erasure();
        ErasureCertificate certificate = ((ErasureAnswer.Erased) erasure.erase(OURS)).certificate();

        assertThat(erasure.verify(OURS, certificate).isAsCertified()).isTrue();
        refused(subject -> erasure.verify(subject, certificate));
        ErasureCertificate altered = new ErasureCertificate(
                certificate.id(),
                "guest",
                certificate.subject(),
                Instant.EPOCH,
                certificate.fingerprint(),
                certificate.findings(),
                certificate.recipients(),
                certificate.backupsCleanFrom(),
                certificate.seals());
        assertThatThrownBy(() -> erasure.verify(OURS, altered)).hasMessageContaining("PRIVET-0601");
    }

    @Test
    void givenAnothersPersonAmongMany_whenErased_thenTheyAreToldLikeNobody() {
        List<MemoryStore.Row> rows = List.copyOf(store.rows);

        ErasureReport report = privet.erasure().eraseAll(List.of(OURS, THEIRS, NOBODY), (person, answer) -> {});

        assertThat(report.erased()).isEqualTo(1);
        assertThat(report.failures()).containsOnlyKeys(THEIRS, NOBODY);
        assertThat(report.failures().values())
                .extracting(Throwable::getMessage)
                .allMatch(message -> message.contains("PRIVET-0601 the subject: there is no 'guest'"));
        assertThat(store.rows).hasSize(rows.size() - 1);
    }

    @Test
    void givenAUseInForce_whenErased_thenTheLedgerSaysWhoDidAndForWhom() {
        Use desk = Use.of(AnswerDataSubject.class).by("desk").onBehalfOf("north");

        try (PurposeScope inForce = privet.use(desk)) {
            assertThat(inForce.use()).isEqualTo(desk);
            privet.erasure().erase(OURS);
        }

        LedgerEntry entry = ledger.latest(1).get(0);
        assertThat(entry.event()).isEqualTo(LedgerEvent.ERASED);
        assertThat(entry.actor()).isEqualTo("desk");
        assertThat(entry.controller()).isEqualTo("north");
    }

    @Test
    void givenAnothersPerson_whenTheyChoose_thenThereIsNoSuchPerson() {
        SubjectChoices open = privet.choices();

        refused(subject -> open.restrict(subject, RestrictionGround.ACCURACY_CONTESTED));
        refused(subject -> open.lift(subject, RestrictionGround.ACCURACY_CONTESTED, Instant.EPOCH));
        refused(open::history);
        refused(open::current);
        open.restrict(OURS, RestrictionGround.ACCURACY_CONTESTED);
        assertThat(open.current(OURS)).extracting(Choice::inForce).containsExactly(true);
    }

    @Test
    void givenAnothersPerson_whenCorrected_thenThereIsNoSuchPerson() {
        refused(subject -> privet.rectify(subject, new Correction(Clinic.Guest.class, subject.id(), "name", "Right")));
        assertThat(corrected).isEmpty();

        privet.rectify(OURS, new Correction(Clinic.Guest.class, 7L, "name", "Right"));

        assertThat(corrected).containsExactly(OURS);
    }

    @Test
    void givenNoControllerInForce_whenAsked_thenEverybodyIsOpen() {
        scope.close();
        scope = privet.use(AnswerDataSubject.class);

        assertThat(privet.erasure().replay()).hasToString("looked at 2, erased 0 again, failed 0");
        assertThat(privet.erasure().erase(THEIRS)).isInstanceOf(ErasureAnswer.Erased.class);
    }
}
