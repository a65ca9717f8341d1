/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.EndedHold;
import dev.privet.retention.HoldScope;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.LegalHold;
import dev.privet.sample.Canary;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegalHoldsTest {

    private static final SubjectPseudonyms PSEUDONYMS =
            new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private static final SubjectRef ADA = new SubjectRef("guest", 7L);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final HoldScope CHAT_71 = new HoldScope.OfRecord("Chat", "71");
    private static final HoldScope OF_ADA = new HoldScope.OfSubject("guest", "7");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final MemoryStore store = new MemoryStore(ledger);
    private final InMemoryHoldStore kept = new InMemoryHoldStore(ledger);
    private final List<Set<RecordType>> swept = new ArrayList<>();
    private final Erasure erasure = new ErasureBuilder()
            .time(CLOCK, ZoneOffset.UTC)
            .legalHolds(kept)
            .store(map -> store)
            .build(Clinic.MAP, ledger, PSEUDONYMS);
    private final LegalHolds holds = holds(types -> {
        swept.add(types);
        return "Chat: delete 1";
    });

    private LegalHolds holds(AfterRelease sweeping) {
        PrivacyGate gate = PrivacyGate.builder(Clinic.MAP, ledger, CLOCK)
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
        return LegalHolds.of(new LegalHolds.Parts(
                Clinic.MAP,
                kept,
                PSEUDONYMS,
                gate.context(),
                CLOCK,
                ZoneOffset.UTC,
                new Known(),
                null,
                erasure,
                sweeping));
    }

    /** Knows which of the rows are there, and nothing else. */
    private final class Known implements SubjectStore {

        @Override
        public void read(SubjectRef subject, Consumer<SubjectRow> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RowPresence lookFor(RecordType type, String id) {
            return store.rows.stream().anyMatch(row -> row.type.equals(type) && id.equals("" + row.key))
                    ? RowPresence.THERE
                    : RowPresence.ABSENT;
        }
    }

    @BeforeEach
    void fill() {
        store.rows.add(
                row(Clinic.GUEST, 7).about("guest", 7).with("name", Canary.NAME).with("email", Canary.EMAIL));
        store.rows.add(row(Clinic.GUEST, 8).about("guest", 8).with("name", Canary.NAME));
        store.rows.add(row(Clinic.BILL, 70)
                .about("", 7)
                .with("address", Canary.MARK)
                .with("note", Canary.MARK)
                .on("issuedOn", LocalDate.of(2010, 5, 1)));
        store.rows.add(row(Clinic.CHAT, 71).about("caller", 7).with("asked", Canary.MARK));
        store.rows.add(
                row(Clinic.CHAT, 72).about("caller", 7).about("callee", 8).with("asked", Canary.MARK));
    }

    private static MemoryStore.Row row(RecordType type, long key) {
        return new MemoryStore.Row(type, key);
    }

    private LegalHold place(HoldScope scope) {
        return holds.place(scope, "Claim 12", "legal-4", TODAY.plusMonths(3));
    }

    private List<String> left() {
        return store.rows.stream()
                .filter(row -> !row.links(7).isEmpty())
                .map(row -> row.type.name() + row.key + row.values.keySet())
                .toList();
    }

    @Test
    void givenMistakes_whenPlaced_thenAllAreToldTogetherWithTheRemedyAndNothingIsPlaced() {
        assertThatThrownBy(() -> holds.place(new HoldScope.OfType("Chart"), " ", "", TODAY))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("the type 'Chart': there is none of that name in the data map.")
                .hasMessageContaining("name one of [Bill, Chat, Guest, Remark, Roster, Visit].")
                .hasMessageContaining("the reason: it says nothing.")
                .hasMessageContaining("the author: it says nothing.")
                .hasMessageContaining("2026-11-24 is not ahead of today");
        assertThat(holds.live()).isEmpty();
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenWhatIsNotThere_whenPlaced_thenItIsRefusedWithoutTheId() {
        assertThat(refusal(new HoldScope.OfPurpose("bookkeping")))
                .contains("name one of [")
                .contains("bookkeeping");
        assertThat(refusal(new HoldScope.OfSubject("ghost", "7"))).contains("name one of [guest].");
        assertThat(refusal(new HoldScope.OfSubject("guest", "9999")))
                .contains("there is no 'guest' with the given id.")
                .doesNotContain("9999");
        assertThat(refusal(new HoldScope.OfRecord("Chat", "9999")))
                .contains("there is no Chat with the given id.")
                .doesNotContain("9999");
        assertThat(holds.live()).isEmpty();
    }

    private String refusal(HoldScope scope) {
        try {
            place(scope);
        } catch (PrivacyInputException e) {
            assertThat(e.problems()).extracting(Problem::code).containsOnly(ProblemCode.HOLD_REFUSED);
            return e.problems().toString();
        }
        throw new AssertionError("The hold was placed");
    }

    @Test
    void givenAReasonThatNamesSomebody_whenPlaced_thenItIsRefused() {
        assertThatThrownBy(() -> holds.place(CHAT_71, "ask " + Canary.EMAIL, "legal-4", TODAY.plusDays(1)))
                .hasMessageContaining("the reason: it seems to hold personal data")
                .hasMessageNotContaining(Canary.EMAIL);
    }

    @Test
    void givenAHoldOnAPerson_whenPlacedAndReleased_thenTheLedgerHasThePseudonymAndNoId() {
        LegalHold hold = place(OF_ADA);
        holds.release(hold.id(), "legal-5");

        assertThat(ledger.latest(9))
                .satisfiesExactly(
                        placed -> {
                            assertThat(placed.event()).isEqualTo(LedgerEvent.HOLD_PLACED);
                            assertThat(placed.subject()).isEqualTo(PSEUDONYMS.of("guest", "7"));
                            assertThat(placed.actor()).isEqualTo("legal-4");
                            assertThat(placed.detail())
                                    .isEqualTo("hold " + hold.id()
                                            + " on one person (guest): Claim 12; review on 2027-02-24");
                        },
                        released -> {
                            assertThat(released.event()).isEqualTo(LedgerEvent.HOLD_RELEASED);
                            assertThat(released.subject()).isEqualTo(PSEUDONYMS.of("guest", "7"));
                            assertThat(released.actor()).isEqualTo("legal-5");
                        });
        assertThat(holds.ended()).containsExactly(new EndedHold(hold, CLOCK.instant(), "legal-5"));
    }

    @Test
    void givenAHoldOnARow_whenErased_thenItStaysAndIsToldAndRemembered() {
        LegalHold hold = place(CHAT_71);

        ErasureAnswer answer = erasure.erase(ADA);

        assertThat(left()).containsExactly("Chat71[asked]");
        assertThat(((ErasureAnswer.Erased) answer).certificate().findings().kept())
                .extracting(KeptLine::toString)
                .containsExactly(
                        "Chat: answered, asked of 1 record stays, until the claims are settled, because it is needed"
                                + " to establish, exercise or defend legal claims (Claim 12). GDPR Art 17(3)(e)");
        assertThat(holds.deferred())
                .containsExactly(new DeferredErasure("guest", "7", hold.id(), CLOCK.instant(), null, null));
    }

    @Test
    void givenADeferredErasure_whenTheHoldIsReleased_thenTheRestIsErasedAndTheTypesAreSwept() {
        LegalHold hold = place(CHAT_71);
        erasure.erase(ADA);

        ReleaseReport report = holds.release(hold.id(), "legal-4");

        assertThat(left()).isEmpty();
        assertThat(report.certificates()).hasSize(1);
        assertThat(report.swept()).isEqualTo("Chat: delete 1");
        assertThat(report.isComplete()).isTrue();
        assertThat(holds.deferred()).isEmpty();
        assertThat(swept).containsExactly(Set.of(Clinic.CHAT));
    }

    @Test
    void givenASecondHold_whenTheFirstIsReleased_thenWhatTheSecondKeepsStaysDeferred() {
        LegalHold row = place(CHAT_71);
        LegalHold person = place(OF_ADA);
        erasure.erase(ADA);
        List<String> all = left();

        ReleaseReport first = holds.release(row.id(), "legal-4");

        assertThat(left()).isEqualTo(all);
        assertThat(first.certificates()).as("nothing was erased").isEmpty();
        assertThat(first.stillHeld()).isOne();
        assertThat(holds.deferred()).extracting(DeferredErasure::hold).containsExactly(person.id());

        ReleaseReport last = holds.release(person.id(), "legal-4");

        assertThat(left()).isEmpty();
        assertThat(last.certificates()).hasSize(1);
        assertThat(holds.deferred()).isEmpty();
    }

    @Test
    void givenAHoldThatCameAfterTheErasure_whenTheOneThatDeferredItIsReleased_thenItIsDeferredByTheOther() {
        LegalHold first = place(CHAT_71);
        erasure.erase(ADA);
        LegalHold second = place(new HoldScope.OfType("Chat"));

        holds.release(first.id(), "legal-4");

        assertThat(left()).containsExactly("Chat71[asked]");
        assertThat(holds.deferred()).extracting(DeferredErasure::hold).containsExactly(second.id());
        holds.release(second.id(), "legal-4");
        assertThat(left()).isEmpty();
    }

    @Test
    void givenAHoldOnAPurpose_whenErased_thenItsFieldsStayAndTheOthersGo() {
        place(new HoldScope.OfPurpose("bookkeeping"));

        erasure.erase(ADA);

        assertThat(left()).containsExactly("Bill70[address]");
    }

    @Test
    void givenAHoldOnSomebodyElse_whenAPersonIsErased_thenWhatIsAboutBothStays() {
        place(new HoldScope.OfSubject("guest", "8"));

        erasure.erase(ADA);

        assertThat(left()).containsExactly("Chat72[asked]");
    }

    @Test
    void givenAnErasureThatFails_whenAHoldIsReleased_thenItStaysRememberedAndIsTriedAgain() {
        LegalHold hold = place(CHAT_71);
        erasure.erase(ADA);
        store.first = () -> {
            throw new PrivacyFailureException(
                    "An erasure was undone", new Problem(ProblemCode.ERASURE_FAILED, "Chat", "no.", "wait."), null);
        };

        ReleaseReport report = holds.release(hold.id(), "legal-4");

        assertThat(report.failures()).singleElement().asString().startsWith("guest: PRIVET-0612");
        assertThat(holds.live()).isEmpty();
        assertThat(holds.deferred()).hasSize(1);
        store.first = () -> {};
        assertThat(holds.resume().certificates()).hasSize(1);
        assertThat(holds.deferred()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void givenAnErasureThatIsUndone_whenAskedFor_thenNothingIsRemembered() {
        place(CHAT_71);
        store.breaks = true;

        assertThatThrownBy(() -> erasure.erase(ADA)).hasMessage("The disk is full");

        assertThat(holds.deferred()).isEmpty();
    }

    @Test
    void givenAPlan_whenMade_thenNothingIsRemembered() {
        place(CHAT_71);

        assertThat(erasure.plan(ADA).toString()).contains("Claim 12");

        assertThat(holds.deferred()).isEmpty();
    }

    @Test
    void givenManyPersons_whenErased_thenEachDeferralIsRemembered() {
        LegalHold hold = place(new HoldScope.OfType("Chat"));

        erasure.eraseAll(List.of(ADA, new SubjectRef("guest", 8L)), (subject, answer) -> {});

        assertThat(holds.deferred()).extracting(DeferredErasure::id).containsExactly("7", "8");
        holds.release(hold.id(), "legal-4");
        assertThat(store.rows).isEmpty();
    }

    @Test
    void givenASweepThatFails_whenAHoldIsReleased_thenItIsToldAndTheHoldIsReleased() {
        LegalHolds failing = holds(types -> {
            throw new PrivacyFailureException(
                    "A sweep failed", new Problem(ProblemCode.SWEEP_FAILED, "Chat", "no.", "wait."), null);
        });
        LegalHold hold = place(CHAT_71);

        ReleaseReport report = failing.release(hold.id(), "legal-4");

        assertThat(report.failures()).singleElement().asString().startsWith("the sweep: PRIVET-0502");
        assertThat(failing.live()).isEmpty();
    }

    @Test
    void givenFailuresOfOthers_whenAHoldIsReleased_thenEachIsToldWithoutItsMessageAndNothingIsForgotten() {
        LegalHolds failing = holds(types -> {
            throw new IllegalStateException(Canary.NAME);
        });
        LegalHold hold = place(CHAT_71);
        erasure.erase(ADA);
        store.first = () -> {
            throw new IllegalStateException(Canary.NAME);
        };

        ReleaseReport report = failing.release(hold.id(), "legal-4");

        assertThat(report.failures())
                .containsExactly(
                        "guest: java.lang.IllegalStateException", "the sweep: java.lang.IllegalStateException");
        assertThat(failing.live()).isEmpty();
        assertThat(failing.deferred()).hasSize(1);
    }

    @Test
    void givenAHoldThatIsNotLive_whenReleased_thenItIsRefusedAndSaysWhy() {
        LegalHold hold = place(CHAT_71);
        holds.release(hold.id(), "legal-4");

        assertThatThrownBy(() -> holds.release(hold.id(), "legal-5"))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("it was released at 2026-11-24T12:00:00Z.");
        assertThatThrownBy(() -> holds.release(UUID.randomUUID(), "legal-5"))
                .hasMessageContaining("there is none of that id.");
    }

    @Test
    void givenDates_whenAskedForReview_thenThoseWhoseDateHasComeAreNamedOldestFirst() {
        LegalHold late = holds.place(CHAT_71, "Claim 12", "legal-4", TODAY.plusDays(9));
        LegalHold soon = holds.place(OF_ADA, "Claim 13", "legal-4", TODAY.plusDays(5));
        holds.place(OF_ADA, "Claim 14", "legal-4", TODAY.plusDays(10));

        assertThat(holds.toReview(TODAY.plusDays(9))).containsExactly(soon, late);
        assertThat(holds.toReview(TODAY.plusDays(4))).isEmpty();
    }

    @Test
    void givenHolds_whenPrinted_thenNoIdIsInIt() {
        assertThat(place(new HoldScope.OfSubject("guest", "8")).toString())
                .doesNotContain("(8", "8)")
                .contains("one person (guest)");
        assertThat(new DeferredErasure("guest", "471147114711", UUID.randomUUID(), CLOCK.instant(), null, null)
                        .toString())
                .doesNotContain("471147114711");
    }
}
