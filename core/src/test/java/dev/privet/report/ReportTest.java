/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.report.Finding.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Rule RULE = new Rule("PRIVET-0102", "Personal data without a purpose");
    private static final Finding AT_A_LINE = new Finding(
            RULE,
            Level.ERROR,
            "User.email",
            "User.email | has <no> \"purpose\".\nName *one* with @PersonalData.",
            Optional.of(new Location("src\\main\\java\\a b\\User.java", 12)));
    private static final Finding NOWHERE = new Finding(
            new Rule("lock/inform", "Documents follow suit"),
            Level.NOTE,
            "accounts",
            "title changed",
            Optional.empty());
    private static final Report REPORT = new Report("All checks", List.of(AT_A_LINE, NOWHERE, AT_A_LINE));

    @TempDir
    Path folder;

    @Test
    void givenFindings_whenWrittenAsSarif_thenEveryMemberThatTheSchemaRequiresIsThere() {
        JsonNode log = JsonMapper.shared().readTree(REPORT.toSarif());

        assertThat(log.path("version").asString()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asString()).endsWith("/sarif-schema-2.1.0.json");
        JsonNode run = log.path("runs").path(0);
        JsonNode driver = run.path("tool").path("driver");
        assertThat(driver.path("name").asString()).isEqualTo("Privet");
        assertThat(driver.path("rules").findValuesAsString("id")).containsExactly("PRIVET-0102", "lock/inform");
        assertThat(driver.path("rules")
                        .path(0)
                        .path("shortDescription")
                        .path("text")
                        .asString())
                .isEqualTo(RULE.title());
        assertThat(run.path("results")).hasSize(3).allSatisfy(result -> {
            JsonNode rule = driver.path("rules").path(result.path("ruleIndex").asInt());
            assertThat(result.path("ruleId")).isEqualTo(rule.path("id"));
            assertThat(result.path("message").path("text").asString()).isNotEmpty();
            assertThat(result.path("level").asString()).isIn("none", "note", "warning", "error");
        });
    }

    /** Documents of this shape were held against the schema of OASIS (SARIF 2.1.0, errata 01), which is not ours to ship. */
    @Test
    void givenOneFinding_whenWrittenAsSarif_thenItIsThisDocumentAndNothingMore() {
        assertThat(new Report("All checks", List.of(AT_A_LINE)).toSarif().replace("\r\n", "\n"))
                .isEqualTo("""
                        {
                          "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                          "version" : "2.1.0",
                          "runs" : [ {
                            "tool" : {
                              "driver" : {
                                "name" : "Privet",
                                "rules" : [ {
                                  "id" : "PRIVET-0102",
                                  "shortDescription" : {
                                    "text" : "Personal data without a purpose"
                                  }
                                } ]
                              }
                            },
                            "columnKind" : "utf16CodeUnits",
                            "results" : [ {
                              "ruleId" : "PRIVET-0102",
                              "ruleIndex" : 0,
                              "level" : "error",
                              "message" : {
                                "text" : "User.email | has <no> \\"purpose\\".\\nName *one* with @PersonalData."
                              },
                              "locations" : [ {
                                "physicalLocation" : {
                                  "artifactLocation" : {
                                    "uri" : "src/main/java/a%20b/User.java"
                                  },
                                  "region" : {
                                    "startLine" : 12
                                  }
                                },
                                "logicalLocations" : [ {
                                  "fullyQualifiedName" : "User.email"
                                } ]
                              } ]
                            } ]
                          } ]
                        }
                        """);
    }

    @Test
    void givenAFolder_whenWritten_thenBothFormsAreInIt() {
        REPORT.write(folder.resolve("made"), "checks");

        assertThat(folder.resolve("made/checks.sarif")).content().isEqualTo(REPORT.toSarif());
        assertThat(folder.resolve("made/checks.md")).content().isEqualTo(REPORT.toMarkdown());
    }

    @Test
    void givenAPlace_whenWrittenAsSarif_thenItIsARelativeUriWithItsLine() {
        JsonNode results = JsonMapper.shared()
                .readTree(REPORT.toSarif())
                .path("runs")
                .path(0)
                .path("results");

        JsonNode physical = results.path(0).path("locations").path(0).path("physicalLocation");
        assertThat(physical.path("artifactLocation").path("uri").asString()).isEqualTo("src/main/java/a%20b/User.java");
        assertThat(physical.path("region").path("startLine").asInt()).isEqualTo(12);
        JsonNode nowhere = results.path(1).path("locations").path(0);
        assertThat(nowhere.has("physicalLocation")).isFalse();
        assertThat(nowhere.path("logicalLocations")
                        .path(0)
                        .path("fullyQualifiedName")
                        .asString())
                .isEqualTo("accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\work\\a b\\User.java, file:///C:/work/a%20b/User.java",
        "d:/work/User.java, file:///d:/work/User.java",
        "\\\\server\\share\\a b\\User.java, file://server/share/a%20b/User.java",
        "/work/a#b/Üser.java, file:///work/a%23b/%C3%9Cser.java",
        "..\\core\\User.java, ../core/User.java",
        "a:b/User.java, ./a:b/User.java",
        "src/a:b/User.java, src/a:b/User.java"
    })
    void givenAPathOfAnySystem_whenWrittenAsSarif_thenItIsAUriThatLeadsThere(String path, String uri) {
        Finding finding = new Finding(RULE, Level.ERROR, "User", "wrong", Optional.of(new Location(path, 0)));

        JsonNode log = JsonMapper.shared().readTree(new Report("x", List.of(finding)).toSarif());

        assertThat(log.findValue("artifactLocation").path("uri").asString()).isEqualTo(uri);
        assertThat(URI.create(uri).getScheme()).isEqualTo(uri.startsWith("file:") ? "file" : null);
    }

    @Test
    void givenFilesOfARunBefore_whenRemoved_thenBothAreGoneAndOthersStay() throws Exception {
        REPORT.write(folder, "checks");
        REPORT.write(folder, "others");

        Report.remove(folder, "checks");
        Report.remove(folder.resolve("nowhere"), "checks");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("others.md", "others.sarif");
        }
    }

    @Test
    void givenAFileThatCannotBeRemoved_whenRemoved_thenItsNameIsTold() throws Exception {
        Files.createDirectories(folder.resolve("checks.md/inside"));

        assertThatThrownBy(() -> Report.remove(folder, "checks"))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("checks.md was not removed")
                .hasMessageContaining("PRIVET-0143");
    }

    @Test
    void givenNothing_whenWritten_thenTheRunIsThereAndEmpty() {
        Report nothing = new Report("All checks", List.of());

        JsonNode run =
                JsonMapper.shared().readTree(nothing.toSarif()).path("runs").path(0);
        assertThat(run.path("results").isArray()).isTrue();
        assertThat(run.path("results")).isEmpty();
        assertThat(nothing.toMarkdown()).isEqualTo("## All checks\n\nNothing was found.\n");
    }

    @Test
    void givenFindings_whenWrittenAsMarkdown_thenEachIsOneRowAndNothingInItMarksUpOrCalls() {
        assertThat(new Report("All checks", List.of(AT_A_LINE))
                        .and(new Report("More", List.of(NOWHERE)))
                        .toMarkdown())
                .isEqualTo("""
                        ## All checks

                        | level | place | what | file |
                        |---|---|---|---|
                        | error | User.email | User.email \\| has \\<no\\> "purpose". Name \\*one\\* with &#64;PersonalData. | src/main/java/a b/User.java:12 |
                        | note | accounts | title changed |  |
                        """);
    }

    @Test
    void givenAFileOfAClass_whenLookedFor_thenTheLineThatDeclaresTheMemberIsFound() throws Exception {
        Path file = folder.resolve("dev/privet/report/ReportTest.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                /** email = in words */
                class ReportTest {
                    // email;
                    @Id private String email;
                    record Inner(String name) {}
                }
                """, StandardCharsets.UTF_8);
        SourceFolder sources = new SourceFolder(folder);

        assertThat(sources.find(ReportTest.class, "email").orElseThrow().line()).isEqualTo(4);
        assertThat(sources.find(Inner.class, "name").orElseThrow().line()).isEqualTo(5);
        assertThat(sources.find(Inner.class, "").orElseThrow().line()).isEqualTo(5);
        assertThat(sources.find(ReportTest.class, "phone").orElseThrow().line()).isZero();
        assertThat(sources.find(Report.class, "findings")).isEmpty();
        assertThat(sources.find(Inner.class.getName(), "")).isEqualTo(sources.find(Inner.class, ""));
        assertThat(sources.find("dev.privet.report.ReportTest", "")).contains(new Location(file.toString(), 2));
    }

    @Test
    void givenALineBelowZero_whenALocationIsMade_thenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("a", -1))
                .withMessage("line: -1 is below 0");
        assertThat(new Location("a\\b", 0)).hasToString("a/b");
    }

    private record Inner(String name) {}
}
