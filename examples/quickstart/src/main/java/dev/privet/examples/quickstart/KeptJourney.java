/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.examples.quickstart.shop.Customer;
import dev.privet.examples.quickstart.shop.Purchase;
import dev.privet.examples.quickstart.shop.SamplePeople;
import dev.privet.examples.quickstart.shop.SupportRequest;
import dev.privet.retention.SweepReport;
import java.util.List;

/** What is past its period, and the sweep that disposes of it. */
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
        List<Long> before = rows();
        String nameBefore = name();
        SweepReport done = privet.sweep().run();
        if (done.rows() != plan.rows()) {
            throw new IllegalStateException("The sweep did not do what its dry run said.");
        }
        List<Long> after = rows();
        page.paragraph("Then the sweep itself: privet.sweep().run() disposed of " + done.rows()
                + " rows. Rows in the database:");
        page.table(
                List.of("Class", "Before", "After"),
                List.of(row(0, before, after), row(1, before, after), row(2, before, after)));
        page.paragraph("A row that is anonymised stays, without what was personal in it. The customer who left:");
        page.line("");
        page.line("name before: " + nameBefore);
        page.line("name after:  " + name());
        page.paragraph(
                "A second sweep finds " + Phrases.number(privet.sweep().run().rows()) + " left to do.");
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
