/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host takes out of the lexicon, in every form. */
class ForgettingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "first name, firstName",
        "firstname, firstName",
        "firstnames, first_names",
        "first names, firstname",
        "email, emails",
        "emails, email",
        "e-mails, emails",
        "surnames, surname",
        "Vornamen, vorname"
    })
    void givenAPhraseInAnyForm_whenForgotten_thenItIsFoundInNone(String forgotten, String field) throws IOException {
        ScannedClass type = Scans.plain("Bezzle", Scans.text(field));
        assertThat(Scans.found(type)).containsExactly("Bezzle." + field);
        assertThat(found(type, "forget : " + forgotten)).isEmpty();
    }

    @Test
    void givenAPhraseOfTheHost_whenForgottenLater_thenItsPluralGoesToo() throws IOException {
        ScannedClass type = Scans.plain("Bezzle", Scans.text("frobCard"), Scans.text("frobCards"), Scans.text("email"));
        String line = "data Identifier text 3 1 1 : frob card, frob cards";
        assertThat(found(type, line)).containsExactly("email", "frobCard", "frobCards");
        assertThat(found(type, line, "forget : frobcard")).containsExactly("email");
        assertThat(found(type, line, "forget : frob cards", "forget : email")).isEmpty();
        assertThat(found(type, line, "forget : frob card, email", "data Identifier text 3 1 1 : frob card"))
                .containsExactly("frobCard", "frobCards");
    }

    @ParameterizedTest
    @CsvSource({"handles, handle", "handles, handles", "handle, handles", "zubelkram, zubelkram"})
    void givenAForgottenWord_whenItStandsOnAPerson_thenItIsNoUnknownWordEither(String forgotten, String field)
            throws IOException {
        ScannedClass type = Scans.entity("Employee", Scans.text(field));
        assertThat(Scans.found(type)).containsExactly("Employee." + field);
        assertThat(found(type, "forget : " + forgotten)).isEmpty();
    }

    @Test
    void givenAWordForPersons_whenForgottenInThePlural_thenARowOfThatNameIsNoPerson() throws IOException {
        ScannedClass type = Scans.entity("Benefactor", Scans.text("city"));
        assertThat(found(type, "subject 1 : benefactor")).containsExactly("city");
        assertThat(found(type, "subject 1 : benefactor", "forget : benefactors"))
                .isEmpty();
    }

    @Test
    void givenAShorterPhraseInside_whenTheLongerIsForgotten_thenTheShorterStillCounts() throws IOException {
        ScannedClass type = Scans.plain("Bezzle", Scans.text("eMail"));
        assertThat(found(type, "forget : emails")).containsExactly("eMail");
        assertThat(found(type, "forget : emails, mails")).isEmpty();
    }

    private List<String> found(ScannedClass type, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("own.txt"), List.of(lines));
        Lexicon lexicon = Lexicon.standard(ForgettingTest.class.getClassLoader(), file);
        return Discovery.with(lexicon).find(List.of(type), Discovery.LIKELY).stream()
                .map(Finding::field)
                .sorted()
                .toList();
    }
}
