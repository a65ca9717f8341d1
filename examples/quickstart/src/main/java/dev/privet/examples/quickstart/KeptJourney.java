/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.examples.quickstart.shop.Customer;
import dev.privet.examples.quickstart.shop.Purchase;
import dev.privet.examples.quickstart.shop.SamplePeople;
import dev.privet.examples.quickstart.shop.SupportRequest;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LegalHold;
import dev.privet.retention.SweepReport;
import dev.privet.subject.ReleaseReport;
import java.time.LocalDate;
import java.util.List;

/** What is past its period, the sweep that disposes of it, and a hold that keeps one row of it for a while. */
final class KeptJourney {

    private static final List<Class<?>> SWEPT = List.of(Customer.class, Purchase.class, SupportRequest.class);

    private final Privet privet;
    private final Database database;

    KeptJourney(Privet privet, Database database) {
        this.privet = privet;
        this.database = database;
    }

    void tell(Page page) {
        page.heading("3. KEPT: nothing is kept longer than was said");
        page.paragraph(
                "First a dry run, which changes nothing. privet.sweep().dryRun() says what a sweep would do today:");
        SweepReport plan = privet.sweep().dryRun();
        print(page, plan);
        LegalHold hold = hold(page);
        sweep(page, plan);
        release(page, hold);
        page.paragraph(
                "A second sweep finds " + Phrases.number(privet.sweep().run().rows()) + " left to do.");
        ahead(page);
    }

    private LegalHold hold(Page page) {
        page.paragraph(
                "Then somebody claims that the chair of the first purchase broke. The shop needs that row until the claim is"
                        + " settled, so it places a legal hold, which outranks every period and every erasure:");
        LegalHold hold = privet.holds()
                .place(
                        new HoldScope.OfRecord("Purchase", String.valueOf(SamplePeople.FIRST_PURCHASE)),
                        "claim 2026-31 about a chair",
                        "the shop's lawyer",
                        LocalDate.of(2027, 3, 1));
        page.line("");
        page.line("held: " + hold.scope() + ", to be looked at again on " + Phrases.DAY.format(hold.reviewOn()));
        return hold;
    }

    private void sweep(Page page, SweepReport plan) {
        List<Long> before = rows();
        String nameBefore = name();
        SweepReport done = privet.sweep().run();
        if (done.rows() + done.left() != plan.rows()) {
            throw new IllegalStateException("The sweep did not do what its dry run said.");
        }
        List<Long> after = rows();
        page.paragraph("The sweep itself: privet.sweep().run() disposed of " + done.rows() + " rows and left "
                + done.left() + ". Rows in the database:");
        page.table(
                List.of("Class", "Before", "After"),
                List.of(row(0, before, after), row(1, before, after), row(2, before, after)));
        print(page, done);
        page.paragraph("A row that is anonymised stays, without what was personal in it. The customer who left:");
        page.line("");
        page.line("name before: " + nameBefore);
        page.line("name after:  " + name());
    }

    private void release(Page page, LegalHold hold) {
        page.paragraph("The claim is settled, and the hold released. What it kept is disposed of at once:");
        ReleaseReport report = privet.holds().release(hold.id(), "the shop's lawyer");
        if (!report.isComplete()) {
            throw new IllegalStateException("The release did not do what the hold had deferred.");
        }
        page.line("");
        page.line(report.swept());
    }

    private void ahead(Page page) {
        page.paragraph("What falls due in the months ahead, as privet.sweep().forecast() counts it:");
        List<List<String>> months = privet.sweep().forecast().months().entrySet().stream()
                .filter(month -> month.getValue() > 0)
                .map(month ->
                        List.of(month.getKey().toString(), month.getValue().toString()))
                .toList();
        page.table(List.of("Month", "Rows"), months);
    }

    private void print(Page page, SweepReport report) {
        page.line("");
        report.lines().forEach(line -> page.line(line.toString()));
    }

    private List<Long> rows() {
        return SWEPT.stream().map(database::rows).toList();
    }

    private static List<String> row(int index, List<Long> before, List<Long> after) {
        return List.of(
                SWEPT.get(index).getSimpleName(),
                before.get(index).toString(),
                after.get(index).toString());
    }

    private String name() {
        String name = database.customer(SamplePeople.CY).getName();
        return name == null ? "(nothing)" : name;
    }
}
