/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toOne;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    @Test
    void givenReferencesToRows_whenOnAPerson_thenThoseAreFoundThatSayWhatThePersonIs() {
        assertThat(found(
                        entity(
                                "Citizen",
                                toOne("city", "City"),
                                toOne("gender", "Gender"),
                                toOne("religion", "Religion")),
                        entity("City", text("name")),
                        entity("Gender", text("name")),
                        entity("Religion", text("name"))))
                .containsExactly("Citizen.gender", "Citizen.religion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "departureReason",
                "rejectionRemark",
                "EntlassungBemerkung",
                "motifAvenant",
                "anotherNota",
                "ontslagOpmerking"
            })
    void givenATextOnSomething_whenItIsOnAPerson_thenItIsFoundWhateverItIsOn(String name) {
        assertThat(findings(entity("Employee", text(name))))
                .extracting(Finding::category)
                .containsExactly("FreeText");
        assertThat(found(entity("Article", text(name)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "antragsteller, bemerkung",
        "solicitante, observacion",
        "demandeur, commentaire",
        "aanvrager, opmerking",
        "richiedente, annotazioni",
        "customerName, remark"
    })
    void givenAPersonNamedAsText_whenARowHasARemark_thenItIsTiedToThem(String person, String remark) {
        assertThat(found(entity("Bezzle", text(person), text(remark)))).contains("Bezzle." + remark);
        assertThat(found(entity("Bezzle", text("owner"), text(remark)))).containsExactly("Bezzle.owner");
    }

    @Test
    void givenAParcel_whenItHasAWidth_thenItsWeightIsNoPersons() {
        assertThat(found(entity("Patient", field("weight", NUMBER), field("height", NUMBER))))
                .containsExactly("Patient.height", "Patient.weight");
        assertThat(found(entity("Recipient", field("weight", NUMBER), field("height", NUMBER), field("width", NUMBER))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "titel", "titre", "titulo", "titolo"})
    void givenAMessageWithATitle_whenJudged_thenItIsATextAndNoTitleOfAPerson(String name) {
        assertThat(findings(entity("Message", field("senderId", NUMBER), text(name), text("body"))))
                .filteredOn(finding -> finding.field().equals(name))
                .extracting(Finding::category)
                .containsExactly("FreeText");
        assertThat(found(entity("Message", text(name), text("body")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WorkExperience", "Education", "Certificate", "Career"})
    void givenWhatIsKnownOfAPerson_whenItIsAPartOfThem_thenItsFieldsAreFound(String part) {
        assertThat(found(entity("Employee" + part, text("school"), text("post"), field("education", NUMBER))))
                .containsExactly(
                        "Employee" + part + ".education", "Employee" + part + ".post", "Employee" + part + ".school");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "kennwort",
                "motDePasse",
                "contraseña",
                "wachtwoord",
                "senha",
                "resetToken",
                "otp",
                "apiKey"
            })
    void givenASecret_whenFound_thenItIsToBeKeptOutOfExportsAndNotMarked(String name) {
        assertThat(findings(entity("User", text(name)))).singleElement().satisfies(finding -> {
            assertThat(finding.secret()).isTrue();
            assertThat(finding.category()).isEqualTo("DataCategory");
            assertThat(finding.mark())
                    .isEqualTo("@NotPersonalData(because = \"a secret, which must not stand in a file\")");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretAnswer", "sessionId", "deviceToken", "userName"})
    void givenWhatAPersonSaidOrIsKnownBy_whenFound_thenItIsNoSecret(String name) {
        assertThat(findings(entity("User", text(name)))).singleElement().satisfies(finding -> {
            assertThat(finding.secret()).isFalse();
            assertThat(finding.mark()).startsWith("@PersonalData(");
        });
    }
}
