/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.FLAG;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @ParameterizedTest
    @CsvSource({
        "Schooling, title, startDate, duration",
        "Berufserfahrung, bezeichnung, beginn, dauer",
        "Scolarite, intitule, dateDebut, niveau",
        "AntecedenteLaboral, denominacion, fec_ingreso, duracion",
        "Vooropleiding, naam, begindatum, duur",
        "EsperienzaLavorativa, denominazione, dataInizio, durata",
        "ExperienciaProfissional, titulo, dataFim, duracao"
    })
    void givenWhatSomebodyLearnedOrWorked_whenTiedToThem_thenWhatItWasAndWhenIsFound(
            String row, String what, String when, String much) {
        assertThat(found(
                        entity("Employee", text("lastName")),
                        entity(row, toOne("employee", "Employee"), text(what), field(when, DATE), field(much, NUMBER))))
                .containsExactlyInAnyOrder("Employee.lastName", row + "." + what, row + "." + when, row + "." + much);
        assertThat(found(entity(row, text(what), field(when, DATE), field(much, NUMBER))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Attendance, beginTime, endHour",
        "Abwesenheit, beginn, endeStunde",
        "Pointage, heureDebut, jour",
        "Inasistencia, fecha, horaFin",
        "AbsentieMelding, beginDatumTijd, eindLesuur",
        "Timbratura, dataInizio, ora"
    })
    void givenComingAndGoing_whenTheRowIsAPersons_thenItsTimesAreUsage(String row, String when, String hour) {
        assertThat(findings(
                        entity("Person", text("remark")),
                        entity(row, toOne("person", "Person"), field(when, DATE), field(hour, NUMBER))))
                .filteredOn(finding -> finding.type().endsWith(row))
                .extracting(Finding::field, Finding::category)
                .containsExactlyInAnyOrder(tuple(when, "UsageData"), tuple(hour, "UsageData"));
    }

    @Test
    void givenAFact_whenAFieldIsOfTheRowOrOfASearch_thenItIsNotFound() {
        assertThat(found(entity(
                        "EmployeeAttendance",
                        field("createdDate", DATE),
                        field("version", NUMBER),
                        field("active", FLAG))))
                .isEmpty();
        assertThat(found(plain("EmployeeAttendanceQuery", field("startTime", DATE), field("endTime", DATE))))
                .isEmpty();
        assertThat(found(entity("EmployeeTask", field("startTime", DATE), text("title"))))
                .isEmpty();
    }

    @Test
    void givenHowFarSomebodyCame_whenTheRowIsCalledAfterThem_thenItIsTheirsWhateverTheyUsed() {
        assertThat(found(entity("UserBookProgress", field("epubProgress", NUMBER), field("pdfProgress", NUMBER))))
                .containsExactly("UserBookProgress.epubProgress", "UserBookProgress.pdfProgress");
        assertThat(found(entity("BuildProgress", field("stepProgress", NUMBER))))
                .isEmpty();
    }
}
