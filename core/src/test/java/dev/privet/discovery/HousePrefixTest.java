/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.confidence;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HousePrefixTest {

    @Test
    void givenAPrefixOfAHouse_whenMostFieldsBearIt_thenTheRestIsJudgedAndTheFieldKeepsItsName() {
        assertThat(found(entity(
                        "Bezzle",
                        field("id", Scans.NUMBER),
                        text("zq_apellidos"),
                        field("zq_fecha_nacimiento", DATE),
                        text("zq_ocupacion"),
                        text("zq_nombre"),
                        text("zq_color"))))
                .containsExactly(
                        "Bezzle.zq_apellidos", "Bezzle.zq_fecha_nacimiento", "Bezzle.zq_nombre", "Bezzle.zq_ocupacion");
    }

    @Test
    void givenTwoWordsAsPrefix_whenInCamelCase_thenBothGo() {
        assertThat(found(entity(
                        "Bezzle", text("zqXyVorname"), text("zqXyNachname"), text("zqXyName"), text("zqXyStrasse"))))
                .containsExactly("Bezzle.zqXyNachname", "Bezzle.zqXyName", "Bezzle.zqXyStrasse", "Bezzle.zqXyVorname");
    }

    @Test
    void givenAWordThatSaysSomething_whenAllFieldsBeginWithIt_thenItStays() {
        assertThat(found(entity("Bezzle", text("hotelName"), text("hotelCity"), text("hotelAddress"))))
                .isEmpty();
        assertThat(findings(entity("Bezzle", text("cardNumber"), text("cardExpiryDate"), text("cardHolder"))))
                .extracting(Finding::category)
                .containsExactly("PaymentCard", "PersonName", "PaymentCard");
    }

    @Test
    void givenFewFieldsWithThePrefix_whenJudged_thenItSaysThatTheValueIsSomethingElses() {
        assertThat(confidence("zqNome", entity("Client", text("zqNome"), text("zqTaglia"), text("a"), text("b"))))
                .isLessThan(confidence("nome", entity("Client", text("nome"), text("a"))) - 0.3);
    }
}
