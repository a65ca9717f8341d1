/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.confidence;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "mechanic", "lehrer", "enseignant", "profesor", "leraar", "insegnante"})
    void givenAText_whenItIsCalledLikeAPerson_thenItIsAName(String name) {
        assertThat(findings(plain("Bezzle", text(name))))
                .extracting(Finding::category)
                .containsExactly("PersonName");
        assertThat(found(plain("Bezzle", field(name, NUMBER)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacherId", "mechanicNo", "lehrerNr", "enseignantId", "leraarId", "reviewerIdentifier"})
    void givenATextKeyOfAPerson_whenScanned_thenItIsFound(String name) {
        assertThat(found(plain("Bezzle", text(name)))).containsExactly("Bezzle." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacherId", "mechanicKey", "lehrerId", "enseignantId", "leraarId", "reviewerIdentifier"})
    void givenAKeyOfAPersonInDigits_whenScanned_thenItIsTheTablesOwn(String name) {
        assertThat(found(plain("Bezzle", field(name, NUMBER)))).isEmpty();
    }

    @Test
    void givenTheKeyOfAProgram_whenItIsCalledAClient_thenItIsNobodys() {
        assertThat(found(plain("Bezzle", text("clientId")))).isEmpty();
    }

    @Test
    void givenAnOf_whenAPersonFollows_thenTheValueIsTheirs() {
        assertThat(found(plain("Bezzle", text("nameOfAssessor"), text("nameOfCompany"), text("nameDelCliente"))))
                .containsExactly("Bezzle.nameDelCliente", "Bezzle.nameOfAssessor");
    }

    @Test
    void givenAPersonBefore_whenTheRowIsAboutAThing_thenTheValueIsStillTheirs() {
        assertThat(found(plain("Invoice", text("customerName")), plain("Device", text("customerName"), text("name"))))
                .containsExactly("Device.customerName", "Invoice.customerName");
    }

    @Test
    void givenAThingBefore_whenItIsAWordForDataAsWell_thenTheValueIsTheThings() {
        assertThat(confidence("companyEmail", plain("Bezzle", text("companyEmail"))))
                .isLessThan(confidence("email", plain("Bezzle", text("email"))) - 0.3);
        assertThat(found(plain("Bezzle", text("companyAddress")))).isEmpty();
    }

    @Test
    void givenWordsThatNameAPerson_whenAThingComesBefore_thenOnlyASystemMakesThemItsOwn() {
        assertThat(found(plain("Bezzle", text("ticketUserName"), text("mysqlUserName"), text("redisPassword"))))
                .containsExactly("Bezzle.ticketUserName");
    }

    @Test
    void givenOtherNames_whenTheFieldsSaysNothing_thenTheyCount() {
        assertThat(found(entity(
                        "Bezzle",
                        named("a1", "jakarta.xml.bind.annotation.XmlElement", "name", "geburtsdatum", DATE),
                        named("a2", "com.google.gson.annotations.SerializedName", "value", "apellidos", Scans.TEXT),
                        named("a3", "jakarta.persistence.JoinColumn", "name", "colour", Scans.TEXT))))
                .containsExactly("Bezzle.a1", "Bezzle.a2");
    }

    @Test
    void givenADescription_whenItIsShort_thenItCountsAndAStoryDoesNot() {
        String schema = "io.swagger.v3.oas.annotations.media.Schema";
        String story = "what to show beside the e-mail address when nothing else is known";
        assertThat(found(plain(
                        "Bezzle",
                        named("x1", schema, "description", "E-mail address of the user", Scans.TEXT),
                        named("x2", schema, "description", story, Scans.TEXT))))
                .containsExactly("Bezzle.x1");
    }

    @Test
    void givenAnAnnotation_whenItsNameSaysWhatTheValueIs_thenItCounts() {
        assertThat(found(plain(
                        "Bezzle",
                        text("r1", "shop.validation.MobilePhone"),
                        text("r2", "org.hibernate.validator.constraints.br.CPF"),
                        text("r3", "shop.validation.EmailTemplate"))))
                .containsExactly("Bezzle.r1", "Bezzle.r2");
        assertThat(confidence("iban", plain("Shop", text("iban", "shop.validation.Iban"))))
                .isGreaterThan(confidence("iban", plain("Shop", text("iban"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Post, postCode",
        "Template, emailTemplate",
        "MailFolder, mailFolderName",
        "Archive, zipName",
        "Mailbox, mailFolder",
        "Tree, childCount",
        "Channel, localAddress"
    })
    void givenALookAlike_whenScanned_thenItIsNotFound(String type, String name) {
        assertThat(found(plain(type, text(name), field("other", NUMBER)))).isEmpty();
    }

    @Test
    void givenSeveralValues_whenTheNameSaysSoAgain_thenNothingChanges() {
        ScannedField list = new ScannedField(
                "phoneList", new ScannedType("java.util.List", List.of(ScannedType.of(Scans.TEXT))), List.of());
        assertThat(found(plain("Bezzle", list))).containsExactly("Bezzle.phoneList");
    }

    private static ScannedField named(String name, String annotation, String attribute, String text, String type) {
        return new ScannedField(
                name,
                ScannedType.of(type),
                List.of(new ScannedAnnotation(annotation, Map.of(attribute, List.of(text)))));
    }
}
