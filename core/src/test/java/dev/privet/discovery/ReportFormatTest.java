/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFormatTest {

    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    "shop.Customer",
                    "email",
                    "EmailAddress",
                    false,
                    false,
                    0.97,
                    List.of("its name says \"email\""),
                    true),
            new Finding("shop.Customer", "illness", "HealthData", true, false, 0.9, List.of("a", "b"), true),
            new Finding("shop.Customer$Phone", "number", "PhoneNumber", false, false, 0.61, List.of(), true),
            new Finding("shop.Hidden", "name", "PersonName", false, false, 0.55, List.of(), false),
            new Finding("shop.Customer", "password", "DataCategory", false, true, 0.8, List.of("c"), true));

    @Test
    void givenFindings_whenWrittenAsJson_thenTheDocumentedFieldsAreThere() {
        assertThat(ReportFormat.JSON.write(FINDINGS.subList(0, 1)))
                .isEqualTo("{\"version\":1,\"findings\":[{\"class\":\"shop.Customer\",\"field\":\"email\","
                        + "\"category\":\"EmailAddress\",\"special\":false,\"secret\":false,\"confidence\":0.97,"
                        + "\"reasons\":[\"its name says \\\"email\\\"\"],"
                        + "\"mark\":\"@PersonalData(category = EmailAddress.class, purposes = YourPurpose.class)\"}]}"
                        + System.lineSeparator());
    }

    @Test
    void givenFindings_whenWrittenAsATable_thenTheSurestComesFirstAndTheyAreCounted() {
        assertThat(ReportFormat.TABLE.write(FINDINGS).lines()).hasSize(7).satisfies(lines -> {
            assertThat(lines.get(1)).startsWith("0.97  shop.Customer.email").contains("its name says");
            assertThat(lines.get(2)).contains("HealthData (special)").endsWith("a; b");
            assertThat(lines.get(3)).contains("DataCategory (secret)");
            assertThat(lines.get(6)).isEqualTo("5 fields look like personal data and bear no mark.");
        });
        assertThat(ReportFormat.TABLE.write(List.of())).contains("0 fields look like personal data");
    }

    @Test
    void givenFindings_whenWrittenAsMarkdown_thenEachSaysHowToAnswerIt() {
        assertThat(ReportFormat.MARKDOWN.write(FINDINGS.subList(0, 1))).isEqualTo("""
                        ## Discovery of personal data

                        | level | place | what | file |
                        |---|---|---|---|
                        | warning | shop.Customer.email | email looks like EmailAddress (confidence 0.97): its name says "email". Mark it with &#64;PersonalData(category = EmailAddress.class, purposes = YourPurpose.class), or say that it is none with &#64;NotPersonalData(because = "…"). |  |
                        """);
    }

    @Test
    void givenFindings_whenWrittenAsSarif_thenSpecialDataHasARuleOfItsOwnAndAFileThatIsThereIsNamed() {
        JsonNode run = JsonMapper.shared()
                .readTree(ReportFormat.SARIF.write(List.of(
                        FINDINGS.get(0),
                        FINDINGS.get(1),
                        new Finding(
                                "dev.privet.discovery.Finding",
                                "confidence",
                                "DataCategory",
                                false,
                                false,
                                0.5,
                                List.of("a"),
                                true))))
                .path("runs")
                .path(0);

        assertThat(run.path("results").findValuesAsString("ruleId"))
                .containsExactly("discovery/unmarked", "discovery/unmarked-special", "discovery/unmarked");
        assertThat(run.path("results").findValuesAsString("level")).containsOnly("warning");
        assertThat(run.path("results").findValuesAsString("uri"))
                .containsExactly("src/main/java/dev/privet/discovery/Finding.java");
        assertThat(ReportFormat.SARIF.write(List.of())).contains("\"results\" : [");
    }

    @Test
    void givenFindings_whenWrittenAsAContributor_thenItCompilesBesideTheClasses(@TempDir Path folder)
            throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Path customer = Files.writeString(
                shop.resolve("Customer.java"),
                "package shop; public class Customer { String email; String illness; String password; public static class Phone { String number; } }");
        Path hidden = Files.writeString(shop.resolve("Hidden.java"), "package shop; class Hidden { String name; }");
        String source = ReportFormat.CONTRIBUTOR.write(FINDINGS);
        Path contributor = Files.writeString(folder.resolve("DiscoveredPersonalData.java"), source);

        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        customer.toString(),
                        hidden.toString(),
                        contributor.toString());

        assertThat(result).isZero();
        assertThat(source)
                .contains("map.type(shop.Customer.class)")
                .contains(".notPersonalData(\"password\", \"a secret, which must not stand in a file\")")
                .contains("map.type(shop.Customer.Phone.class)")
                .contains("// not public, mark it itself: map.type(shop.Hidden.class)");
    }
}
