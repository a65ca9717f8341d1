/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static dev.privet.location.TransferOutcome.ADEQUATE;
import static dev.privet.location.TransferOutcome.NONE_NEEDED;
import static dev.privet.location.TransferOutcome.SAFEGUARD_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Provider;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.location.Country;
import dev.privet.location.Transfer;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferOutcome;
import dev.privet.location.TransferRules;
import dev.privet.retention.SweepOptions;
import dev.privet.retention.SweepReport;
import dev.privet.vocabulary.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole path on real input: a media shop with 59 customers in 24 countries, 8 employees and 412 invoices. */
class ChinookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Chinook shop;

    @BeforeAll
    static void load() throws Exception {
        shop = Chinook.at(Provider.HIBERNATE, NOW);
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Argentina,      ADEQUATE,         ADEQUATE",
        "Australia,      SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Austria,        ADEQUATE,         NONE_NEEDED",
        "Belgium,        ADEQUATE,         NONE_NEEDED",
        "Brazil,         SAFEGUARD_NEEDED, ADEQUATE",
        "Canada,         SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Chile,          SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Czech Republic, ADEQUATE,         NONE_NEEDED",
        "Denmark,        ADEQUATE,         NONE_NEEDED",
        "Finland,        ADEQUATE,         NONE_NEEDED",
        "France,         ADEQUATE,         NONE_NEEDED",
        "Germany,        ADEQUATE,         NONE_NEEDED",
        "Hungary,        ADEQUATE,         NONE_NEEDED",
        "India,          SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Ireland,        ADEQUATE,         NONE_NEEDED",
        "Italy,          ADEQUATE,         NONE_NEEDED",
        "Netherlands,    ADEQUATE,         NONE_NEEDED",
        "Norway,         ADEQUATE,         NONE_NEEDED",
        "Poland,         ADEQUATE,         NONE_NEEDED",
        "Portugal,       ADEQUATE,         NONE_NEEDED",
        "Spain,          ADEQUATE,         NONE_NEEDED",
        "Sweden,         ADEQUATE,         NONE_NEEDED",
        "United Kingdom, NONE_NEEDED,      ADEQUATE",
        "USA,            SAFEGUARD_NEEDED, SAFEGUARD_NEEDED"
    })
    void givenACountryOfCustomers_whenDataWouldGoThere_thenBothLawsAnswerWithTheirSource(
            String name, TransferOutcome uk, TransferOutcome eu) throws Exception {
        assertThat(shop.count("select count(*) from customer where country = '" + name + "'"))
                .isPositive();

        TransferAssessment underUk = assess(Regime.UK, "GB", name);
        TransferAssessment underEu = assess(Regime.EU, "IE", name);

        assertThat(underUk.outcome()).isEqualTo(uk);
        assertThat(underEu.outcome()).isEqualTo(eu);
        assertThat(underUk.citation().text()).isNotBlank();
        assertThat(underEu.citation().text()).isNotBlank();
        assertThat(underUk.remedy().isPresent()).isEqualTo(uk == SAFEGUARD_NEEDED);
        assertThat(underEu.permitted()).isEqualTo(eu == ADEQUATE || eu == NONE_NEEDED);
    }

    private static TransferAssessment assess(Regime regime, String exporter, String country) {
        return TransferRules.shipped()
                .assess(Transfer.of(
                        regime,
                        Country.of(exporter),
                        Country.named(country),
                        LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
    }

    @Test
    void givenTheCustomers_whenTheirCountriesAreCounted_thenTheTableAboveHasThemAll() throws Exception {
        assertThat(shop.count("select count(distinct country) from customer")).isEqualTo(24);
    }

    @Test
    void givenInvoicesPastSixYears_whenSwept_thenTheCountsAgreeWithSqlAndNothingElseGoes() throws Exception {
        try (Chinook later = Chinook.at(Provider.HIBERNATE, Instant.parse("2028-06-15T10:00:00Z"))) {
            String past = " where (invoice_date::date + interval '6 years')::date < date '2028-06-15'";
            long invoices = later.count("select count(*) from invoice" + past);
            long lines = later.count("select count(*) from invoice_line join invoice using (invoice_id)" + past);
            long allInvoices = later.count("select count(*) from invoice");
            long allLines = later.count("select count(*) from invoice_line");
            assertThat(invoices).isBetween(50L, allInvoices - 50);

            SweepReport planned = later.privet.sweep().dryRun();

            assertThat(planned.dryRun()).isTrue();
            assertThat(planned.lines())
                    .extracting(SweepReport.Line::toString)
                    .containsExactly(
                            "InvoiceLine: delete " + lines + " with invoice.invoiceDate up to 2022-06-14",
                            "Invoice: delete " + invoices + " with invoiceDate up to 2022-06-14");
            assertThat(later.count("select count(*) from invoice")).isEqualTo(allInvoices);
            assertThat(later.jpa.ledger().latest(1)).isEmpty();

            SweepReport done = later.privet
                    .sweep()
                    .with(SweepOptions.standard().inBatchesOf(50).atLoad(1).allowing(1))
                    .run();

            assertThat(done.lines()).extracting(SweepReport.Line::rows).containsExactly(lines, invoices);
            assertThat(done.lines())
                    .extracting(SweepReport.Line::batches)
                    .containsExactly((int) ((lines + 49) / 50), (int) ((invoices + 49) / 50));
            assertThat(later.count("select count(*) from invoice" + past)).isZero();
            assertThat(later.count("select count(*) from invoice")).isEqualTo(allInvoices - invoices);
            assertThat(later.count("select count(*) from invoice_line")).isEqualTo(allLines - lines);
            assertThat(later.count("select count(*) from customer")).isEqualTo(59);
            assertThat(later.privet.sweep().run().rows()).isZero();

            List<LedgerEntry> evidence = later.jpa.ledger().latest(100);
            assertThat(evidence).allMatch(entry -> entry.event() == LedgerEvent.DISPOSED);
            assertThat(evidence)
                    .hasSize(done.lines().stream()
                            .mapToInt(SweepReport.Line::batches)
                            .sum());
            assertThat(evidence.stream()
                            .filter(entry -> entry.type().equals("Invoice"))
                            .mapToLong(LedgerEntry::count)
                            .sum())
                    .isEqualTo(invoices);
        }
    }
}
