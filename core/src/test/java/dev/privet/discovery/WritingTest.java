/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    @ParameterizedTest
    @CsvSource({
        "ForumTopic, authorId, title, content",
        "Reclamo, usuarioId, titulo, contenido",
        "Beitrag, benutzerId, titel, inhalt",
        "Segnalazione, utenteId, titolo, contenuto",
        "Topico, usuarioId, titulo, conteudo"
    })
    void givenWhatSomebodyWrote_whenTheRowSaysWho_thenTitleAndTextAreTheirs(
            String type, String who, String title, String text) {
        assertThat(found(entity(type, field(who, "java.lang.Long"), text(title), text(text))))
                .containsExactly(type + "." + text, type + "." + title);
        assertThat(found(entity(type + "Rule", text(title), text(text)))).isEmpty();
    }

    @Test
    void givenAPostForAJob_whenItSaysWho_thenItIsNoWriting() {
        assertThat(found(entity("JobPost", field("creatorId", "java.lang.Long"), text("description"), text("title"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"para, mensagem", "destinatarios, texto", "an, nachricht", "aan, bericht", "mittente, messaggio"})
    void givenWhoIsWrittenTo_whenARowHasAText_thenBothAreFound(String who, String text) {
        assertThat(found(plain("Bezzle", text(who), text(text)))).contains("Bezzle." + text);
    }

    @Test
    void givenSomethingProtected_whenItLasts_thenItsDatesTellOfItButNotWhenItWasWritten() {
        assertThat(found(entity(
                        "SickNote",
                        field("patientId", "java.lang.Long"),
                        field("startDate", DATE),
                        field("endDate", DATE),
                        field("createdDate", DATE))))
                .containsExactly("SickNote.endDate", "SickNote.startDate");
        assertThat(found(entity("Parcel", field("patientId", "java.lang.Long"), field("startDate", DATE))))
                .isEmpty();
    }

    @Test
    void givenTheNameOfOtherData_whenOnAPerson_thenItIsNoNameOfTheirs() {
        assertThat(findings(entity("Customer", text("reasonName"), text("loginName"), text("guardian2"))))
                .extracting(finding -> finding.field() + " " + finding.category())
                .containsExactly("guardian2 PersonName", "loginName OnlineIdentifier", "reasonName FreeText");
    }

    @Test
    void givenKeysOfManyPersons_whenOnARow_thenTheyAreFoundAndTieItToNobody() {
        ScannedField ids = new ScannedField(
                "userIds", new ScannedType("java.util.List", List.of(ScannedType.of(Scans.TEXT))), List.of());
        assertThat(found(plain("Bezzle", ids, text("remark")))).containsExactly("Bezzle.userIds");
        assertThat(found(plain("Bezzle", text("userId"), text("remark"))))
                .containsExactly("Bezzle.remark", "Bezzle.userId");
    }

    @Test
    void givenAValueInAClassOfItsOwn_whenThatIsCalledLikeIt_thenItIsFound() {
        assertThat(found(
                        entity("Pilot", field("firstName", "shop.FirstName"), field("nationality", "shop.Code")),
                        plain("FirstName", text("value")),
                        plain("Code", text("letters"))))
                .contains("Pilot.firstName");
        assertThat(found(entity("Rota", field("pilot", "shop.Pilot")), plain("Pilot", text("firstName"))))
                .containsExactly("Pilot.firstName");
    }
}
