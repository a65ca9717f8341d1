/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Lombok and Kotlin write is not compiled here, but written out in Java as they write it. */
class GeneratedCodeTest {

    private static final String PLACE = "dev.privet.archunit.wrong.generated.";

    private static String shortened(String text) {
        return text.replace(PLACE, "").replaceAll("(, which| \\(| and prints| is personal).*", "");
    }

    @Test
    void givenGeneratedTexts_whenChecked_thenThoseThatTellAreFound() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfToString(), "wrong.generated"))
                .extracting(GeneratedCodeTest::shortened)
                .containsExactlyInAnyOrder(
                        "Method Tenant.toString() reads Tenant.email",
                        "Method Tenant.toString() reads Tenant.phone",
                        "Method Tenant$TenantBuilder.toString() reads TenantBuilder.email",
                        "Method Tenant$TenantBuilder.toString() reads TenantBuilder.phone",
                        "Method Lodger.toString() reads Lodger.name",
                        "Method Lodger.toString() reads Lodger.email",
                        "Record Room holds personal data");
    }

    @Test
    void givenObjectsOfGeneratedClasses_whenLogged_thenTheyAreFoundUnlessTheyTellNothing() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), "wrong.generated"))
                .extracting(text -> text.replace(PLACE, "").replaceAll("(, which| to a log).*", ""))
                .containsExactlyInAnyOrder(
                        "Method Office.whole (Office.java:12) passes a whole Tenant",
                        "Method Office.whole (Office.java:12) passes a whole Lodger",
                        "Method Office.whole (Office.java:12) passes a whole Room",
                        "Method Office.component (Office.java:16) passes Lodger.name",
                        "Method Office.door (Office.java:20) passes Room.nameOnTheDoor");
    }

    @Test
    void givenPropertiesThatGeneratedCodeAloneTouches_whenChecked_thenNothingReadsThem() {
        assertThat(found(PrivacyRules.collectedDataIsRead(), "wrong.generated"))
                .extracting(GeneratedCodeTest::shortened)
                .containsExactlyInAnyOrder("Property Tenant.phone", "Property Lodger.email");
    }
}
