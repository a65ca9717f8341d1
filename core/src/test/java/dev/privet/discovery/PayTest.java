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
import static dev.privet.discovery.Scans.toOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayTest {

    @ParameterizedTest
    @CsvSource({
        "FinalSettlement, zubelDeduction, amount",
        "Payslip, grossConveyance, zubelArrear",
        "Gehaltsabrechnung, zubelZulage, betrag",
        "BulletinPaie, primeZubel, montant",
        "Nomina, deduccionZubel, importe",
        "BustaPaga, trattenutaZubel, importo",
        "Holerite, descontoZubel, valor",
        "Loonstrook, zubelToeslag, bedrag"
    })
    void givenARowOfPay_whenTiedToAPerson_thenItsPartsAreFinancialData(String row, String part, String sum) {
        assertThat(findings(
                        entity("Employee", field("version", NUMBER)),
                        entity(row, toOne("employee", "Employee"), field(part, NUMBER), field(sum, NUMBER))))
                .extracting(Finding::field, Finding::category)
                .containsExactlyInAnyOrder(tuple(part, "FinancialData"), tuple(sum, "FinancialData"));
    }

    @Test
    void givenTheSameNames_whenTheRowIsATiedOneOfSomethingElse_thenNothingIsFound() {
        assertThat(found(
                        entity("Employee", field("version", NUMBER)),
                        entity(
                                "Parcel",
                                toOne("employee", "Employee"),
                                field("grossConveyance", NUMBER),
                                field("amount", NUMBER))))
                .isEmpty();
    }

    @Test
    void givenARowOfPay_whenTheFieldIsNoSum_thenItIsNoPartOfPay() {
        assertThat(found(
                        entity("Employee", field("version", NUMBER)),
                        entity(
                                "FinalSettlement",
                                toOne("employee", "Employee"),
                                field("grossId", NUMBER),
                                field("arrearCount", NUMBER),
                                field("hasArrear", FLAG),
                                field("zubel", NUMBER),
                                field("arrearDate", DATE),
                                field("arrearMode", TEXT))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welfareFundDeduction", "pfContribution", "grossAmount", "encashment"})
    void givenAPersonsOwnRow_whenEachWordIsForPay_thenItIsFound(String name) {
        assertThat(found(entity("Employee", field(name, NUMBER)))).containsExactly("Employee." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"totalAmount", "zubelDeduction", "amount", "rent"})
    void givenAPersonsOwnRow_whenASumMayBeOfAnything_thenPayDoesNotFindIt(String name) {
        assertThat(findings(entity("Customer", field(name, NUMBER))))
                .extracting(Finding::reasons)
                .noneMatch(reasons -> reasons.toString().contains("a part of somebody's pay"));
    }

    @Test
    void givenANumberOfAnUnknownRegister_whenATextOnAPerson_thenItIsFound() {
        assertThat(found(entity("Employee", text("zubelNumber"), text("zubelId"), field("wobbelNumber", NUMBER))))
                .containsExactly("Employee.zubelNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fromAccount", "toAccount", "auskunftssperre", "lastSeenTime", "thirdAccountId"})
    void givenAWordThatWasMissed_whenOnAPerson_thenItIsFound(String name) {
        assertThat(found(entity("Person", text(name)))).containsExactly("Person." + name);
    }

    @Test
    void givenAnArticle_whenItSaysWhoWroteIt_thenItsTextIsTheirs() {
        assertThat(found(
                        entity("Article", text("title"), text("content"), field("authorId", NUMBER)),
                        entity("NewsArticle", text("title"), text("content"))))
                .containsExactlyInAnyOrder("Article.content", "Article.title");
    }

    @Test
    void givenAStatistic_whenItNumbersPersons_thenItIsHowManyThereAre() {
        assertThat(found(entity("StatBean", field("managerNumber", NUMBER), field("candidateNumber", NUMBER))))
                .isEmpty();
        assertThat(found(entity("Zubel", field("managerNumber", NUMBER)))).containsExactly("Zubel.managerNumber");
    }
}
