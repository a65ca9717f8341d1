/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.DATE;
import static dev.privet.discovery.Scans.FLAG;
import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.column;
import static dev.privet.discovery.Scans.confidence;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.findings;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void givenAFinding_whenTold_thenItNamesCategoryReasonsAndTheMark() {
        assertThat(findings(entity("Customer", text("emailAddress"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.category()).isEqualTo("EmailAddress");
                    assertThat(finding.special()).isFalse();
                    assertThat(finding.confidence()).isBetween(0.9, 1.0);
                    assertThat(finding.reasons())
                            .containsExactly("its name says \"email address\"", "the class is about a customer");
                    assertThat(finding.mark())
                            .isEqualTo("@PersonalData(category = EmailAddress.class, purposes = YourPurpose.class)");
                });
    }

    @Test
    void givenProtectedData_whenFound_thenItIsSaidToBeSpecial() {
        assertThat(findings(entity("Patient", text("religion"), text("diagnosis"), text("firstName"))))
                .extracting(Finding::field, Finding::category, Finding::special)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("diagnosis", "HealthData", true),
                        org.assertj.core.groups.Tuple.tuple("firstName", "PersonName", false),
                        org.assertj.core.groups.Tuple.tuple("religion", "BeliefData", true));
    }

    @Test
    void givenTheSameName_whenTheTypeDoesNotGoWithIt_thenItIsNotFound() {
        assertThat(found(entity(
                        "Customer",
                        field("email", FLAG),
                        field("lastName", NUMBER),
                        field("birthDate", DATE),
                        field("phone", NUMBER))))
                .containsExactly("Customer.birthDate", "Customer.phone");
    }

    @Test
    void givenAConstraint_whenTheNameSaysNothing_thenItDecides() {
        assertThat(found(plain("Form", text("reachMe", "jakarta.validation.constraints.Email"), text("other"))))
                .containsExactly("Form.reachMe");
        assertThat(found(plain("Form", text("reachMe", "org.hibernate.validator.constraints.Email"))))
                .containsExactly("Form.reachMe");
    }

    @Test
    void givenADateInThePast_whenOnAPerson_thenItIsSurer() {
        assertThat(confidence("birth", entity("Customer", field("birth", DATE, "javax.validation.constraints.Past"))))
                .isGreaterThanOrEqualTo(confidence("birth", entity("Customer", field("birth", DATE))));
    }

    @Test
    void givenAShortName_whenTheColumnTells_thenItIsFoundWithLessConfidence() {
        assertThat(found(entity("Bezzle", column("ln", "last_name")))).containsExactly("Bezzle.ln");
        assertThat(confidence("ln", entity("Bezzle", column("ln", "last_name"))))
                .isLessThan(confidence("lastName", entity("Bezzle", text("lastName"))));
    }

    @Test
    void givenWhoWorkedOnARow_whenItIsAText_thenItIsFoundOnThingsToo() {
        assertThat(found(entity(
                        "Product",
                        text("createdBy"),
                        field("modifiedBy", NUMBER),
                        text("who", "org.springframework.data.annotation.LastModifiedBy"),
                        field("createdDate", DATE))))
                .containsExactly("Product.createdBy", "Product.who");
    }

    @Test
    void givenChoices_whenTheyAreAPersons_thenTheyAreFound() {
        ScannedClass gender =
                new ScannedClass("shop.Gender", ScannedClass.Shape.ENUM, true, Optional.empty(), List.of(), List.of());
        ScannedClass status =
                new ScannedClass("shop.Status", ScannedClass.Shape.ENUM, true, Optional.empty(), List.of(), List.of());
        assertThat(found(
                        gender,
                        status,
                        entity("Customer", field("gender", "shop.Gender"), field("status", "shop.Status"))))
                .containsExactly("Customer.gender");
    }

    @Test
    void givenJsonAndMaps_whenOnAPersonsRow_thenTheyAreFound() {
        ScannedField map = new ScannedField(
                "attributes",
                new ScannedType("java.util.Map", List.of(ScannedType.of(Scans.TEXT), ScannedType.of(Scans.TEXT))),
                List.of());
        ScannedField json = field("additionalInfo", "com.fasterxml.jackson.databind.JsonNode");
        assertThat(found(entity("Customer", map, json), entity("Warehouse", map, json)))
                .containsExactly("Customer.additionalInfo", "Customer.attributes");
    }

    @Test
    void givenMarksAndAnswers_whenScanned_thenTheirFieldsAreNotReported() {
        ScannedClass marked = new ScannedClass(
                "shop.Customer",
                ScannedClass.Shape.CLASS,
                true,
                Optional.empty(),
                List.of(new ScannedAnnotation(
                        "dev.privet.annotation.NotPersonalData", Map.of("members", List.of("lastName")))),
                List.of(
                        text("email", "dev.privet.annotation.PersonalData"),
                        text("phone", "dev.privet.annotation.NotPersonalData"),
                        text("mobile", "shop.Reach"),
                        text("lastName"),
                        text("firstName")));
        ScannedClass reach = new ScannedClass(
                "shop.Reach",
                ScannedClass.Shape.INTERFACE,
                true,
                Optional.empty(),
                List.of(ScannedAnnotation.of("dev.privet.annotation.PersonalData")),
                List.of());
        assertThat(found(marked, reach)).containsExactly("Customer.firstName");
    }

    @Test
    void givenAMarkOnAnHeir_whenItNamesAnInheritedField_thenThatIsNotReported() {
        ScannedClass heir = new ScannedClass(
                "shop.Keeper",
                ScannedClass.Shape.CLASS,
                true,
                Optional.of("shop.Person"),
                List.of(new ScannedAnnotation(
                        "dev.privet.annotation.PersonalData", Map.of("members", List.of("firstName")))),
                List.of());
        assertThat(found(entity("Person", text("firstName"), text("lastName")), heir))
                .containsExactly("Person.lastName");
    }

    @Test
    void givenAWholeClass_whenItIsSaidToBeNoPersonalData_thenNothingOfItIsReported() {
        assertThat(found(Scans.type(
                        "Customer", Optional.empty(), List.of("dev.privet.annotation.NotPersonalData"), text("email"))))
                .isEmpty();
    }

    @Test
    void givenAGeneratedBuilder_whenItRepeatsTheFields_thenTheyAreReportedOnce() {
        assertThat(found(
                        plain("Customer", text("email"), text("phone")),
                        plain("Customer$CustomerBuilder", text("email"), text("phone"))))
                .containsExactly("Customer.email", "Customer.phone");
    }

    @Test
    void givenANaturalKey_whenItNamesAPerson_thenItIsFoundAndASurrogateIsNot() {
        assertThat(found(entity(
                        "Customer",
                        text("username", "jakarta.persistence.Id"),
                        field("customerNumber", NUMBER, "jakarta.persistence.Id"))))
                .contains("Customer.username");
        assertThat(found(entity("Customer", field("userId", NUMBER, "jakarta.persistence.Id"))))
                .isEmpty();
    }

    @Test
    void givenATypeThatWasNotScanned_whenItIsNamedLikeData_thenItHoldsAValue() {
        assertThat(found(entity("Customer", field("address", "other.Address"), field("address2", "other.Gadget"))))
                .containsExactly("Customer.address");
    }

    @Test
    void givenVerbsWithBy_whenTheyOrderRows_thenTheyNameNobody() {
        assertThat(found(plain("Bezzle", text("witnessedBy"), text("orderBy"), text("sortBy"))))
                .containsExactly("Bezzle.witnessedBy");
    }
}
