/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the categories to the spelling of the W3C Data Privacy Vocabulary. */
class CategoryTermsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                DataCategory.class,
                SpecialCategoryData.class,
                CriminalData.class,
                EthnicOrigin.class,
                PoliticalOpinion.class,
                BeliefData.class,
                TradeUnionMembership.class,
                GeneticData.class,
                BiometricData.class,
                HealthData.class,
                SexualLife.class,
                FreeText.class,
                PersonName.class,
                EmailAddress.class,
                PhoneNumber.class,
                PostalAddress.class,
                DateOfBirth.class,
                NationalIdentifier.class,
                OnlineIdentifier.class,
                IpAddress.class,
                BankAccount.class,
                FinancialData.class,
                PurchaseHistory.class,
                JobTitle.class,
                EmploymentData.class,
                LocationData.class,
                ContactDetails.class,
                Identifier.class,
                UsageData.class,
                Postcode.class,
                PaymentCard.class,
                Coordinates.class,
                Age.class
            })
    void givenACategory_whenExported_thenItsTermIsAnIriOfTheVocabulary(Class<? extends DataCategory> category) {
        assertThat(category.getAnnotation(Category.class).dpv()).matches("https://w3id\\.org/dpv(/pd)?#[A-Z][A-Za-z]+");
    }
}
