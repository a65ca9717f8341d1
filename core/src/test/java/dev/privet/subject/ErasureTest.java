/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.sample.Canary;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final SubjectPseudonyms PSEUDONYMS =
            new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private static final SubjectRef ADA = new SubjectRef("guest", 7L);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final MemoryStore store = new MemoryStore(ledger);
    private final MemoryStore elsewhere = new MemoryStore(ledger);

    @BeforeEach
    void fill() {
        store.rows.add(guest(7));
        store.rows.add(guest(8));
        store.rows.add(new MemoryStore.Row(Clinic.BILL, 70)
                .about("", 7)
                .with("address", Canary.MARK)
                .with("note", Canary.MARK)
                .on("issuedOn", LocalDate.of(2024, 5, 1)));
        store.rows.add(new MemoryStore.Row(Clinic.CHAT, 71)
                .about("caller", 7)
                .about("callee", 8)
                .with("asked", Canary.MARK)
                .with("answered", "It is theirs"));
    }

    private static MemoryStore.Row guest(long id) {
        return new MemoryStore.Row(Clinic.GUEST, id)
                .about("guest", id)
                .with("name", Canary.NAME)
                .with("email", Canary.EMAIL);
    }

    private static ErasureBuilder builder(Instant now, MemoryStore... stores) {
        ErasureBuilder builder = new ErasureBuilder().time(Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC);
        for (MemoryStore one : stores) {
            builder.store(map -> one);
        }
        return builder;
    }

    private Erasure erasure(Instant now) {
        return builder(now, store).backupsKeptFor(Period.ofDays(30)).build(Clinic.MAP, ledger, PSEUDONYMS);
    }

    private static ErasureCertificate certificate(ErasureAnswer answer) {
        assertThat(answer).isInstanceOf(ErasureAnswer.Erased.class);
        return ((ErasureAnswer.Erased) answer).certificate();
    }

    @Test
    void givenAPerson_whenPlanned_thenThePlanSaysWhatGoesAndWhatStaysAndNothingHasChanged() {
        List<MemoryStore.Row> before = store.rows;

        ErasurePlan plan = erasure(NOON).plan(ADA);

        assertThat(plan.toString().lines())
                .containsExactly(
                        "Plan to erase one person (guest), made at 2026-11-24T12:00:00Z, good until 2026-11-25T12:00:00Z",
                        "  Bill: anonymise 1",
                        "  Chat: anonymise 1",
                        "  Guest: delete 1",
                        "  Bill: address of 1 record stays, until 2030-05-01 at the latest, because a law obliges us to keep"
                                + " it (Keep books). GDPR Art 17(3)(b)",
                        "  to be told: Tax office");
        assertThat(store.rows).isSameAs(before);
        assertThat(ledger.latest(9)).isEmpty();
        assertThat(plan.findings().left()).isEqualTo(Map.of("Bill", 1L));
    }

    @Test
    void givenAPersonWhoWasErasedBefore_whenPlannedAgain_thenThePlanSaysWhen() {
        ErasurePlan first = erasure(NOON).plan(ADA);
        erasure(NOON).execute(first);
        store.rows = List.of(guest(7L));

        ErasurePlan again = erasure(NOON.plusSeconds(60)).plan(ADA);

        assertThat(first.erasedBefore()).isEmpty();
        assertThat(again.erasedBefore()).contains(NOON);
        assertThat(again.toString().lines())
                .contains(
                        "  erased before, on 2026-11-24T12:00:00Z: rows that were kept and emptied then are counted again");
    }

    @Test
    void givenAPlan_whenExecuted_thenItIsDoneAndCertifiedWithoutPersonalData() {
        Erasure erasure = erasure(NOON);
        ErasurePlan plan = erasure.plan(ADA);

        ErasureCertificate certificate = certificate(erasure.execute(plan));

        assertThat(store.rows).extracting(row -> row.key).containsExactly(8L, 70L, 71L);
        assertThat(store.rows.get(1).values).containsOnlyKeys("address");
        assertThat(store.rows.get(2).values).containsOnlyKeys("answered");
        assertThat(certificate.fingerprint()).isEqualTo(plan.fingerprint());
        assertThat(certificate.findings()).isEqualTo(plan.findings());
        assertThat(certificate.backupsCleanFrom()).contains(LocalDate.of(2026, 12, 25));
        assertThat(certificate.toJson() + certificate).doesNotContain(Canary.MARK);
        assertThat(erasure.check(certificate.toJson())).isEqualTo(new CertificateCheck(Optional.empty(), true));
        assertThat(erasure.verify(ADA, certificate).isAsCertified()).isTrue();
        LedgerEntry entry = ledger.latest(9).get(0);
        assertThat(entry.event()).isEqualTo(LedgerEvent.ERASED);
        assertThat(entry.id()).isEqualTo(certificate.id());
        assertThat(entry.subject()).isEqualTo(PSEUDONYMS.of("guest", 7L));
        assertThat(entry.count()).isEqualTo(3);
    }

    @Test
    void givenACertificate_whenAltered_thenTheFirstDifferenceIsTold() {
        Erasure erasure = erasure(NOON);
        String json = certificate(erasure.erase(ADA)).toJson();

        assertThat(erasure.check(json.replace("2030-05-01", "2031-05-01")))
                .isEqualTo(new CertificateCheck(Optional.of("'kept' is not as it was sealed"), false));
        assertThat(erasure.check(json.replace("2026-12-25", "2026-12-01")).difference())
                .contains("'backupsCleanFrom' is not as it was sealed");
        assertThat(erasure.check(json.replace("\"kept\"", "\"lost\"")).difference())
                .contains("'lost' is not as it was sealed");
        assertThat(erasure.check("{}")).isEqualTo(new CertificateCheck(Optional.of("it has no seals"), false));
        assertThat(builder(NOON, store)
                        .build(Clinic.MAP, new InMemoryLedger(), PSEUDONYMS)
                        .check(json))
                .isEqualTo(new CertificateCheck(Optional.empty(), false));
        assertThatThrownBy(() -> erasure.check("certificate"))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0613 the certificate: it is not well-formed JSON.");
    }

    @Test
    void givenAPlanThatHasExpired_whenExecuted_thenItIsRefused() {
        ErasurePlan plan = erasure(NOON).plan(ADA);

        assertThatThrownBy(() -> erasure(NOON.plusSeconds(86_400)).execute(plan))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0610 the plan: it was good until 2026-11-25T12:00:00Z."
                        + " Mend: make a new plan, have it read again and carry that out.");
    }

    @Test
    void givenAPlanAndARowMore_whenExecuted_thenItIsRefusedAndNothingHasChanged() {
        Erasure erasure = erasure(NOON);
        ErasurePlan plan = erasure.plan(ADA);
        store.rows.add(new MemoryStore.Row(Clinic.REMARK, 72).about("author", 7));
        List<MemoryStore.Row> before = store.rows;

        assertThatThrownBy(() -> erasure.execute(plan))
                .hasMessageContaining("PRIVET-0610 the plan: rows about the person have come, gone or changed since.");
        assertThat(store.rows).isSameAs(before);
    }

    @Test
    void givenTwoPlansOfOnePerson_whenBothAreExecuted_thenTheSecondHearsThatItIsDone() {
        Erasure erasure = erasure(NOON);
        ErasurePlan one = erasure.plan(ADA);
        ErasurePlan other = erasure.plan(ADA);

        erasure.execute(one);

        assertThat(erasure.execute(other)).isEqualTo(new ErasureAnswer.AlreadyErased(NOON));
        assertThat(ledger.latest(9)).hasSize(1);
    }

    @Test
    void givenAHold_whenErased_thenWhatIsHeldStaysAndTheAnswerNamesTheHold() {
        ErasurePlan plan = builder(NOON, store)
                .holds((subject, type) -> type.equals(Clinic.CHAT) ? Optional.of("Claim 12") : Optional.empty())
                .build(Clinic.MAP, ledger, PSEUDONYMS)
                .plan(ADA);

        assertThat(plan.toString())
                .contains("Chat: keep 1")
                .contains(
                        "Chat: answered, asked of 1 record stays, until the claims are settled, because it is needed to"
                                + " establish, exercise or defend legal claims (Claim 12). GDPR Art 17(3)(e)");
    }

    @Test
    void givenNobody_whenAsked_thenItIsRefusedWithoutTheId() {
        assertThatThrownBy(() -> erasure(NOON).plan(new SubjectRef("guest", 9_999L)))
                .hasMessageContaining("PRIVET-0601 the subject: there is no 'guest' with the given id.")
                .hasMessageNotContaining("9999");
        assertThatThrownBy(() -> erasure(NOON).erase(new SubjectRef("ghost", 7L)))
                .hasMessageContaining(
                        "PRIVET-0601 the subject: no class with @DataSubject(\"ghost\") is in the data map.");
    }

    @Test
    void givenAStoreThatLeavesARow_whenErased_thenItIsUndone() {
        MemoryStore careless = new MemoryStore(ledger);
        ErasureStore adding = new ErasureStore() {
            @Override
            public void carryOut(ErasureRun run) {
                run.handled(Clinic.GUEST, "7", RowHandling.DELETED, List.of());
                run.found(Clinic.GUEST, "7");
                run.finish(Optional.empty());
            }

            @Override
            public void persons(String kind, Consumer<Object> ids) {}

            @Override
            public ErasureRegister register() {
                return careless.register;
            }
        };

        assertThatThrownBy(() -> new ErasureBuilder()
                        .store(map -> adding)
                        .build(Clinic.MAP, ledger, PSEUDONYMS)
                        .erase(ADA))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0612 Guest: a search afterwards still found rows that should be gone,"
                        + " or came meanwhile: {Guest=1}.");
    }

    @Test
    void givenABackupFromBefore_whenReplayed_thenWhoeverCameBackIsErasedAgain() {
        Erasure erasure = erasure(NOON);
        List<MemoryStore.Row> backup = store.rows;
        erasure.erase(ADA);
        store.rows = backup;

        ReplayReport report = erasure.replay();

        assertThat(report).hasToString("looked at 2, erased 1 again, failed 0");
        assertThat(store.rows).extracting(row -> row.key).containsExactly(8L, 70L, 71L);
        assertThat(store.register.find(List.of(PSEUDONYMS.of("guest", 7L))).values())
                .extracting(RegisterEntry::times)
                .containsExactly(2);
    }

    @Test
    void givenARegister_whenItsCopyIsRead_thenItKnowsTheSame() throws IOException {
        erasure(NOON).erase(ADA);
        StringWriter copy = new StringWriter();
        assertThat(RegisterLines.write(store.register, copy)).isEqualTo(1);

        assertThat(RegisterLines.read(new StringReader(copy.toString()), elsewhere.register))
                .isEqualTo(1);

        assertThat(elsewhere.register.find(List.of(PSEUDONYMS.of("guest", 7L))))
                .isEqualTo(store.register.find(List.of(PSEUDONYMS.of("guest", 7L))));
        assertThatThrownBy(
                        () -> RegisterLines.read(new StringReader(copy + "\n{\"subject\":1}\nx"), elsewhere.register))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("PRIVET-0614 line 4: it is no entry of an erasure register."
                        + " Mend: hand over what RegisterLines.write(…) wrote, unchanged.");
    }

    @Test
    void givenTwoStores_whenTheLastFails_thenTheRegisterKnowsAndResumingEndsIt() {
        elsewhere.rows.add(
                new MemoryStore.Row(Clinic.REMARK, 90).about("author", 7).with("text", Canary.MARK));
        Erasure erasure = builder(NOON, store, elsewhere).build(Clinic.MAP, ledger, PSEUDONYMS);
        ErasurePlan plan = erasure.plan(ADA);
        store.breaks = true;
        assertThatThrownBy(() -> erasure.execute(plan)).hasMessage("The disk is full");
        assertThat(elsewhere.rows.get(0).values).isEmpty();
        store.breaks = false;

        ReplayReport report = erasure.resume();

        assertThat(report).hasToString("looked at 2, erased 1 again, failed 0");
        assertThat(store.rows).extracting(row -> row.key).containsExactly(8L, 70L, 71L);
        assertThat(store.register.find(List.of(PSEUDONYMS.of("guest", 7L))).values())
                .extracting(RegisterEntry::state, RegisterEntry::times)
                .containsExactly(tuple(RegisterEntry.State.DONE, 1));
        assertThat(erasure.resume()).hasToString("looked at 1, erased 0 again, failed 0");
    }

    @Test
    void givenTwoStoresAndAnotherNodeThatIsFaster_whenErased_thenTheSlowerHearsThatItIsDone() {
        Erasure faster = builder(NOON, store, elsewhere).build(Clinic.MAP, ledger, PSEUDONYMS);
        Erasure slower = builder(NOON.plusSeconds(1), store, elsewhere).build(Clinic.MAP, ledger, PSEUDONYMS);
        elsewhere.first = () -> {
            if (!store.register.find(List.of(PSEUDONYMS.of("guest", 7L))).isEmpty()) {
                elsewhere.first = () -> {};
                faster.erase(ADA);
            }
        };

        assertThat(slower.erase(ADA)).isEqualTo(new ErasureAnswer.AlreadyErased(NOON));

        assertThat(store.register.find(List.of(PSEUDONYMS.of("guest", 7L))).values())
                .extracting(RegisterEntry::state, RegisterEntry::times)
                .containsExactly(tuple(RegisterEntry.State.DONE, 1));
    }

    @Test
    void givenARegisterThatLostItsEntry_whenAPlanThatKnewItIsExecuted_thenItIsOutdated() {
        Erasure erasure = erasure(NOON);
        List<MemoryStore.Row> backup = store.rows;
        erasure.erase(ADA);
        store.rows = backup;
        ErasurePlan plan = erasure.plan(ADA);
        MemoryStore restored = new MemoryStore(ledger);
        restored.rows = backup;

        assertThatThrownBy(() -> builder(NOON, restored)
                        .build(Clinic.MAP, ledger, PSEUDONYMS)
                        .execute(plan))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0610 the plan: the register has since lost its entry of the person.");
        assertThat(restored.rows).isSameAs(backup);
    }

    @Test
    void givenAnErasureThatBeginsMeanwhile_whenResumed_thenItIsNotTakenForEnded() {
        Erasure erasure = builder(NOON, store, elsewhere).build(Clinic.MAP, ledger, PSEUDONYMS);
        String grace = PSEUDONYMS.of("guest", 9L);
        store.meanwhile =
                () -> store.register.put(new RegisterEntry(grace, "guest", RegisterEntry.State.BEGUN, NOON, 1));

        erasure.resume();

        assertThat(store.register.find(List.of(grace)).values())
                .extracting(RegisterEntry::state)
                .containsExactly(RegisterEntry.State.BEGUN);
        store.meanwhile = () -> {};
        erasure.resume();
        assertThat(store.register.find(List.of(grace)).values())
                .extracting(RegisterEntry::state)
                .containsExactly(RegisterEntry.State.DONE);
    }
}
