/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import static dev.privet.testing.PrivetAssertions.assertThat;
import static dev.privet.testing.PrivetAssertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.testing.SampleCustomer.Care;
import dev.privet.testing.SampleCustomer.Count;
import dev.privet.testing.SampleCustomer.Desk;
import dev.privet.vocabulary.Purpose;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Privet over nothing but classes, gates that refuse, and what is asserted of both. */
class PrivetForTestsTest {

    private final Privet privet = PrivetForTests.over(SampleCustomer.class).build();

    @Test
    void givenClassesAlone_whenAskedWhatPurposesSee_thenTheMarksSay() {
        assertThat(privet)
                .shows(Desk.class, SampleCustomer.class, "name")
                .treats(Desk.class, SampleCustomer.class, FieldOutcome.MASK, "telephone")
                .showsEverything(Care.class, SampleCustomer.class)
                .showsNothing(Count.class, SampleCustomer.class)
                .hasNoPurposeInForce();
        assertThat(privet.ledger()).isEmpty();
    }

    @Test
    void givenAnObject_whenShown_thenOnlyWhatThePurposeNeedsIsThere() {
        Canary<SampleCustomer> canary = Canary.of(SampleCustomer.class);

        assertThat(shown(privet, Desk.class, canary).toString()).revealsOnly(canary, "name");
        assertThat(privet).hasEntry(LedgerEvent.USED, Desk.class);
    }

    @Test
    void givenTwoRuns_whenTheyAreAboutThePerson_thenThePseudonymIsTheSame() {
        Privet again = PrivetForTests.over(SampleCustomer.class).build();

        assertThat(again.pseudonyms().of("customer", 1))
                .isEqualTo(privet.pseudonyms().of("customer", 1))
                .isNotEqualTo(privet.pseudonyms().of("customer", 2));
    }

    @Test
    void givenAnInstant_whenSomethingIsShown_thenTheEntryIsOfThen() {
        Privet then = PrivetForTests.over(SampleCustomer.class)
                .at(Instant.parse("2026-06-01T10:00:00Z"))
                .build();

        shown(then, Care.class, Canary.of(SampleCustomer.class));

        assertThat(then.ledger().latest(1))
                .extracting(LedgerEntry::at)
                .containsExactly(Instant.parse("2026-06-01T10:00:00Z"));
    }

    @Test
    void givenEverythingToBeSeen_whenShown_thenItIs() {
        Privet open =
                PrivetForTests.over(SampleCustomer.class).showingEverything().build();
        Canary<SampleCustomer> canary = Canary.of(SampleCustomer.class);

        assertThat(shown(open, Count.class, canary).toString()).reveals(canary, "name", "email", "telephone", "bornOn");
    }

    @Test
    void givenAGateThatRefuses_whenTransferred_thenItIsDeniedWithTheReason() {
        Privet refusing = FakeGate.refusing("closed for the test").over(SampleCustomer.class);
        Recipient recipient = Recipient.in("GB", "Example Post");

        assertThat(refusing.transfer(SampleCustomer.class, Care.class, recipient)
                        .denied())
                .isTrue();
        assertThat(refusing.ledger()).hasEntry(LedgerEvent.REFUSED, Care.class, SampleCustomer.class);
        assertThat(refusing.gate()
                        .plan(
                                OperationKind.READ,
                                refusing.dataMap().find(SampleCustomer.class).orElseThrow(),
                                Use.of(Care.class))
                        .verdict()
                        .objections()
                        .get(0)
                        .text())
                .isEqualTo("closed for the test");
    }

    @Test
    void givenAGateThatRefusesOneKind_whenAnotherIsDone_thenItIsAsTheMarksSay() {
        Privet refusing = FakeGate.refusing(OperationKind.EXPORT, "not now").over(SampleCustomer.class);

        assertThat(refusing).showsEverything(Care.class, SampleCustomer.class);
    }

    @Test
    void givenAGateThatHides_whenAsked_thenTheFieldIsGoneAndTheOthersAreAsBefore() {
        Privet hiding = FakeGate.hiding("the test wants none", "email").over(SampleCustomer.class);

        assertThat(hiding)
                .shows(Care.class, SampleCustomer.class, "name", "telephone", "bornOn")
                .shows(Desk.class, SampleCustomer.class, "name");
    }

    @Test
    void givenAnotherAnswerThanExpected_whenAsserted_thenTheMessageTellsEveryField() {
        assertThatThrownBy(() -> assertThat(privet).shows(Desk.class, SampleCustomer.class, "name", "email"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expecting desk to see of SampleCustomer: REVEAL [email, name], but it sees:\n"
                        + "- REVEAL [name]\n- MASK [telephone]\n- OMIT [bornOn, email]");
        assertThatThrownBy(() -> assertThat(privet).showsNothing(Desk.class, SampleCustomer.class))
                .hasMessageContaining("to see of SampleCustomer: nothing, but");
        assertThatThrownBy(() -> assertThat(privet).showsEverything(Desk.class, SampleCustomer.class))
                .hasMessageContaining("to see of SampleCustomer: everything, but");
    }

    @Test
    void givenAPurposeThatIsLeftOpen_whenAsserted_thenItIsTold() {
        try (PurposeScope scope = privet.use(Desk.class)) {
            assertThatThrownBy(() -> assertThat(privet).hasNoPurposeInForce())
                    .hasMessage("Expecting no purpose in force on this thread, but it is desk.");
            assertThat(scope.use().purpose()).isEqualTo(Desk.class);
        }
    }

    @Test
    void givenALedger_whenAnEntryIsMissing_thenThoseThatAreThereAreTold() {
        assertThatThrownBy(() -> assertThat(privet.ledger()).hasEntry(LedgerEvent.USED, Care.class))
                .hasMessage("Expecting an entry USED for care in the ledger, which has none.");
        shown(privet, Desk.class, Canary.of(SampleCustomer.class));

        assertThat(privet.ledger())
                .hasEntry(LedgerEvent.USED, Desk.class, SampleCustomer.class)
                .hasNoEntry(LedgerEvent.USED, Care.class)
                .revealsNothingOf(Canary.of(SampleCustomer.class));
        assertThatThrownBy(
                        () -> assertThat(privet.ledger()).as("after the call").hasEntry(LedgerEvent.USED, Care.class))
                .hasMessage("[after the call] Expecting an entry USED for care in the ledger, which has these:\n"
                        + "- USED of 1 SampleCustomer for desk");
        assertThatThrownBy(() -> assertThat(privet.ledger()).hasNoEntry(LedgerEvent.USED, Desk.class))
                .hasMessageStartingWith("Expecting no entry USED for desk in the ledger, which has these:");
        assertThatThrownBy(() -> assertThat(privet.ledger()).isEmpty()).hasMessageContaining("no entries");
    }

    private static Map<String, @Nullable Object> shown(
            Privet privet, Class<? extends Purpose> purpose, Canary<?> canary) {
        try (PurposeScope scope = privet.use(purpose)) {
            assertThat(scope.use().purpose()).isEqualTo(purpose);
            return privet.minimiser().map(canary.object());
        }
    }
}
