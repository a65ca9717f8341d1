/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinimisationRulesTest {

    private static final String WRONG = "dev.privet.archunit.wrong.";

    @Test
    void givenPropertiesThatAreCarriedAlong_whenChecked_thenThoseThatNothingReadsAreFound() {
        assertThat(found(PrivacyRules.collectedDataIsRead(), "wrong.unread"))
                .containsExactlyInAnyOrder(
                        "Property " + WRONG + "unread.Customer.born is personal data that is collected, and nothing "
                                + "reads it (Customer.java:0). Do not collect it, or use it for the purposes that it "
                                + "is marked for [unread]",
                        "Property " + WRONG
                                + "unread.Customer.fax is personal data that is collected, and nothing reads "
                                + "it (Customer.java:0). Do not collect it, or use it for the purposes that it is "
                                + "marked for [unread]",
                        "Property " + WRONG
                                + "unread.Customer.telephone is personal data that is collected, and nothing "
                                + "reads it (Customer.java:0). Do not collect it, or use it for the purposes that it "
                                + "is marked for [unread]",
                        "Property " + WRONG + "unread.Person.telephone is personal data that is collected, and nothing "
                                + "reads it (Person.java:0). Do not collect it, or use it for the purposes that it is "
                                + "marked for [unread]",
                        "Property " + WRONG + "unread.Visitor.postcode is personal data that is collected, and nothing "
                                + "reads it (Visitor.java:0). Do not collect it, or use it for the purposes that it is "
                                + "marked for [unread]");
    }

    @Test
    void givenInputsForAPurpose_whenChecked_thenPropertiesThatItDoesNotNeedAreFound() {
        assertThat(found(PrivacyRules.inputsFitTheirPurpose(), "wrong.input"))
                .containsExactlyInAnyOrder(
                        "Property " + WRONG + "input.Inputs$Form.telephone is collected for Newsletter, which the mark "
                                + "of Customer.telephone does not name (Inputs.java:0). Take it out of the class, or "
                                + "name the purpose where the property is marked [input]",
                        "Property " + WRONG
                                + "input.Inputs$Marked.telephone is collected for Newsletter, which its mark "
                                + "does not name (Inputs.java:0). Take it out of the class, or name the purpose where "
                                + "the property is marked [input]",
                        "Property " + WRONG + "input.Inputs$Subscription.telephone is collected for Newsletter, which "
                                + "the mark of Customer.telephone does not name (Inputs.java:0). Take it out of the "
                                + "class, or name the purpose where the property is marked [input]");
    }

    @Test
    void givenStatements_whenChecked_thenThoseThatNameRowsWithPersonalDataAreFound() {
        assertThat(found(PrivacyRules.nothingGoesPastTheGate(), "wrong.bypass"))
                .containsExactlyInAnyOrder(
                        "Method " + WRONG + "bypass.Statements$ByJdbc.rename runs a statement by prepareStatement, and "
                                + "one in its class names the rows of Member, which hold personal data "
                                + "(Statements.java:21). Load the entities instead, or say in a waiver what minimises "
                                + "and records it [bypass]",
                        "Method " + WRONG
                                + "bypass.Statements$InBulk.clear runs a statement by createQuery, and one in its"
                                + " class names the rows of Member, which hold personal data (Statements.java:30)."
                                + " Load the entities instead, or say in a waiver what minimises and records it"
                                + " [bypass]",
                        "Method " + WRONG + "bypass.Statements$InSql.names runs a statement by createNativeQuery, and "
                                + "one in its class names the rows of Member, which hold personal data "
                                + "(Statements.java:14). Load the entities instead, or say in a waiver what minimises "
                                + "and records it [bypass]");
    }
}
