/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static dev.privet.location.TransferOutcome.ADEQUATE;
import static dev.privet.location.TransferOutcome.NONE_NEEDED;
import static dev.privet.location.TransferOutcome.SAFEGUARD_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.export.ArchiveManifest;
import dev.privet.gate.PurposeScope;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.location.Country;
import dev.privet.location.Transfer;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferOutcome;
import dev.privet.location.TransferRules;
import dev.privet.retention.SweepReport;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.Regime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The whole path on real input: a media shop with 59 customers in 24 countries, 8 employees and 412 invoices. */
class ChinookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Chinook shop;

    @BeforeAll
    static void load() throws Exception {
        shop = Chinook.at(NOW);
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    private static Archive export(String kind, Object id, Map<String, Long> rows, Path folder) throws Exception {
        ArchiveManifest manifest = shop.privet.export(new SubjectRef(kind, id), folder);
        assertThat(manifest.rowsByType()).isEqualTo(rows);
        Archive archive = Archive.open(manifest.file());
        Map<String, Long> found = new TreeMap<>();
        archive.data()
                .properties()
                .forEach(type -> found.put(type.getKey(), (long) type.getValue().size()));
        assertThat(found).isEqualTo(new TreeMap<>(rows));
        return archive;
    }

    /** What is personal about everybody but one, read by SQL. A value that the one has as well cannot give the others away. */
    private static void assertNobodyElse(Archive archive, String kind, int id) throws Exception {
        String own = "select %s from " + kind + " where " + kind + "_id = " + id;
        String others = "select %s from " + kind + " where " + kind + "_id <> " + id + " union select %s from "
                + (kind.equals("customer") ? "employee" : "customer");
        for (String column : List.of("email", "phone", "fax", "address")) {
            List<String> canaries = new ArrayList<>(shop.texts(others.replace("%s", column)));
            canaries.removeAll(shop.texts(own.replace("%s", column)));
            assertThat(canaries).hasSizeGreaterThan(10);
            assertThat(archive.everything()).doesNotContain(canaries);
        }
        for (String column : List.of("first_name", "last_name")) {
            List<String> canaries = new ArrayList<>(shop.texts(others.replace("%s", column)));
            canaries.removeAll(shop.texts(own.replace("%s", column)));
            // A piece of music may bear a person's name.
            canaries.removeAll(shop.texts("select name from track"));
            assertThat(canaries).hasSizeGreaterThan(10);
            assertThat(archive.texts()).doesNotContainAnyElementsOf(canaries);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 7, 38", "57, 7, 38", "59, 6, 36"})
    void givenACustomer_whenExported_thenExactlyTheirRowsAreThere(
            int id, long invoices, long lines, @TempDir Path folder) throws Exception {
        assertThat(shop.count("select count(*) from invoice where customer_id = " + id))
                .isEqualTo(invoices);
        assertThat(shop.count(
                        "select count(*) from invoice_line join invoice using (invoice_id) where customer_id = " + id))
                .isEqualTo(lines);

        Archive archive =
                export("customer", id, Map.of("Customer", 1L, "Invoice", invoices, "InvoiceLine", lines), folder);

        assertNobodyElse(archive, "customer", id);
        assertThat(archive.texts())
                .containsAll(shop.texts("select email from customer where customer_id = " + id))
                .containsAll(shop.texts("select last_name from customer where customer_id = " + id))
                .containsAll(shop.texts("select track.name from track join invoice_line using (track_id)"
                        + " join invoice using (invoice_id) where customer_id = " + id));
        List<String> ids = new ArrayList<>();
        archive.data().get("Invoice").forEach(row -> ids.add(row.get("id").asString()));
        assertThat(ids)
                .containsExactlyElementsOf(shop.texts(
                        "select invoice_id from invoice where customer_id = " + id + " order by invoice_id"));
    }

    @Test
    void givenACustomer_whenExported_thenTheColumnsAreThoseOfTheRowAndWrittenAsTheyAre(@TempDir Path folder)
            throws Exception {
        Archive archive = export("customer", "1", Map.of("Customer", 1L, "Invoice", 7L, "InvoiceLine", 38L), folder);

        assertThat(archive.data().get("Customer").get(0).toString())
                .isEqualTo("{\"id\":1,\"address\":\"Av. Brigadeiro Faria Lima, 2170\",\"city\":\"São José dos Campos\","
                        + "\"company\":\"Embraer - Empresa Brasileira de Aeronáutica S.A.\",\"country\":\"Brazil\","
                        + "\"email\":\"luisg@embraer.com.br\",\"fax\":\"+55 (12) 3923-5566\",\"firstName\":\"Luís\","
                        + "\"lastName\":\"Gonçalves\",\"phone\":\"+55 (12) 3923-5555\",\"postalCode\":\"12227-000\","
                        + "\"state\":\"SP\"}");
        assertThat(archive.data().get("InvoiceLine").get(0).propertyNames())
                .containsExactly("id", "quantity", "track", "unitPrice");
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void givenAnEmployee_whenExported_thenNeitherCustomersNorColleaguesAreThere(int id, @TempDir Path folder)
            throws Exception {
        assertThat(shop.count("select (select count(*) from customer where support_rep_id = " + id
                        + ") + (select count(*) from employee where reports_to = " + id + ")"))
                .isEqualTo(id == 2 ? 3 : 21);

        Archive archive = export("employee", id, Map.of("Employee", 1L), folder);

        assertNobodyElse(archive, "employee", id);
        assertThat(archive.texts()).containsAll(shop.texts("select email from employee where employee_id = " + id));
    }

    @Test
    void givenASupportPurpose_whenACustomerIsShown_thenOnlyWhatItNeedsIsThere() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new PrivetJacksonModule(shop.privet.minimiser()))
                .build();
        Customer customer = shop.factory.callInTransaction(manager -> manager.find(Customer.class, 1));

        String shown;
        try (PurposeScope scope = shop.privet.use(ShopPurposes.Support.class)) {
            assertThat(scope.use().purpose()).isEqualTo(ShopPurposes.Support.class);
            shown = mapper.writeValueAsString(customer);
        }

        assertThat(JsonMapper.shared().readTree(shown).propertyNames())
                .containsExactlyInAnyOrder("id", "firstName", "lastName", "country", "phone", "email");
        assertThat(shown)
                .contains("\"firstName\":\"Luís\"", "\"country\":\"Brazil\"", "\"email\":\"luisg@embraer.com.br\"")
                .doesNotContain("Gonçalves", "3923-5555", "3923-5566", "Embraer -", "12227");
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
        try (Chinook later = Chinook.at(Instant.parse("2028-06-15T10:00:00Z"))) {
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

            SweepReport done = later.privet.sweep().inBatchesOf(50).run();

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
