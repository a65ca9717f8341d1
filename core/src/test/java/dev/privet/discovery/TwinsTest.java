/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toOne;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {

    @ParameterizedTest
    @CsvSource({
        "Voyage, VoyageDto, remarque",
        "Voyage, VoyageRequest, commentaire",
        "Viaje, CreateViajeCommand, observaciones",
        "Reis, ReisResponse, opmerking"
    })
    void givenAnotherFormOfARow_whenOnlyTheRowLeadsToAPerson_thenBothAreTied(String row, String form, String remark) {
        assertThat(found(
                        entity(row, toOne("reisender", "Customer"), text("zone"), text(remark)),
                        plain(form, text("zone"), text(remark)),
                        entity("Customer", text("firstName"))))
                .containsExactlyInAnyOrder("Customer.firstName", row + "." + remark, form + "." + remark);
    }

    @Test
    void givenClassesOfOneName_whenTheyShareFewFields_thenTheySayNothingOfEachOther() {
        assertThat(found(
                        entity("Voyage", toOne("traveller", "Customer"), text("route"), text("remark")),
                        plain("VoyageDto", text("remark"), text("colour"), text("size"), text("width")),
                        entity("Customer", text("firstName"))))
                .containsExactly("Customer.firstName", "Voyage.remark");
    }

    @Test
    void givenNamesThatOnlyTellHowTheyAreBuilt_whenTheyShareFields_thenTheyAreNoForms() {
        assertThat(found(
                        plain("Request", text("remark"), text("route"), text("customerId")),
                        plain("Response", text("remark"), text("route"))))
                .containsExactly("Request.customerId", "Request.remark");
    }
}
