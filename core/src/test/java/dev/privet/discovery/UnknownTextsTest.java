/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Employee", "Schueler", "Trabajador", "Etudiant", "Deelnemer", "Paziente", "Aluno"})
    void givenANameThatNoWordIsKnownOf_whenATextOnAPerson_thenItIsFoundWithCareOnly(String row) {
        assertThat(findings(entity(row, text("zubelkram"), text("codZubel"))))
                .extracting(Finding::field, Finding::category, Finding::confidence)
                .containsExactly(tuple("codZubel", "DataCategory", 0.6), tuple("zubelkram", "DataCategory", 0.6));
        assertThat(found(entity(row, field("zubelkram", NUMBER), field("zubelzeit", DATE))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zubelStatus",
                "zubelType",
                "zubelId",
                "tipoZubel",
                "zubelMode",
                "zubelConfig",
                "courseId",
                "showZubel",
                "theme",
                "estadoZubel",
                "flZubel",
                "zubelAm"
            })
    void givenAKnownWordForSomethingElse_whenATextOnAPerson_thenItIsNotFound(String name) {
        assertThat(found(entity("Employee", text(name)))).isEmpty();
    }

    @Test
    void givenARowThatIsOnlyTiedToAPerson_whenNoWordIsKnown_thenNothingIsFound() {
        assertThat(found(
                        entity("Zubel", text("zubelkram"), toOne("employee", "Employee")),
                        entity("Employee", field("version", NUMBER)),
                        entity("Wobbel", text("zubelkram"))))
                .isEmpty();
    }
}
