/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.contract.PrivacyConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no line, and no file, of a lexicon: each with its reason. */
class LexiconMistakesTest {

    private static final ClassLoader LOADER = LexiconMistakesTest.class.getClassLoader();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "forget 3 : frob | \"forget\" takes no number. | write the colon right after \"forget\".",
                "kind 2 : frob | \"kind\" takes no number. | write the colon right after \"kind\".",
                "secret -1 : frob | \"secret\" takes no number. | write the colon right after \"secret\".",
                "subject 7 : frob | \"7\" is out of range. | write a number from 0 to 1 after subject.",
                "subject -1 : frob | \"-1\" is out of range. | write a number from 0 to 1 after subject.",
                "part 1.01 : frob | \"1.01\" is out of range. | write a number from 0 to 1 after part.",
                "thing 2.5 : frob | \"2.5\" is out of range. | write a number from 0 to 2 after thing.",
                "subject 1 : frob : gizmo | The line has a second colon. | write one colon, and commas between phrases.",
                "also FreeText text 1 1 1 : a : b | The line has a second colon. | write one colon, and commas between"
                        + " phrases.",
                "after 0x1p2 : frob | \"0x1p2\" is no number. | write a weight such as 2 or -1.5.",
                "weight prior 2d | \"2d\" is no number. | write a weight such as 2 or -1.5.",
                "weight prior 1e3 | \"1e3\" is no number. | write a weight such as 2 or -1.5.",
                "weight prior NaN | \"NaN\" is no number. | write a weight such as 2 or -1.5.",
                "data FreeText text 1f 1 1 : frob | \"1f\" is no number. | write a weight such as 2 or -1.5."
            })
    void givenASlipOfThePen_whenRead_thenExactlyItIsTold(String line, String why, String remedy) throws IOException {
        assertThat(told(line)).containsExactly("file:1 " + why + " " + remedy);
    }

    @Test
    void givenNumbersAtTheirLimits_whenRead_thenTheyAreTaken() throws IOException {
        assertThat(told(
                        "subject 0 : frob",
                        "subject 1 : gizmo",
                        "thing 1.6 : bezzle",
                        "part .5 : wobbel",
                        "after -7 : zubel",
                        "weight prior +0.4"))
                .isEmpty();
    }

    @Test
    void givenOnePhraseTwiceInAFile_whenItIsSaidToBeDifferent_thenItIsToldWithTheOtherLine() throws IOException {
        assertThat(told(
                        "data FreeText text 1 1 1 : frob",
                        "data HealthData text 1 1 1 : frob",
                        "subject 1 : gizmo",
                        "subject 0.5 : gizmo",
                        "weight prior 1",
                        "weight prior 2",
                        "also HealthData number 1 1 1 : frob",
                        "also HealthData date 1 1 1 : frob"))
                .containsExactly(
                        "file:2 \"frob\" is said to be something else in file:1. leave one of them out.",
                        "file:4 \"gizmo\" is said to be something else in file:3. leave one of them out.",
                        "file:6 \"prior\" is said to be something else in file:5. leave one of them out.",
                        "file:8 \"frob\" is said to be something else in file:7. leave one of them out.");
    }

    @Test
    void givenOnePhraseTwiceInAFile_whenItIsSaidToBeTheSameOrWasForgottenBetween_thenItIsTaken() throws IOException {
        assertThat(told(
                        "data FreeText text 1 1 1 : frob, frob",
                        "data FreeText text 1 1 1 : frob",
                        "data FreeText text 3 1 1 : wobbel",
                        "forget : wobbels",
                        "data HealthData text 1 1 1 : wobbel",
                        "subject 1 : email",
                        "subject 1 : email"))
                .isEmpty();
    }

    @Test
    void givenAFileThatIsCalledLikeTheShippedOne_whenItHasMistakes_thenTheyAreTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lexicon.txt"), "data FreeText text 1 1 1 : frob\ndata HealthData text 1 1 1 : frobs\n");
        assertThatThrownBy(() -> Lexicon.standard(LOADER, file)).hasMessageContaining(file + ":2");
    }

    @Test
    void givenAByteOrderMark_whenRead_thenItIsNoPartOfTheFirstLine() throws IOException {
        ScannedClass type = Scans.plain("Bezzle", Scans.text("frobnication"));
        String text = "\uFEFFdata PersonName text 3 1 1 : frobnication\n";
        Path file = Files.writeString(folder.resolve("own.txt"), text);
        assertThat(fields(Lexicon.standard(LOADER, file), type)).containsExactly("frobnication");
        onClassPath(text.getBytes(StandardCharsets.UTF_8));
        try (URLClassLoader loader = loader()) {
            assertThat(fields(Lexicon.standard(loader), type)).containsExactly("frobnication");
        }
    }

    @Test
    void givenLatin1_whenRead_thenItIsRefusedFromTheClassPathAsFromAFile() throws IOException {
        byte[] text = "subject 1 : schüler\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("own.txt"), text);
        assertThat(problems(LOADER, file)).containsExactly(file + " It is no text in UTF-8. save it as UTF-8.");
        onClassPath(text);
        try (URLClassLoader loader = loader()) {
            assertThatThrownBy(() -> Lexicon.standard(loader))
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessageContaining("PRIVET-0140")
                    .hasMessageContaining("META-INF/privet/lexicon.txt")
                    .hasMessageContaining("It is no text in UTF-8.");
        }
    }

    @Test
    void givenAFolderOrNothing_whenRead_thenEachHasItsOwnReason() {
        Path none = folder.resolve("none.txt");
        assertThat(problems(LOADER, folder)).containsExactly(folder + " It is a folder. name the text file itself.");
        assertThat(problems(LOADER, none))
                .containsExactly(none + " There is no such file. check the path, or name no lexicon.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p-1", "0.5d", "1e-1", "1.1", "-0.1", "NaN"})
    void givenNoPlainNumberFromZeroToOne_whenAConfidenceIsAsked_thenItIsRefused(String number) {
        assertThatThrownBy(() -> Request.of(List.of(folder.toString(), "--min-confidence", number)))
                .hasMessageContaining("--min-confidence " + number)
                .hasMessageContaining("It is no number from 0 to 1.");
    }

    @Test
    void givenAFolderNothingOrASecondFile_whenNamedAsLexicon_thenEachIsToldWithItsRemedy() throws IOException {
        String classes = folder.toString();
        String one = Files.writeString(folder.resolve("one.txt"), "").toString();
        assertThatThrownBy(() -> Request.of(List.of(classes, "--lexicon", classes)))
                .hasMessageContaining("--lexicon " + classes)
                .hasMessageContaining("It is a folder.")
                .hasMessageContaining("name the text file itself.");
        assertThatThrownBy(() -> Request.of(List.of(classes, "--lexicon", one + ".none")))
                .hasMessageContaining("There is no such file.")
                .hasMessageContaining("check the path, or leave --lexicon out.")
                .message()
                .doesNotContain("build first");
        assertThatThrownBy(() -> Request.of(List.of(classes, "--lexicon", one, "--lexicon", one)))
                .hasMessageContaining("A lexicon is named already.")
                .hasMessageContaining("name one, and write the lines of both into it.");
        assertThat(Request.of(List.of(classes, "--lexicon", one)).lexicon()).contains(Path.of(one));
    }

    private List<String> told(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("own.txt"), List.of(lines));
        return problems(LOADER, file).stream()
                .map(text -> text.replace(file.toString(), "file"))
                .toList();
    }

    private static List<String> problems(ClassLoader loader, Path file) {
        PrivacyConfigurationException refused =
                catchThrowableOfType(PrivacyConfigurationException.class, () -> Lexicon.standard(loader, file));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.place() + " " + problem.why() + " " + problem.remedy())
                        .toList();
    }

    private static List<String> fields(Lexicon lexicon, ScannedClass type) {
        return Discovery.with(lexicon).find(List.of(type), Discovery.LIKELY).stream()
                .map(Finding::field)
                .toList();
    }

    private void onClassPath(byte[] text) throws IOException {
        Path file = folder.resolve("META-INF/privet/lexicon.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, text);
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, LOADER);
    }
}
