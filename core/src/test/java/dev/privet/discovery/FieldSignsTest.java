/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.confidence;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toOne;
import static dev.privet.discovery.Scans.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSignsTest {

    @ParameterizedTest
    @CsvSource({
        "recipient, body",
        "toAddress, subject",
        "empfaenger, nachricht",
        "empfänger, inhalt",
        "destinataire, contenu",
        "destinatario, mensaje",
        "ontvanger, bericht"
    })
    void givenAText_whenSomebodyIsWrittenTo_thenItIsAMessage(String to, String letter) {
        String plainTo = to.replace("ae", "a");
        assertThat(found(plain("Bezzle", text(plainTo), text(letter)))).contains("Bezzle." + letter);
        assertThat(found(plain("Bezzle", text("colour"), text(letter)))).isEmpty();
    }

    @Test
    void givenAMessage_whenItSaysWhoWrites_thenThatIsFoundToo() {
        assertThat(found(plain("Bezzle", text("from"), text("to"), text("content"))))
                .containsExactly("Bezzle.content", "Bezzle.from", "Bezzle.to");
        assertThat(found(plain("Bezzle", text("from"), text("to"), text("colour"))))
                .isEmpty();
    }

    @Test
    void givenFromAndTo_whenTheyAreTheEndsOfAPeriod_thenNobodyIsWrittenTo() {
        assertThat(found(plain("Bezzle", field("from", DATE), field("to", DATE), text("content"))))
                .isEmpty();
    }

    @Test
    void givenWhereSomebodyCalledFrom_whenTheRowSaysMore_thenThatIsAboutThem() {
        assertThat(found(plain("Bezzle", text("remoteAddr"), text("requestParams"))))
                .containsExactly("Bezzle.remoteAddr", "Bezzle.requestParams");
        assertThat(found(plain("Bezzle", text("colour"), text("requestParams"))))
                .isEmpty();
    }

    @Test
    void givenOneFieldThatOnlyPersonsHave_whenTheClassIsAboutNoThing_thenItsNameIsTheirs() {
        assertThat(found(plain("Bezzle", text("name"), text("email")))).containsExactly("Bezzle.email", "Bezzle.name");
        assertThat(found(plain("Company", text("name"), text("email")))).doesNotContain("Company.name");
        assertThat(found(plain("Playlist", text("name"), text("username")))).containsExactly("Playlist.username");
    }

    @Test
    void givenFieldsThatOnlyPersonsHave_whenTheNameIsAThings_thenTheyCountForMore() {
        assertThat(confidence("language", plain("Ticket", text("language"), text("firstName"), text("email"))))
                .isGreaterThan(confidence("language", plain("Ticket", text("language"), text("firstName"))));
    }

    @Test
    void givenASuperclassOfAnotherLibrary_whenItIsNamedAfterAPerson_thenItsHeirIsOne() {
        assertThat(found(
                        heirOf("Bezzle", "org.springframework.security.core.userdetails.User", text("name")),
                        heirOf("Quux", "org.example.Resource", text("name"))))
                .containsExactly("Bezzle.name");
    }

    @Test
    void givenATable_whenTheClassSaysNothing_thenItsNameCounts() {
        ScannedClass bezzle = new ScannedClass(
                "shop.Bezzle",
                ScannedClass.Shape.CLASS,
                true,
                Optional.empty(),
                List.of(new ScannedAnnotation("jakarta.persistence.Table", Map.of("name", List.of("t_kunden")))),
                List.of(text("name")));
        assertThat(found(bezzle)).containsExactly("Bezzle.name");
        assertThat(found(plain("Bezzle", text("name")))).isEmpty();
    }

    @Test
    void givenANameThatOnlyTellsHowItIsBuilt_whenAroundItIsAPerson_thenItIsAboutThem() {
        assertThat(found(
                        plain("Patient$CreateRequest", text("name")),
                        plain("Gadget$CreateRequest", text("name")),
                        plain("customer.dto.Response", text("name")),
                        plain("gadget.dto.Response", text("name"))))
                .containsExactly("CreateRequest.name", "Response.name");
    }

    @Test
    void givenAValueOfItsOwn_whenItsClassIsAboutPersons_thenTheFieldThatHoldsItIsFound() {
        ScannedClass part = type(
                "Billing",
                Optional.empty(),
                List.of("jakarta.persistence.Embeddable"),
                text("lastName"),
                text("firstName"),
                text("city"));
        assertThat(found(part, entity("Bezzle", field("billing", "shop.Billing"))))
                .contains("Bezzle.billing");
    }

    @Test
    void givenAReference_whenItsKeyStandsBesideIt_thenItIsAnotherRowAndNoPart() {
        ScannedClass part = plain("Whereabouts", text("country"));
        assertThat(found(part, plain("Customer", field("lives", "shop.Whereabouts"))))
                .containsExactly("Whereabouts.country");
        assertThat(found(part, plain("Customer", field("lives", "shop.Whereabouts"), field("livesId", NUMBER))))
                .isEmpty();
    }

    @Test
    void givenARowWithComments_whenTheCommentsAreSomebodys_thenTheRowIsNobodys() {
        assertThat(found(
                        plain("Comment", text("comment")),
                        entity("Stone", toOne("comment", "Comment"), text("content"))))
                .containsExactly("Comment.comment");
    }

    @Test
    void givenWhoWorkedOnIt_whenOnlyTheirIdIsThere_thenTheRowIsTiedToNobody() {
        assertThat(found(plain("Stone", field("adminId", NUMBER), text("note"))))
                .isEmpty();
        assertThat(found(plain("Stone", field("patientId", NUMBER), text("note"))))
                .containsExactly("Stone.note");
    }

    private static ScannedClass heirOf(String name, String superclass, ScannedField... fields) {
        return new ScannedClass(
                "shop." + name, ScannedClass.Shape.CLASS, true, Optional.of(superclass), List.of(), List.of(fields));
    }
}
