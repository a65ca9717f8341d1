/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

    private static final ClassLoader LOADER = LexiconTest.class.getClassLoader();

    @TempDir
    private Path folder;

    @Test
    void givenAWordOfTheHost_whenItsFileSaysSo_thenItIsFound() throws IOException {
        ScannedClass type = Scans.entity("Bezzle", Scans.text("frobnication"));
        assertThat(Scans.found(type)).isEmpty();
        Path file = write("data PersonName text 3 1 1 : frobnication");
        assertThat(Discovery.with(Lexicon.standard(LOADER, file)).find(List.of(type), Discovery.LIKELY))
                .extracting(Finding::category)
                .containsExactly("PersonName");
    }

    @Test
    void givenAShippedWord_whenTheHostForgetsOrReplacesIt_thenTheHostHasTheLastWord() throws IOException {
        ScannedClass type = Scans.entity("Bezzle", Scans.text("email"), Scans.text("firstName"));
        Path file = write("forget : email", "# a comment", "data PersonName text -9 0 0 : first name", "");
        assertThat(Discovery.with(Lexicon.standard(LOADER, file)).find(List.of(type), Discovery.LIKELY))
                .isEmpty();
    }

    @Test
    void givenOtherFormsOfAWord_whenForgottenOrReplaced_thenTheyGoTogether() throws IOException {
        ScannedClass type = Scans.entity("Bezzle", Scans.text("emails"), Scans.text("email"));
        assertThat(Discovery.with(Lexicon.standard(LOADER, write("forget : email")))
                        .find(List.of(type), Discovery.LIKELY))
                .isEmpty();
        ScannedClass customer = Scans.entity("Customer", Scans.text("remark"), Scans.text("remarks"));
        assertThat(Discovery.with(Lexicon.standard(LOADER, write("data HealthData text 3 1 1 : remarks")))
                        .find(List.of(customer), Discovery.LIKELY))
                .extracting(Finding::category)
                .containsOnly("HealthData");
    }

    @Test
    void givenAFileOnTheClassPath_whenRead_thenItCountsWithoutBeingNamed() throws IOException {
        Path file = folder.resolve("META-INF/privet/lexicon.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "subject 1 : frobnicator\n");
        ScannedClass type = Scans.entity("Frobnicator", Scans.text("name"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, LOADER)) {
            assertThat(Discovery.with(Lexicon.standard(loader)).find(List.of(type), Discovery.LIKELY))
                    .extracting(Finding::field)
                    .containsExactly("name");
        }
    }

    @Test
    void givenManyMistakes_whenRead_thenEachIsToldWithLineAndRemedy() throws IOException {
        Path file = write(
                "data Nonsense text 1 1 1 : word",
                "data PersonName words 1 1 1 : word",
                "data PersonName text one 1 1 : word",
                "data PersonName text 1 : word",
                "subject 1",
                "subjects : word",
                "weight speed 3",
                "weight step");
        assertThatThrownBy(() -> Lexicon.standard(LOADER, file))
                .isInstanceOfSatisfying(PrivacyConfigurationException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(problem -> problem.place().replace(file.toString(), "file"))
                            .containsExactly(
                                    "file:1", "file:2", "file:3", "file:4", "file:5", "file:6", "file:7", "file:8");
                    assertThat(refused)
                            .hasMessageContaining("PRIVET-0140")
                            .hasMessageContaining("There is no category \"Nonsense\"")
                            .hasMessageContaining("There is no kind of value \"words\"")
                            .hasMessageContaining("\"one\" is no number")
                            .hasMessageContaining("write data CATEGORY KINDS ALONE SELF LINKED")
                            .hasMessageContaining("The line names no phrase")
                            .hasMessageContaining("begin with data, also, weight, forget, or one of subject, thing")
                            .hasMessageContaining("There is no weight \"speed\"")
                            .hasMessageContaining("write weight NAME NUMBER");
                });
    }

    @Test
    void givenNoFile_whenRead_thenItIsTold() {
        assertThatThrownBy(() -> Lexicon.standard(LOADER, folder.resolve("none.txt")))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("none.txt")
                .hasMessageContaining("check the path");
    }

    @Test
    void givenTheShippedLexicon_whenRead_thenNoPluralTakesThePlaceOfItsSingular() throws IOException {
        LexiconBuilder builder = new LexiconBuilder();
        for (String name : Lexicon.SHIPPED) {
            try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
                List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                assertThat(new LexiconLines("shipped", builder).read(lines)).isEmpty();
            }
        }
        Vocabulary vocabulary = Vocabulary.of(builder.data.keySet(), builder.roles);
        assertThat(SameForms.find(builder.data, builder.places, vocabulary)).isEmpty();
    }

    @Test
    void givenAPluralAndItsSingular_whenAFileSaysDifferentThings_thenItIsToldWithBothLines() throws IOException {
        Path file = write(
                "data PersonName text 3 1 1 : frobnicator",
                "data PersonName text 3 1 1 : gizmo, gizmos",
                "data HealthData text 3 1 1 : frobnicators");
        assertThatThrownBy(() -> Lexicon.standard(LOADER, file))
                .isInstanceOfSatisfying(PrivacyConfigurationException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(problem -> problem.place().replace(file.toString(), "file"))
                            .containsExactly("file:3");
                    assertThat(refused)
                            .hasMessageContaining("\"frobnicators\" and \"frobnicator\" of " + file + ":1")
                            .hasMessageContaining("leave one of them out");
                });
    }

    @Test
    void givenAWordForTwoKindsOfValues_whenRead_thenEachIsJudgedAsWhatItIs() throws IOException {
        ScannedClass type = Scans.entity("Bezzle", Scans.text("frobs"), Scans.field("frob", Scans.NUMBER));
        Path file = write("data FreeText text 3 1 1 : frob", "also HealthData number+date 3 1 1 : frob");
        assertThat(Discovery.with(Lexicon.standard(LOADER, file)).find(List.of(type), Discovery.LIKELY))
                .extracting(finding -> finding.field() + " " + finding.category())
                .containsExactly("frob HealthData", "frobs FreeText");
        Path wrong = write("also HealthData number 3 1 1 telling : frob");
        assertThatThrownBy(() -> Lexicon.standard(LOADER, wrong))
                .hasMessageContaining("write also CATEGORY KINDS ALONE SELF LINKED");
    }

    @Test
    void givenSmallWordsOfTheHost_whenItsFileSaysWhatTheyDo_thenTheyDoIt() throws IOException {
        ScannedClass type = Scans.plain("Bezzle", Scans.text("customerKode"), Scans.text("kodeCustomer"));
        assertThat(Scans.findings(type)).extracting(Finding::category).containsExactly("PersonName");
        Path file = write("key : kode", "numbering : kode");
        assertThat(Discovery.with(Lexicon.standard(LOADER, file)).find(List.of(type), Discovery.LIKELY))
                .extracting(finding -> finding.field() + " " + finding.category())
                .containsExactly("customerKode Identifier", "kodeCustomer Identifier");
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("lexicon.txt"), List.of(lines));
    }
}
