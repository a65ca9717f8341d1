/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.report.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyLockTest {

    private static final UpdateSwitch CHECK = new UpdateSwitch(false, false);
    private static final UpdateSwitch UPDATE = new UpdateSwitch(true, false);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void inAFolder() {
        file = folder.resolve("some/privacy.lock");
    }

    @Test
    void givenNoLock_whenChecked_thenItFailsAndSaysHowToMakeOneAndMakesNone() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> lock(CHECK).check(LockSample.dataMap()))
                .withMessage("There is no privacy.lock at " + file
                        + ". Run this test once with -Dprivet.lock=update, which writes it, read it, and commit it.");
        assertThat(file).doesNotExist();
    }

    @Test
    void givenAnUpdate_whenAskedFor_thenTheLockIsWrittenAndTheNextCheckPasses() {
        lock(UPDATE).check(LockSample.dataMap());

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(LockSample.TEXT);
        assertThatNoException().isThrownBy(() -> lock(CHECK).check(LockSample.dataMap()));
        assertThat(lock(CHECK).differences(LockSample.dataMap())).isEmpty();
    }

    @Test
    void givenALockThatCannotBeRead_whenAnUpdateIsAskedFor_thenItIsWrittenAnew() throws Exception {
        write("<<<<<<< HEAD\n");
        assertThatExceptionOfType(PrivacyConfigurationException.class)
                .isThrownBy(() -> lock(CHECK).check(LockSample.dataMap()));

        lock(UPDATE).check(LockSample.dataMap());

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(LockSample.TEXT);
    }

    @Test
    void givenABuildServer_whenAnUpdateIsAskedFor_thenItIsRefusedAndNothingIsWritten() {
        assertThatExceptionOfType(PrivacyFailureException.class)
                .isThrownBy(() -> lock(new UpdateSwitch(true, true)).check(LockSample.dataMap()))
                .withMessageContaining("PRIVET-0143 privacy.lock: an update is asked for where CI is set");
        assertThat(file).doesNotExist();
    }

    @Test
    void givenDifferences_whenChecked_thenItFailsWithTheGravestFirstAndLeavesTheLock() throws Exception {
        String old = LockSample.TEXT
                .replace("title=\"Run the account\"", "title=\"Run accounts\"")
                .replace("  recipient \"Example Hosting Ltd\" country=GB role=PROCESSOR\n", "")
                .replace("basis=CONTRACT", "basis=CONSENT");
        write(old);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> lock(CHECK).check(LockSample.dataMap()))
                .withMessage("""
                        The data map is not what privacy.lock says (3):
                          ASSESS lawful basis changed: accounts, 'CONSENT' is now 'CONTRACT' → lawful basis to be established (Art 6(1)), privacy notice changes (Arts 13, 14), record of processing changes (Art 30(1))
                          REVIEW recipient in GB added: Example Hosting Ltd (processor) for accounts → contract with the processor (Art 28(3)), privacy notice changes (Arts 13, 14), record of processing changes (Art 30(1))
                          INFORM title changed: accounts, 'Run accounts' is now 'Run the account' → privacy notice changes (Arts 13, 14), record of processing changes (Art 30(1))
                        If this is meant, and what it asks for is done, run this test with -Dprivet.lock=update and commit privacy.lock with the change. If not, undo the change.""");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(old);
    }

    @Test
    void givenAFolderForReports_whenChecked_thenBothAreThereWhetherItFailsOrNot() throws Exception {
        write(LockSample.TEXT.replace("keep P2Y", "keep P1Y"));
        Path reports = folder.resolve("reports");
        PrivacyLock lock = lock(CHECK).sourcesIn(Path.of("src/test/java")).reportingTo(reports);

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock.check(LockSample.dataMap()));

        assertThat(reports.resolve("privacy-lock.md"))
                .content(StandardCharsets.UTF_8)
                .contains("| warning | Question | period lengthened: Question, P1Y is now P2Y → ");
        assertThat(reports.resolve("privacy-lock.sarif"))
                .content(StandardCharsets.UTF_8)
                .contains("\"ruleId\" : \"lock/review\"", "dev/privet/lock/LockSample.java");

        write(LockSample.TEXT);
        lock.check(LockSample.dataMap());
        assertThat(reports.resolve("privacy-lock.md"))
                .content(StandardCharsets.UTF_8)
                .contains("Nothing was found.");
    }

    @Test
    void givenReportsOfARunBefore_whenTheLockCannotBeReadOrIsGone_thenTheySayThat() throws Exception {
        Path reports = reportsOfARunBefore();
        write(LockSample.TEXT.replace("keep P2Y", "keep P2Y\n<<<<<<< HEAD"));
        PrivacyLock lock = lock(CHECK).reportingTo(reports);

        assertThatExceptionOfType(PrivacyConfigurationException.class)
                .isThrownBy(() -> lock.check(LockSample.dataMap()));
        assertThat(read(reports))
                .contains("| error | privacy.lock, line ", "PRIVET-0142", "a merge left")
                .doesNotContain("period lengthened");
        assertThat(reports.resolve("privacy-lock.sarif"))
                .content(StandardCharsets.UTF_8)
                .contains("\"ruleId\" : \"lock/unreadable\"", "\"startLine\" : ");

        Files.delete(file);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock.check(LockSample.dataMap()));
        assertThat(read(reports)).contains("There is no privacy.lock at").doesNotContain("PRIVET-0142");
    }

    @Test
    void givenReportsOfARunBefore_whenTheLockIsWrittenAnew_thenTheySayThatNothingIsDifferent() throws Exception {
        Path reports = reportsOfARunBefore();

        lock(UPDATE).reportingTo(reports).check(LockSample.dataMap());

        assertThat(read(reports)).contains("Nothing was found.").doesNotContain("period lengthened");
    }

    @Test
    void givenReportsOfARunBefore_whenAnUpdateIsRefused_thenTheyAreGone() throws Exception {
        Path reports = reportsOfARunBefore();
        PrivacyLock lock = lock(new UpdateSwitch(true, true)).reportingTo(reports);

        assertThatExceptionOfType(PrivacyFailureException.class).isThrownBy(() -> lock.check(LockSample.dataMap()));

        assertThat(reports).isEmptyDirectory();
    }

    private Path reportsOfARunBefore() throws Exception {
        write(LockSample.TEXT.replace("keep P2Y", "keep P1Y"));
        Path reports = folder.resolve("reports");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> lock(CHECK).reportingTo(reports).check(LockSample.dataMap()));
        assertThat(read(reports)).contains("period lengthened");
        return reports;
    }

    private static String read(Path reports) throws Exception {
        return Files.readString(reports.resolve("privacy-lock.md"), StandardCharsets.UTF_8);
    }

    @Test
    void givenALockThatIsNotInUtf8_whenChecked_thenItIsToldSo() throws Exception {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {'p', (byte) 0xE9, '\n'});

        assertThatExceptionOfType(PrivacyConfigurationException.class)
                .isThrownBy(() -> lock(CHECK).check(LockSample.dataMap()))
                .withMessageContaining("PRIVET-0142 privacy.lock: it is not in UTF-8.");
    }

    @Test
    void givenPropertiesAndVariables_whenTheSwitchIsRead_thenOnlyTheWordUpdateAsksAndCiRefuses() {
        assertThat(read(Map.of(), Map.of())).isEqualTo(CHECK);
        assertThat(read(Map.of("privet.lock", " "), Map.of("CI", "false", "PRIVET_LOCK", "")))
                .isEqualTo(CHECK);
        assertThat(read(Map.of("privet.lock", " UPDATE"), Map.of())).isEqualTo(UPDATE);
        assertThat(read(Map.of(), Map.of("PRIVET_LOCK", "Update "))).isEqualTo(UPDATE);
        assertThat(read(Map.of("privet.lock", "update"), Map.of("CI", ""))).isEqualTo(UPDATE);
        assertThat(read(Map.of(), Map.of("PRIVET_LOCK", "update"))).isEqualTo(UPDATE);
        assertThat(read(Map.of("privet.lock", "update"), Map.of("CI", "true"))).isEqualTo(new UpdateSwitch(true, true));
    }

    @Test
    void givenAnotherWord_whenTheSwitchIsRead_thenItIsRefusedWithTheRemedy() {
        assertThatExceptionOfType(PrivacyConfigurationException.class)
                .isThrownBy(() -> read(Map.of("privet.lock", "true"), Map.of("PRIVET_LOCK", "updat")))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "PRIVET-0143 -Dprivet.lock: 'true' is not 'update', and nothing else is known. Mend:"
                                        + " write -Dprivet.lock=update to have the lock written anew, or leave it out"
                                        + " to check it.",
                                "PRIVET-0143 PRIVET_LOCK: 'updat' is not 'update', and nothing else is known. Mend:"
                                        + " write PRIVET_LOCK=update to have the lock written anew, or leave it out"
                                        + " to check it."));
    }

    @Test
    void givenADocument_whenItNoLongerSaysWhatTheCodeDoes_thenTheFirstLineIsShown() throws Exception {
        KeptDocument document = new KeptDocument(file, CHECK);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> document.check("a\nb\n"))
                .withMessageContaining("There is no privacy.lock at");

        new KeptDocument(file, UPDATE).check("a\nb\n");
        document.check("a\nb\n");
        write("a\r\nb\r\n");
        document.check("a\nb\n");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> document.check("a\nc\nd\n"))
                .withMessage("privacy.lock no longer says what the code does. Line 2 says\n  b\nand would say\n  c\n"
                        + "If the code is right, run this test with -Dprivet.lock=update and commit privacy.lock with the"
                        + " change.");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> document.check("a\n"))
                .withMessageContaining("and would say\n  (nothing: it ends before)");
    }

    private static UpdateSwitch read(Map<String, String> properties, Map<String, String> variables) {
        return UpdateSwitch.of(properties::get, variables::get);
    }

    private PrivacyLock lock(UpdateSwitch update) {
        return new PrivacyLock(file, update, null, new SourceFolder(folder));
    }

    private void write(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
