/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.guide;

import static dev.privet.testing.PrivetAssertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Recipient;
import dev.privet.ledger.LedgerEvent;
import dev.privet.testing.Canary;
import dev.privet.testing.FakeGate;
import dev.privet.testing.PrivetForTests;
import dev.privet.testing.SettableClock;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/testing.md} shows; that they stand there word for word, the starter's tests hold. */
@SuppressWarnings("try") // A purpose is in force without being touched.
class CustomerPrivacyTest {

    @Lawful(title = "Answer questions", basis = LawfulBasis.CONTRACT)
    interface SupportDesk extends Purpose {}

    @Lawful(title = "Keep accounts", basis = LawfulBasis.CONTRACT)
    interface Accounts extends Purpose {}

    @DataSubject("customer")
    @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.DELETE)
    record Customer(
            @PersonalData(
                    category = PersonName.class,
                    purposes = {SupportDesk.class, Accounts.class})
            @Nullable
            String name,

            @PersonalData(category = EmailAddress.class, purposes = Accounts.class) @Nullable
            String email,

            @Nullable LocalDate leftOn) {}

    private final SettableClock clock = SettableClock.at("2026-12-01T09:00:00Z");

    private final Privet privet =
            PrivetForTests.over(Customer.class).clock(clock).build();

    private final Canary<Customer> canary = Canary.of(Customer.class);

    @Test
    void givenTheSupportDesk_whenItReads_thenItSeesTheNameAlone() {
        assertThat(privet).shows(SupportDesk.class, Customer.class, "name");

        try (PurposeScope scope = privet.use(SupportDesk.class)) {
            String page = page(canary.object());

            assertThat(page).startsWith("<p>").revealsOnly(canary, "name");
        }
        assertThat(privet).hasEntry(LedgerEvent.USED, SupportDesk.class).hasNoPurposeInForce();
        assertThat(privet.ledger()).revealsNothingOf(canary);
    }

    @Test
    void givenACustomerWhoLeft_whenThePeriodIsOver_thenNothingIsShown() {
        Customer left = new Customer("Ada Example", "ada@example.org", LocalDate.now(clock));
        clock.advance(Period.ofYears(6).plusDays(1));

        try (PurposeScope scope = privet.use(Accounts.class)) {
            assertThat(page(left)).revealsNothingOf(left);
        }
    }

    @Test
    void givenATransferThatIsRefused_whenTried_thenThePartnerGetsNothing() {
        Privet refusing =
                FakeGate.refusing(OperationKind.TRANSFER, "closed for the test").over(Customer.class);

        assertThat(refusing.transfer(Customer.class, Accounts.class, Recipient.in("GB", "Example Post"))
                        .denied())
                .isTrue();
    }

    private String page(Customer customer) {
        return "<p>" + privet.minimiser().map(customer) + "</p>";
    }
}
