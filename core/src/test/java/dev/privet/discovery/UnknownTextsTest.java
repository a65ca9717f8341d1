/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Employee", "Schueler", "Trabajador", "Etudiant", "Deelnemer", "Paziente", "Aluno"})
    void givenANameThatNoWordIsKnownOf_whenATextOnAPerson_thenItIsFoundWithCareOnly(String row) {
        assertThat(findings(entity(row, text("zubelkram"), text("codZubel"))))
                .extracting(Finding::field, Finding::category, Finding::confidence)
                .containsExactly(tuple("codZubel", "DataCategory", 0.6), tuple("zubelkram", "DataCategory", 0.6));
        assertThat(found(entity(row, field("zubelkram", NUMBER), field("zubelzeit", DATE))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zubelStatus",
                "zubelType",
                "zubelId",
                "tipoZubel",
                "zubelMode",
                "zubelConfig",
                "courseId",
                "showZubel",
                "theme",
                "estadoZubel",
                "flZubel",
                "zubelAm"
            })
    void givenAKnownWordForSomethingElse_whenATextOnAPerson_thenItIsNotFound(String name) {
        assertThat(found(entity("Employee", text(name)))).isEmpty();
    }

    @Test
    void givenARowThatIsOnlyTiedToAPerson_whenNoWordIsKnown_thenNothingIsFound() {
        assertThat(found(
                        entity("Zubel", text("zubelkram"), toOne("employee", "Employee")),
                        entity("Employee", field("version", NUMBER)),
                        entity("Wobbel", text("zubelkram"))))
                .isEmpty();
    }

    @Test
    void givenANameThatNoWordIsKnownOf_whenFound_thenTheClassIsTheReason() {
        assertThat(findings(entity("Employee", text("zubelkram"))))
                .extracting(Finding::reasons)
                .containsExactly(List.of(
                        "the class is about an employee, and no word of the name says that it is something else"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.6", "-0.3, 0.52", "-0.4, 0.5", "-0.5, 0.48", "-9, 0.0"})
    void givenAWeightOfTheHost_whenATextIsUnknown_thenItIsSurerOrSwitchedOff(
            String weight, double confidence, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), "weight unknown-text " + weight);
        Lexicon lexicon = Lexicon.standard(UnknownTextsTest.class.getClassLoader(), file);
        assertThat(Discovery.with(lexicon).find(List.of(entity("Employee", text("zubelkram"))), 0))
                .extracting(Finding::confidence)
                .containsExactly(confidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtype",
                "discriminator",
                "clazz",
                "etag",
                "eTag",
                "jsonb",
                "dataJsonb",
                "permalink",
                "slug",
                "slugs",
                "rowid",
                "shard",
                "partition",
                "cursor",
                "cron",
                "nonce",
                "charset",
                "xmlns",
                "tsvector",
                "yaml",
                "sitemap"
            })
    void givenAWordOfTechnique_whenATextOnAPerson_thenItIsNotFound(String name) {
        assertThat(found(entity("Person", text(name)))).isEmpty();
        assertThat(found(entity("Person", text("zubel")))).containsExactly("Person.zubel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"etage", "contactId", "geburtstag", "parcours", "nom"})
    void givenAWordLikeOneOfTechnique_whenItIsAnother_thenNothingChanges(String name) {
        assertThat(Scans.lexicon().vocabulary().read(name))
                .noneMatch(word -> List.of("etag", "cursor", "rowid", "nonce").contains(word));
    }
}
