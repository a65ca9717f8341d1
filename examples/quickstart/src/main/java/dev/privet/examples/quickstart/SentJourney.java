/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.examples.quickstart.shop.Customer;
import dev.privet.examples.quickstart.shop.Delivery;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import dev.privet.location.RecipientFact;
import java.util.Comparator;

/** Where a customer's data may go, and where it may not. */
final class SentJourney {

    private static final int TERM = 10;
    private static final String TRANSFER_RULE = "TransferLimitation";

    private final Privet privet;

    SentJourney(Privet privet) {
        this.privet = privet;
    }

    void tell(Page page) {
        page.heading("4. SENT: data leaves the country only where the law lets it");
        page.paragraph(
                "The shop wants to hand customers' addresses to parcel services abroad. Before a byte leaves, it asks:"
                        + " privet.transfer(Customer.class, Delivery.class, recipient)");
        ask(page, Recipient.in("FR", "Colis Exemple"), "in France");
        ask(page, Recipient.in("US", "Parcel Example Inc"), "in the United States");
        ask(
                page,
                Recipient.in("US", "Listed Parcel Example Inc")
                        .knownAs(RecipientFact.DPF_LISTED, RecipientFact.DPF_UK_EXTENSION),
                "in the United States, certified under the Data Privacy Framework with its UK Extension");
        ask(page, Recipient.in("BR", "Encomenda Exemplo"), "in Brazil");
    }

    private void ask(Page page, Recipient recipient, String where) {
        FieldPlan plan = privet.transfer(Customer.class, Delivery.class, recipient);
        boolean refused = plan.denied();
        page.line("");
        page.entry(
                refused ? "REFUSED" : "ALLOWED",
                TERM,
                "GB to " + recipient.country() + ": " + recipient.name() + ", " + where);
        plan.verdict().reasons().stream()
                .filter(reason -> reason.rule().equals(TRANSFER_RULE))
                .sorted(Comparator.comparing(Reason::toString))
                .forEach(reason -> {
                    page.entry("", TERM, reason.text());
                    page.entry("", TERM, "Source: " + reason.citation());
                });
        page.entry("", TERM, "Goes:  " + Phrases.list(plan.fields(FieldOutcome.REVEAL)));
        page.entry("", TERM, "Stays: " + Phrases.list(plan.fields(FieldOutcome.OMIT)));
    }
}
