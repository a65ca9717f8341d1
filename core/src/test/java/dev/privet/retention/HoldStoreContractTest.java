/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of holds keeps to. An implementation's test extends it and gives an empty store. */
public abstract class HoldStoreContractTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");

    /**
     * The store under test.
     *
     * @return always the same within one test, empty at first
     */
    protected abstract HoldStore store();

    /**
     * Where its evidence goes.
     *
     * @return the ledger
     */
    protected abstract Ledger ledger();

    private static LegalHold hold(HoldScope scope) {
        return new LegalHold(UUID.randomUUID(), scope, "Claim 12", "legal-4", NOON, LocalDate.of(2027, 3, 1));
    }

    private static LedgerEntry evidence(LedgerEvent event) {
        return LedgerEntry.of(NOON, event, "Invoice", null, 1, "hold");
    }

    private LegalHold place(HoldScope scope) {
        LegalHold hold = hold(scope);
        store().place(hold, evidence(LedgerEvent.HOLD_PLACED));
        return hold;
    }

    private boolean release(LegalHold hold) {
        return store().release(hold.id(), NOON.plusSeconds(9), "legal-5", evidence(LedgerEvent.HOLD_RELEASED));
    }

    private static DeferredErasure deferred(String id, LegalHold hold, @Nullable String controller) {
        return new DeferredErasure("client", id, hold.id(), NOON, "desk", controller);
    }

    @Test
    void givenHoldsOfEveryScope_whenRead_thenTheyAreAsPlacedOldestFirst() {
        LegalHold row = place(new HoldScope.OfRecord("Invoice", "17/4"));
        LegalHold person = place(new HoldScope.OfSubject("client", "7"));
        LegalHold purpose = place(new HoldScope.OfPurpose("bookkeeping"));
        LegalHold type = place(new HoldScope.OfType("Invoice"));

        assertThat(store().live()).containsExactly(row, person, purpose, type);
        assertThat(store().ended()).isEmpty();
        assertThat(ledger().latest(9)).hasSize(4);
    }

    @Test
    void givenAnIdThatIsThere_whenPlacedAgain_thenItIsRefusedWithoutEvidence() {
        LegalHold hold = place(new HoldScope.OfType("Invoice"));

        assertThatThrownBy(() -> store().place(hold, evidence(LedgerEvent.HOLD_PLACED)))
                .isInstanceOf(RuntimeException.class);

        assertThat(store().live()).containsExactly(hold);
        assertThat(ledger().latest(9)).hasSize(1);
    }

    @Test
    void givenAHold_whenReleased_thenItIsHistoryAndStaysSo() {
        LegalHold first = place(new HoldScope.OfType("Invoice"));
        LegalHold other = place(new HoldScope.OfType("Letter"));

        assertThat(release(first)).isTrue();
        assertThat(release(first)).as("a second time").isFalse();

        assertThat(store().live()).containsExactly(other);
        assertThat(store().ended()).containsExactly(new EndedHold(first, NOON.plusSeconds(9), "legal-5"));
        assertThat(ledger().latest(9))
                .extracting(LedgerEntry::event)
                .containsExactly(LedgerEvent.HOLD_PLACED, LedgerEvent.HOLD_PLACED, LedgerEvent.HOLD_RELEASED);
    }

    @Test
    void givenEvidenceThatIsThereAlready_whenPlacedOrReleased_thenNothingHasChanged() {
        LegalHold live = place(new HoldScope.OfType("Letter"));
        LedgerEntry known = evidence(LedgerEvent.HOLD_PLACED);
        ledger().append(known);

        assertThatThrownBy(() -> store().place(hold(new HoldScope.OfType("Invoice")), known))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store().release(live.id(), NOON, "legal-5", known))
                .isInstanceOf(RuntimeException.class);

        assertThat(store().live()).containsExactly(live);
        assertThat(store().ended()).isEmpty();
    }

    @Test
    void givenDeferredErasures_whenTheirHoldIsLive_thenTheyAreRememberedOnceAndNotDue() {
        LegalHold hold = place(new HoldScope.OfType("Invoice"));
        DeferredErasure one = deferred("1", hold, "acme");
        DeferredErasure two = deferred("2", hold, null);

        store().defer(List.of(one, two));
        store().defer(List.of(new DeferredErasure("client", "1", hold.id(), NOON.plusSeconds(5), null, null)));
        store().defer(List.of());

        assertThat(store().deferred()).containsExactly(one, two);
        assertThat(store().due()).isEmpty();
    }

    @Test
    void givenDeferredErasures_whenTheirHoldEnds_thenTheyAreDueUntilCaughtUpOn() {
        LegalHold ending = place(new HoldScope.OfType("Invoice"));
        LegalHold lasting = place(new HoldScope.OfType("Letter"));
        DeferredErasure one = deferred("1", ending, null);
        DeferredErasure two = deferred("2", ending, null);
        DeferredErasure third = deferred("1", lasting, null);
        store().defer(List.of(one, two, third));

        release(ending);

        assertThat(store().due()).containsExactly(one, two);
        store().caughtUp(List.of(one));
        store().caughtUp(List.of(one));
        assertThat(store().due()).containsExactly(two);
        assertThat(store().deferred()).containsExactly(two, third);
    }

    @Test
    void givenWhatWasRead_whenChanged_thenItCannotBe() {
        place(new HoldScope.OfType("Invoice"));

        assertThatThrownBy(() -> store().live().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
