/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.ContactDetails;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Persons of the shop are found by what is known of them. */
class FindPersonTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAnAddress_whenFound_thenCaseDoesNotMatterAndACategoryAboveDoesAsWell(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();

            assertThat(shop.privet.find("client", EmailAddress.class, "ADA@Example.org"))
                    .isEqualTo(new SubjectRef("client", Shop.ADA));
            assertThat(shop.privet.find("client", ContactDetails.class, "bob@example.org"))
                    .isEqualTo(new SubjectRef("client", Shop.BOB));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenWhatNobodyOrSeveralHave_whenFound_thenItIsRefused(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();

            assertThatThrownBy(() -> shop.privet.find("client", DateOfBirth.class, LocalDate.of(1990, 12, 10)))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining("PRIVET-0603");
            assertThatThrownBy(() -> shop.privet.find("client", EmailAddress.class, "' or 1 = 1 --"))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining("PRIVET-0601")
                    .hasMessageNotContaining("1 = 1");
            assertThatThrownBy(() -> shop.privet.find("client", HealthData.class, "anything"))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining("no row of the kind 'client' has a value of category HealthData");
            assertThatThrownBy(() -> shop.privet.find("patient", EmailAddress.class, "ada@example.org"))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining("no entity with @DataSubject(\"patient\")");
        }
    }
}
