/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attoreIns",
                "attoreUpd",
                "operatoreModifica",
                "utenteIns",
                "usrAlta",
                "usuModif",
                "operadorBaja",
                "updUsr",
                "delUser",
                "benutzerErf",
                "erfasserAnlage",
                "gebruikerWijz",
                "operateurSaisie",
                "utilisateurMaj",
                "operadorCadastro"
            })
    void givenAPersonBesideWhatIsDoneWithRows_whenText_thenItSaysWhoDidIt(String name) {
        assertThat(findings(entity("Product", text("name"), text(name))))
                .extracting(Finding::field)
                .containsExactly(name);
        assertThat(found(entity("Product", field(name, NUMBER)))).isEmpty();
        assertThat(found(entity("Product", field(name, DATE)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Policy, policyHolder", "Contact, contactPerson", "Account, accountManager"})
    void givenAPersonCalledAfterTheRow_whenJudged_thenTheyAreNoPartOfIt(String row, String name) {
        assertThat(found(entity(row, text(name)))).containsExactly(row + "." + name);
        assertThat(found(entity("Post", text("postCode")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"managerId", "approverId", "memberIds", "assistantId", "kandidatId"})
    void givenKeysOfThoseWhomNoClassIsCalledAfter_whenText_thenTheyAreFound(String name) {
        assertThat(findings(entity("Grouping", text(name))))
                .extracting(Finding::category)
                .containsExactly("Identifier");
        assertThat(found(entity("Grouping", field(name, NUMBER)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerNumber", "deelnemerNummer", "schuelerNr", "nroAlumno", "numeroPaziente"})
    void givenANumberByWhichAPersonIsKnown_whenItIsOneInDigits_thenItIsFoundAndAnIdIsNot(String name) {
        assertThat(found(entity("Bezzle", field(name, NUMBER)))).containsExactly("Bezzle." + name);
        assertThat(found(entity("Bezzle", field("deelnemerId", NUMBER), field("customerNum", NUMBER))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userType", "customerLevel", "memberStatus", "clientCategory"})
    void givenWhatKindOfPersonItIs_whenJudged_thenItIsNoName(String name) {
        assertThat(found(entity("Customer", text(name)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Message, content, sender",
        "TaskMessage, message, recipient",
        "Nachricht, inhalt, absender",
        "Mensaje, contenido, destinatario",
        "Messaggio, testo, mittente"
    })
    void givenAMessage_whenItNamesNobody_thenItIsTheProgramsOwn(String row, String text, String who) {
        assertThat(found(plain(row, text(text), field("code", NUMBER)))).isEmpty();
        assertThat(found(plain(row, text(text), text(who)))).contains(row + "." + text);
        assertThat(found(plain("PrivateMessage", text("content")))).containsExactly("PrivateMessage.content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AddAdminDto", "UpdateAdminRequest", "SysAdmin", "AdminVo"})
    void givenANameThatOnlyTellsHowAClassIsBuilt_whenOneWordIsForAPerson_thenItIsAboutThem(String name) {
        assertThat(found(plain(name, text("displayName")))).containsExactly(name + ".displayName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Property", "Organisatie", "UnidadOrganica", "Entidad"})
    void givenAThingThatMayBeAPartOfAPerson_whenItIsNobodys_thenItIsAThing(String name) {
        assertThat(found(entity(name, text("fullName"), text("city")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceRequest", "SupportRequestDto", "RepairRequest"})
    void givenARequestThatSomebodyMakes_whenItHasAText_thenTheEndOfItsNameIsNoWrapping(String name) {
        assertThat(found(entity(name, text("description")))).containsExactly(name + ".description");
        assertThat(found(entity("PageRequest", text("description")))).isEmpty();
    }

    @Test
    void givenAnOrganisation_whenItHasAnAccountOrPeople_thenTheyAreItsOwn() {
        assertThat(found(entity("Store", text("bankAccountNumber"), text("iban"), field("employeeNum", NUMBER))))
                .isEmpty();
        assertThat(found(entity("Customer", text("companyAddressCity"), text("companyName"))))
                .containsExactly("Customer.companyName");
        assertThat(found(entity("Employee", text("iban"), text("employeeNum"))))
                .containsExactly("Employee.employeeNum", "Employee.iban");
    }

    @Test
    void givenARowCarriedByAClassThatIsNone_whenItsNameSaysWhatItIs_thenItIsKeptThere() {
        ScannedClass address = entity("Address", text("city"));
        assertThat(found(plain("CandidateDto", field("address", "shop.Address")), address))
                .containsExactly("Address.city", "CandidateDto.address");
        assertThat(found(entity("Candidate", field("address", "shop.Address")), address))
                .containsExactly("Address.city");
    }
}
