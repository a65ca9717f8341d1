/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Clock;

/** Leaves in the ledger to whom mails went, and for what. No address, no domain and nothing of their texts. */
final class MailEvidence {

    private static final String TYPE = "Mail";

    private final Ledger ledger;
    private final MailPlaces places;
    private final Clock clock;

    MailEvidence(Ledger ledger, MailPlaces places, Clock clock) {
        this.ledger = ledger;
        this.places = places;
        this.clock = clock;
    }

    /** Comes before anything is sent: what cannot be accounted for does not leave. */
    void leave(Use use, MailDecision decision, int mails) {
        if (!decision.problems().isEmpty()) {
            append(use, LedgerEvent.REFUSED, mails, "mail");
            return;
        }
        for (Recipient recipient : decision.recipients()) {
            append(
                    use,
                    LedgerEvent.TRANSFERRED,
                    decision.count(recipient),
                    "mail; to " + recipient.name() + " in " + recipient.country());
        }
        appendAny(use, decision.persons(), "mail; to the persons themselves");
        appendAny(use, decision.own(), "mail; to the organisation itself");
    }

    private void appendAny(Use use, int count, String detail) {
        if (count > 0) {
            append(use, LedgerEvent.USED, count, detail);
        }
    }

    private void append(Use use, LedgerEvent event, int count, String detail) {
        LedgerEntry entry = LedgerEntry.of(clock.instant(), event, TYPE, places.id(use.purpose()), count, detail)
                .by(use.actor(), use.controller());
        String subject = use.subject();
        ledger.append(subject == null ? entry : entry.about(subject));
    }
}
