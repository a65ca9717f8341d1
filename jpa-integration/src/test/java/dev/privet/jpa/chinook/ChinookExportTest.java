/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.export.ArchiveManifest;
import dev.privet.gate.PurposeScope;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.jpa.Provider;
import dev.privet.subject.SubjectRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Customers and employees of the media shop get their rows, and one by one the same ones from either provider. */
@ParameterizedClass
@EnumSource
class ChinookExportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Chinook shop;

    private final Provider provider;

    ChinookExportTest(Provider provider) {
        this.provider = provider;
    }

    @BeforeParameterizedClassInvocation
    static void load(Provider provider) throws Exception {
        shop = Chinook.at(provider, NOW);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    private Archive export(String kind, Object id, Map<String, Long> rows, Path folder) throws Exception {
        ArchiveManifest manifest = shop.privet.export(new SubjectRef(kind, id), folder);
        assertThat(manifest.rowsByType()).as("on %s", provider).isEqualTo(rows);
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
                .containsExactly("id", "quantity", "track", "unitPrice", "invoice");
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
}
