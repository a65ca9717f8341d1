/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.report.Finding;
import dev.privet.report.Finding.Level;
import dev.privet.report.Location;
import dev.privet.report.Report;
import dev.privet.report.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleReportTest {

    private static final RuleReport REPORTS = RuleReport.sourcesIn(Path.of("src/test/java"));
    private static final JavaClasses LOGS = imported("wrong.logs");

    @TempDir
    Path folder;

    private static JavaClasses imported(String name) {
        return new ClassFileImporter().importPackages("dev.privet.archunit." + name);
    }

    @Test
    void givenAViolation_whenReported_thenItHasItsRuleItsPlaceAndItsLine() {
        ArchRule rule = PrivacyRules.personalDataStaysOutOfLogs();

        Report report = REPORTS.of("Logs", rule.evaluate(LOGS));

        assertThat(report.title()).isEqualTo("Logs");
        assertThat(report.findings())
                .contains(new Finding(
                        new Rule("rules/logs", "personal data should stay out of logs"),
                        Level.ERROR,
                        "dev.privet.archunit.wrong.logs.Mailer.argument",
                        "Method dev.privet.archunit.wrong.logs.Mailer.argument (Mailer.java:18) passes Member.email, which is"
                                + " marked @PersonalData, to a log. Leave it out, or name the row by its id [logs]",
                        Optional.of(new Location("src/test/java/dev/privet/archunit/wrong/logs/Mailer.java", 18))))
                .extracting(Finding::message)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        rule.evaluate(LOGS).getFailureReport().getDetails());
    }

    @Test
    void givenSeveralRules_whenReported_thenEachFindingHasItsOwn() {
        Report report = REPORTS.of("All", PrivacyRules.all().evaluate(imported("wrong.retention")));

        assertThat(report.findings())
                .extracting(finding -> finding.rule().id())
                .contains("rules/retention")
                .doesNotContain("rules/other");
    }

    @Test
    void givenARuleOfSomebodyElse_whenReported_thenItsFindingsAreThereToo() {
        ArchRule foreign = ArchRuleDefinition.noClasses().should().haveSimpleName("Mailer");

        assertThat(REPORTS.of("Names", foreign.evaluate(LOGS)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("rules/other");
                    assertThat(finding.place()).isEqualTo("dev.privet.archunit.wrong.logs.Mailer");
                    assertThat(finding.location().orElseThrow().line()).isPositive();
                });
    }

    @Test
    void givenARuleThatReports_whenChecked_thenItFailsAsBeforeAndTheFilesAreThere() throws IOException {
        ArchRule plain = PrivacyRules.personalDataStaysOutOfLogs();
        ArchRule rule = REPORTS.writing(plain, folder.resolve("reports"));

        assertThatThrownBy(() -> rule.check(LOGS))
                .isInstanceOf(AssertionError.class)
                .satisfies(
                        failure -> assertThatThrownBy(() -> plain.check(LOGS)).hasMessage(failure.getMessage()));

        assertThat(folder.resolve("reports/privacy-rules.md"))
                .content()
                .startsWith("## Rules of data protection\n")
                .contains("| error | dev.privet.archunit.wrong.logs.Mailer.argument |", "Mailer.java:18 |");
        assertThat(folder.resolve("reports/privacy-rules.sarif"))
                .content()
                .contains("\"ruleId\" : \"rules/logs\"", "\"startLine\" : 18");
        assertThat(rule.getDescription()).isEqualTo(plain.getDescription());
    }

    @Test
    void givenARuleThatReports_whenNothingIsWrong_thenTheFilesSaySo() {
        ArchRule rule = REPORTS.writing(PrivacyRules.leaks(), folder).because("we say so");

        rule.check(imported("clean"));

        assertThat(folder.resolve("privacy-rules.md")).content().contains("Nothing was found.");
        assertThat(rule.getDescription()).endsWith("because we say so");
    }

    @Test
    void givenAReportOfARunBefore_whenTheRuleEndsWithoutAResult_thenItIsNotThereAnyMore() {
        ArchRule rule = REPORTS.writing(PrivacyRules.leaks(), folder);
        assertThatThrownBy(() -> rule.check(LOGS)).isInstanceOf(AssertionError.class);

        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(String.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenAPlaceThatIsNoFolder_whenReported_thenItIsRefusedWithTheFilesName() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ArchRule rule = REPORTS.writing(PrivacyRules.leaks(), file);

        assertThatThrownBy(() -> rule.check(imported("clean")))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("privacy-rules.sarif was not written")
                .hasMessageContaining("PRIVET-0143");
    }
}
