/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hotel",
                "Facility",
                "Krankenhaus",
                "Niederlassung",
                "Etablissement",
                "CentreGestion",
                "Sucursal",
                "Tienda",
                "Winkel",
                "Vestiging",
                "Azienda",
                "Scuola",
                "OrgaoUsuario",
                "CpOrgaoUsuario",
                "City",
                "ZipCode"
            })
    void givenAnOrganisationOrAPlace_whenItCanBeReached_thenNothingIsFound(String name) {
        assertThat(found(entity(name, text("email"), text("phone"), text("fax"), text("address"), text("postalCode"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "siret, telephone, adresse, codePostal, courriel",
        "handelsregisternummer, telefon, anschrift, plz, email",
        "razonSocial, telefono, direccion, codigoPostal, correo",
        "kvkNummer, telefoon, adres, postcode, email",
        "ragioneSociale, telefono, indirizzo, cap, email",
        "openingHours, phone, address, zip, email"
    })
    void givenAFieldThatOnlyOrganisationsHave_whenTheNameSaysNothing_thenTheRestIsTheirs(
            String sign, String phone, String address, String code, String email) {
        assertThat(found(entity("Bezzle", text(sign), text(phone), text(address), text(code), text(email))))
                .isEmpty();
        assertThat(found(entity("Customer", text(sign), text(phone)))).containsExactly("Customer." + phone);
    }

    @ParameterizedTest
    @CsvSource({
        "Hotel, ownerEmail",
        "Hotel, emailOwner",
        "CentreGestion, telContact",
        "Etablissement, mailGestionnaire",
        "Winkel, telefoonContactpersoon"
    })
    void givenAnOrganisation_whenAWordSaysThatThePhoneIsAPersons_thenItIsFound(String type, String field) {
        assertThat(found(entity(type, text(field), text("email")))).containsExactly(type + "." + field);
    }

    @Test
    void givenABookingThatNamesItsHotel_whenItHasACity_thenThatIsTheHotelsAndTheNameIsTheGuests() {
        assertThat(found(plain(
                        "Booking",
                        text("firstName"),
                        text("lastName"),
                        text("email"),
                        text("hotelName"),
                        text("city"))))
                .containsExactly("Booking.email", "Booking.firstName", "Booking.lastName");
        assertThat(found(plain("BillingDetails", text("firstName"), text("companyName"), text("city"))))
                .contains("BillingDetails.city");
        assertThat(found(plain("Employee", text("hotelName"), text("city")))).contains("Employee.city");
    }
}
