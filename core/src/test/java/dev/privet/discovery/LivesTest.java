/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.FLAG;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.TEXT;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words from the life of a person, in seven languages. */
class LivesTest {

    private static final Map<String, String> TYPES = Map.of("text", TEXT, "date", DATE, "number", NUMBER, "flag", FLAG);

    @ParameterizedTest
    @CsvSource({
        "passportIssuedBy, text, NationalIdentifier",
        "numeroCarteIdentite, text, NationalIdentifier",
        "nroPasaporte, text, NationalIdentifier",
        "fuehrerscheinklasse, text, NationalIdentifier",
        "rijbewijsNr, text, NationalIdentifier",
        "numeroPatente, text, NationalIdentifier",
        "carteiraIdentidade, text, NationalIdentifier",
        "emergencyContactRelation, text, DataCategory",
        "lienDeParente, text, DataCategory",
        "verwandtschaftsgrad, text, DataCategory",
        "grauParentesco, text, DataCategory",
        "gradoParentela, text, DataCategory",
        "onboardingDate, date, EmploymentData",
        "dateRecrutement, date, EmploymentData",
        "einstellungsdatum, date, EmploymentData",
        "dataAssunzione, date, EmploymentData",
        "fechaInicioLaboral, date, EmploymentData",
        "medicalAlert, text, HealthData",
        "maladieChronique, text, HealthData",
        "blutdruck, text, HealthData",
        "enfermedadCronica, text, HealthData",
        "voedselallergie, text, HealthData",
        "malattiaCronica, text, HealthData",
        "doencaCronica, text, HealthData",
        "dyslexie, flag, HealthData",
        "boursier, flag, DataCategory",
        "cardExpiryDate, date, PaymentCard",
        "debtorIban, text, BankAccount",
        "nota, number, DataCategory",
        "nota, text, FreeText",
        "moyenneAnnuelle, number, DataCategory",
        "glaubensrichtung, text, BeliefData",
        "gruppoEtnico, text, EthnicOrigin",
        "betriebsratsmitglied, flag, TradeUnionMembership",
        "precedentiPenali, text, CriminalData",
        "wahlabsicht, text, PoliticalOpinion",
        "thumbprint, text, BiometricData",
        "discordTag, text, OnlineIdentifier"
    })
    void givenAName_whenItIsOnAPerson_thenItIsFoundInThatCategory(String name, String type, String category) {
        assertThat(findings(entity("Person", field(name, TYPES.getOrDefault(type, TEXT)))))
                .extracting(Finding::category)
                .containsExactly(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mfaBackupCodes",
                "passwordResetOtp",
                "nouveauMotDePasse",
                "confirmarContrasena",
                "neuesPasswort",
                "nieuwWachtwoord",
                "nuovaPassword",
                "novaSenha"
            })
    void givenWhatLogsSomebodyIn_whenOnAUser_thenItIsASecret(String name) {
        assertThat(findings(entity("User", text(name))))
                .extracting(Finding::secret)
                .containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Firefighter", "Heritier", "Glaeubiger", "Acreedor", "Schuldenaar", "Contribuente", "Devedor"})
    void givenAClassOfPersons_whenNamedInSomeLanguage_thenItsNameIsFound(String type) {
        assertThat(found(entity(type, text("name")))).containsExactly(type + ".name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtpPassword", "keystorePassword", "ldapPassword", "bindDn", "dbPassword"})
    void givenWhatASystemLogsInWith_whenOnARowOfWhichNothingIsKnown_thenItIsNotFound(String name) {
        assertThat(found(entity("Bezzle", text(name)))).isEmpty();
    }
}
