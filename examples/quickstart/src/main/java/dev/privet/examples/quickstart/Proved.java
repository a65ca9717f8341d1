/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.util.List;

/** What the ledger holds of all that happened. */
final class Proved {

    private static final int LATEST = 100;
    private static final int DETAIL = 48;
    private static final int PSEUDONYM = 8;

    private final Ledger ledger;

    Proved(Ledger ledger) {
        this.ledger = ledger;
    }

    void tell(Page page) {
        List<LedgerEntry> entries = ledger.latest(LATEST);
        page.heading("THE LEDGER: whatever was decided or disposed of is written down");
        page.paragraph(
                "It lies in the shop's own database; what a sweep disposed of was written down in the same transaction. It"
                        + " holds no personal data: a person is a pseudonym that only the shop's key can make. "
                        + entries.size()
                        + " entries:");
        page.table(
                List.of("Event", "What", "Purpose", "Rows", "Person", "Detail"),
                entries.stream().map(Proved::row).toList());
        page.paragraph("A detail says names and rules, never a value. The last refusal, whole:");
        page.line("");
        entries.stream()
                .filter(entry -> entry.event() == LedgerEvent.REFUSED)
                .reduce((earlier, later) -> later)
                .ifPresent(refusal -> page.entry("", 0, refusal.detail()));
    }

    private static List<String> row(LedgerEntry entry) {
        String purpose = entry.purpose();
        String subject = entry.subject();
        return List.of(
                entry.event().name(),
                entry.type(),
                purpose == null ? "-" : purpose,
                String.valueOf(entry.count()),
                subject == null ? "-" : subject.substring(0, PSEUDONYM) + "...",
                shortened(entry.detail()));
    }

    private static String shortened(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL - 3) + "...";
    }
}
