/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "firstName, PersonName",
        "first_name, PersonName",
        "FIRST_NAME, PersonName",
        "firstname, PersonName",
        "surname, PersonName",
        "Vorname, PersonName",
        "nachname, PersonName",
        "prénom, PersonName",
        "apellidos, PersonName",
        "achternaam, PersonName",
        "voornaam, PersonName",
        "nomFamille, PersonName",
        "eMail, EmailAddress",
        "e_mail_adresse, EmailAddress",
        "courriel, EmailAddress",
        "correoElectronico, EmailAddress",
        "mailadresse, EmailAddress",
        "userEmails, EmailAddress",
        "telefonnummer, PhoneNumber",
        "numeroTelephone, PhoneNumber",
        "telefoonnummer, PhoneNumber",
        "telefono, PhoneNumber",
        "mobileNo, PhoneNumber",
        "handynummer, PhoneNumber",
        "strasse, PostalAddress",
        "straße, PostalAddress",
        "hausnummer, PostalAddress",
        "calle, PostalAddress",
        "straat, PostalAddress",
        "postleitzahl, Postcode",
        "codePostal, Postcode",
        "codigoPostal, Postcode",
        "postcode, Postcode",
        "zipCode, Postcode",
        "wohnort, PostalAddress",
        "benutzername, OnlineIdentifier",
        "nomUtilisateur, OnlineIdentifier",
        "gebruikersnaam, OnlineIdentifier",
        "nombreUsuario, OnlineIdentifier",
        "kennwort, DataCategory",
        "motDePasse, DataCategory",
        "contraseña, DataCategory",
        "wachtwoord, DataCategory",
        "religion, BeliefData",
        "konfession, BeliefData",
        "geloof, BeliefData",
        "krankheit, HealthData",
        "maladie, HealthData",
        "enfermedad, HealthData",
        "ziekte, HealthData",
        "gewerkschaft, TradeUnionMembership",
        "iban, BankAccount",
        "kontonummer, BankAccount",
        "rekeningnummer, BankAccount",
        "bsn, NationalIdentifier",
        "personalausweis, NationalIdentifier",
        "dni, NationalIdentifier",
        "numeroSecuriteSociale, NationalIdentifier",
        "ipAddress, IpAddress",
        "IPAddress, IpAddress",
        "adresseIp, IpAddress",
        "mname, PersonName",
        "addr, PostalAddress",
        "uname, OnlineIdentifier",
        "ua, OnlineIdentifier",
        "pwdHash, DataCategory",
        "cognome, PersonName",
        "sobrenome, PersonName",
        "nazwisko, PersonName",
        "nomDeJeuneFille, PersonName",
        "indirizzo, PostalAddress",
        "complementAdresse, PostalAddress",
        "adresszusatz, PostalAddress",
        "straatnaam, PostalAddress",
        "kodPocztowy, Postcode",
        "telefone, PhoneNumber",
        "telNr, PhoneNumber",
        "emailadres, EmailAddress",
        "correoContacto, EmailAddress",
        "nutzerkennung, OnlineIdentifier",
        "inlognaam, OnlineIdentifier",
        "senha, DataCategory",
        "codiceFiscale, NationalIdentifier",
        "rijksregisternummer, NationalIdentifier",
        "reisepassnummer, NationalIdentifier",
        "numeroSeguridadSocial, NationalIdentifier",
        "permisConduire, NationalIdentifier",
        "matrikelnummer, Identifier",
        "kennzeichen, Identifier",
        "kenteken, Identifier",
        "immatriculation, Identifier",
        "bankverbindung, BankAccount",
        "rekeningNummer, BankAccount",
        "titularCuenta, BankAccount",
        "kartennummer, PaymentCard",
        "brutoloon, FinancialData",
        "salaireBrut, FinancialData",
        "opleidingsniveau, JobTitle",
        "krankenkasse, HealthData",
        "huisarts, HealthData",
        "unterschrift, DataCategory",
        "curriculumVitae, DataCategory",
        "lebenslauf, DataCategory",
        "staatsangehoerigkeit, DataCategory",
        "strassenname, PostalAddress",
        "hausNr, PostalAddress",
        "nomUsuel, PersonName",
        "apellidoPaterno, PersonName",
        "indirizzoSpedizione, PostalAddress",
        "senhaHash, DataCategory",
        "mdp, DataCategory",
        "gruppoSanguigno, HealthData",
        "tipoSanguineo, HealthData",
        "observacoes, FreeText",
        "dienstbezeichnung, JobTitle",
        "religionszugehoerigkeit, BeliefData",
        "functietitel, JobTitle"
    })
    void givenAName_whenItIsOnAPerson_thenItIsFoundInThatCategory(String name, String category) {
        assertThat(findings(entity("Person", text(name))))
                .extracting(Finding::category)
                .containsExactly(category);
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate",
        "dateOfBirth",
        "dob",
        "geburtsdatum",
        "dateNaissance",
        "date_de_naissance",
        "fechaNacimiento",
        "geboortedatum"
    })
    void givenABirthDate_whenNamedInSomeLanguage_thenItIsFound(String name) {
        assertThat(findings(entity("Bezzle", field(name, DATE))))
                .extracting(Finding::category)
                .containsExactly("DateOfBirth");
    }
}
