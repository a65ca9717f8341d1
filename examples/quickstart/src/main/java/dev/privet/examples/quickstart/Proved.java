/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.LedgerHead;
import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.LedgerVerification;
import dev.privet.ledger.SealReport;
import java.util.List;

/** What the ledger holds of all that happened. */
final class Proved {

    private static final int LATEST = 100;
    private static final int DETAIL = 48;
    private static final int PSEUDONYM = 8;

    private static final int HASH = 12;
    private static final int TERM = 24;

    private final Privet privet;
    private final Database database;

    Proved(Privet privet, Database database) {
        this.privet = privet;
        this.database = database;
    }

    void tell(Page page) {
        List<LedgerEntry> entries = privet.ledger().latest(LATEST);
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
        tellSealed(page);
    }

    private void tellSealed(Page page) {
        LedgerKeeper keeper = privet.ledgerKeeper();
        SealReport sealed = keeper.seal();
        page.paragraph(
                "The shop seals its ledger every few minutes, and keeps the head of the newest block elsewhere. Then"
                        + " somebody goes past Privet and makes the erasure one of 99 rows:");
        page.line("");
        page.entry(
                "sealed:",
                TERM,
                sealed.entries() + " entries; head "
                        + sealed.head().map(Proved::shortened).orElse("-"));
        page.entry("verified:", TERM, told(keeper.verify()));
        database.change("update privet_ledger set record_count = 99 where event = 'ERASED'");
        page.entry("after that, verified:", TERM, told(keeper.verify()));
    }

    private static String shortened(LedgerHead head) {
        return head.number() + " " + head.hash().substring(0, HASH) + "...";
    }

    private static String told(LedgerVerification found) {
        return found.difference()
                .map(first -> "altered; block " + first.block() + ", position " + first.position() + ": " + first.why())
                .orElse("as it was sealed");
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
