/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GroupeEtudiant",
                "TypeUtilisateur",
                "TipoPessoa",
                "CpTipoPessoa",
                "CategoriaCliente",
                "RuoloUtente",
                "EstadoUsuario"
            })
    void givenAClassWhoseFirstWordRules_whenItHasAName_thenThatIsNoPersons(String name) {
        assertThat(found(entity(name, text("nom"), text("code")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "paysEtudiant, PostalAddress",
        "villeClient, PostalAddress",
        "ciudadCliente, PostalAddress",
        "nomeDipendente, PersonName",
        "telefonoPaziente, PhoneNumber",
        "enderecoAluno, PostalAddress",
        "codClient, Identifier",
        "numEtudiant, Identifier",
        "idUsuario, OnlineIdentifier",
        "codiceUtente, Identifier"
    })
    void givenAPersonWhoFollows_whenNothingIsKnownOfTheClass_thenItIsTheirs(String name, String category) {
        assertThat(findings(entity("Bezzle", text(name))))
                .extracting(Finding::category)
                .containsExactly(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nomCentre", "codeUniversite", "nombreProducto", "codVrsVet", "typePersonne"})
    void givenAThingThatFollows_whenOnAPerson_thenItIsNoNameOfThePerson(String name) {
        assertThat(found(entity("Etudiant", text(name)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loginCreation",
                "loginValidation",
                "modifUser",
                "usuarioAlta",
                "geaendertVon",
                "ModifiziertVon",
                "valideePar",
                "revisadoPor",
                "gewijzigdDoor",
                "zatwierdzonePrzez"
            })
    void givenWhoDidSomething_whenOnAThing_thenItIsFound(String name) {
        assertThat(found(entity("Article", text(name)))).containsExactly("Article." + name);
    }

    @Test
    void givenWhoUpdatedARow_whenItIsAKey_thenItTiesTheRowToNobody() {
        assertThat(found(entity("Bezzle", field("updateUserId", NUMBER), text("remark"))))
                .isEmpty();
        assertThat(found(entity("Bezzle", field("userId", NUMBER), text("remark"))))
                .containsExactly("Bezzle.remark");
    }

    @Test
    void givenADateCalledAfterAPerson_whenItIsNotWhenTheRowWasWritten_thenItIsFound() {
        assertThat(found(entity(
                        "Agreement",
                        field("dateSignatureEtudiant", DATE),
                        field("userCreatedDate", DATE),
                        field("customerUpdated", DATE))))
                .containsExactly("Agreement.dateSignatureEtudiant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"showEmail", "printAddress", "imprimeEndereco", "afficherTelephone", "mostrarCorreo", "toonAdres"
            })
    void givenASwitch_whenItIsText_thenItIsNotFound(String name) {
        assertThat(found(entity("Person", text(name)))).isEmpty();
    }
}
