/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.NUMBER;
import static dev.privet.discovery.Scans.confidence;
import static dev.privet.discovery.Scans.entity;
import static dev.privet.discovery.Scans.field;
import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.heir;
import static dev.privet.discovery.Scans.plain;
import static dev.privet.discovery.Scans.text;
import static dev.privet.discovery.Scans.toMany;
import static dev.privet.discovery.Scans.toOne;
import static dev.privet.discovery.Scans.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextTest {

    @Test
    void givenTheSameFields_whenOneClassIsAboutPersons_thenOnlyItsAreFound() {
        assertThat(found(
                        entity("Customer", text("name"), text("address"), text("city")),
                        entity("Product", text("name"), text("description")),
                        entity("Country", text("name"), text("code"))))
                .containsExactly("Customer.address", "Customer.city", "Customer.name");
    }

    @Test
    void givenClassNames_whenTheyAreWrapped_thenTheirHeadDecides() {
        assertThat(found(
                        plain("AbstractCustomerEntity", text("name")),
                        plain("CustomerDto", text("name")),
                        plain("CustomerType", text("name")),
                        plain("CustomerAttribute", text("name"), text("value")),
                        plain("Kunde", text("name")),
                        plain("Utilisateur", text("name"))))
                .containsExactly(
                        "AbstractCustomerEntity.name",
                        "CustomerAttribute.value",
                        "CustomerDto.name",
                        "Kunde.name",
                        "Utilisateur.name");
    }

    @Test
    void givenAClassOfUnknownName_whenItHasFieldsThatOnlyPersonsHave_thenTheOthersAreLifted() {
        ScannedClass unknown = entity("Bezzle", text("firstName"), text("email"), text("city"), text("country"));
        assertThat(found(unknown)).contains("Bezzle.city", "Bezzle.country");
        assertThat(found(entity("Bezzle", text("city"), text("country")))).doesNotContain("Bezzle.country");
    }

    @Test
    void givenFreeText_whenItsRowLeadsToAPerson_thenItIsFound() {
        ScannedClass customer = entity("Customer", toMany("pets", "Parrot"));
        ScannedClass parrot = entity("Parrot", field("ringId", NUMBER));
        ScannedClass direct = entity("Claimlet", toOne("customer", "Customer"), text("remark"));
        ScannedClass indirect = entity("Sitting", toOne("parrot", "Parrot"), text("remark"));
        ScannedClass free = entity("Stone", text("remark"));
        assertThat(found(customer, parrot, direct, indirect, free))
                .containsExactly("Claimlet.remark", "Sitting.remark");
        assertThat(confidence("remark", customer, parrot, direct))
                .isGreaterThan(confidence("remark", customer, parrot, indirect));
    }

    @Test
    void givenFreeText_whenItsRowOnlyHasAPersonsId_thenItIsFound() {
        assertThat(found(plain("Claimlet", field("customerId", NUMBER), text("note"))))
                .containsExactly("Claimlet.note");
    }

    @Test
    void givenFreeText_whenAPersonOnlyWorkedOnTheRow_thenItIsNotFound() {
        ScannedClass customer = entity("Customer", field("number", NUMBER));
        assertThat(found(customer, entity("Stone", toOne("lastModifiedBy", "Customer"), text("remark"))))
                .isEmpty();
    }

    @Test
    void givenAnInheritedField_whenTheSuperclassIsAboutPersons_thenItIsFoundWhereItIsDeclared() {
        assertThat(found(
                        entity("Person", text("firstName"), text("lastName")),
                        heir("Keeper", "Person", text("address"), text("city"))))
                .containsExactly("Keeper.address", "Keeper.city", "Person.firstName", "Person.lastName");
    }

    @Test
    void givenACommonSuperclass_whenItsNameSaysNothing_thenItsFieldsAreNotLifted() {
        assertThat(found(
                        entity("NamedThing", text("name")),
                        heir("Customer", "NamedThing", text("email")),
                        heir("Colour", "NamedThing")))
                .containsExactly("Customer.email");
    }

    @Test
    void givenAnEmbeddable_whenAPersonHasIt_thenItsFieldsAreFound() {
        ScannedClass part =
                type("Whereabouts", Optional.empty(), List.of("jakarta.persistence.Embeddable"), text("country"));
        ScannedClass customer = entity("Customer", field("lives", "shop.Whereabouts", "jakarta.persistence.Embedded"));
        assertThat(found(customer, part)).containsExactly("Whereabouts.country");
        assertThat(found(part)).isEmpty();
    }

    @Test
    void givenAnEmbeddable_whenThingsHaveItAsWell_thenItSaysNothingOfPersons() {
        ScannedClass part =
                type("Whereabouts", Optional.empty(), List.of("jakarta.persistence.Embeddable"), text("country"));
        assertThat(found(
                        part,
                        entity("Customer", field("lives", "shop.Whereabouts")),
                        entity("Warehouse", field("at", "shop.Whereabouts")),
                        entity("Factory", field("at", "shop.Whereabouts"))))
                .isEmpty();
    }

    @Test
    void givenAReferenceToAPerson_whenScanned_thenTheRowItLeadsToIsMarkedAndNotTheReference() {
        assertThat(found(entity("Customer", field("number", NUMBER)), entity("Claimlet", toOne("owner", "Customer"))))
                .isEmpty();
    }

    @Test
    void givenFieldsThatOnlySystemsHave_whenNamedLikeAPerson_thenTheClassIsASystem() {
        assertThat(found(plain("Client", text("name"), text("redirectUris"), text("scope"), text("username"))))
                .isEmpty();
        assertThat(found(plain("Bezzle", text("host"), field("port", "int"), text("username"), text("password"))))
                .isEmpty();
        assertThat(found(plain("Client", text("name"), text("username")))).contains("Client.name", "Client.username");
    }

    @Test
    void givenFieldsByWhichSomebodyIsReached_whenTheClassIsUnknown_thenItsNameIsFound() {
        assertThat(found(plain("Bezzle", text("name"), text("email"), text("phone"), text("postcode"))))
                .contains("Bezzle.name");
        assertThat(found(plain("Warehouse", text("name"), text("email"), text("phone"), text("postcode"))))
                .doesNotContain("Warehouse.name");
    }

    @Test
    void givenWordsBefore_whenSeveral_thenTheNearestSaysWhoseTheValueIs() {
        assertThat(found(plain("Bezzle", text("customerName"), text("customerOptionName"), text("productOwnerName"))))
                .containsExactly("Bezzle.customerName", "Bezzle.productOwnerName");
    }

    @Test
    void givenAPreposition_whenWordsFollow_thenTheyMakeNothingElseOfIt() {
        assertThat(found(plain("Customer", text("reasonForTemplate"), text("reasonTemplate"))))
                .containsExactly("Customer.reasonForTemplate");
    }

    @Test
    void givenPartsOfThings_whenNamedLikePartsOfPersons_thenTheyAreTheThings() {
        assertThat(found(plain("OfficeAddress", text("city")), plain("CustomerAddress", text("city"))))
                .containsExactly("CustomerAddress.city");
    }
}
