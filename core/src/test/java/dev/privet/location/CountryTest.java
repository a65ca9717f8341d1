/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.FactTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @Test
    void givenTheCodesOfIso3166_whenComparedWithTheRegister_thenEachIsThereAndMarkedIsoAndNoOtherOne() {
        List<String> marked = Places.COUNTRY_REGISTER.rows().stream()
                .filter(row -> row.text("standing").equals("ISO"))
                .map(row -> row.text("code"))
                .toList();

        assertThat(marked).hasSize(249).containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void givenEveryRow_whenLookedUpByCodeAndByName_thenTheSameCountryIsFound() {
        for (FactTable.Row row : Places.COUNTRY_REGISTER.rows()) {
            Country country = Country.of(row.text("code"));

            assertThat(country.name()).isEqualTo(row.text("name"));
            assertThat(Country.named(country.name())).isEqualTo(country);
        }
    }

    @Test
    void givenEveryAlias_whenLookedUp_thenItLeadsToARegisteredCountryAndHidesNone() {
        for (FactTable.Row row : Places.ALIAS_REGISTER.rows()) {
            String alias = row.text("alias");
            Country target = Country.of(row.text("code"));

            assertThat(row.text("kind").equals("CODE") ? Country.of(alias) : Country.named(alias))
                    .as(alias)
                    .isEqualTo(target);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Czech Republic, CZ",
        "Czechia, CZ",
        "USA, US",
        "United States, US",
        "united kingdom, GB",
        "' Great Britain ', GB",
        "Reunion, RE",
        "Cote d’Ivoire, CI",
        "Trinidad & Tobago, TT",
        "Turkey, TR",
        "Kosovo, XK"
    })
    void givenAnEnglishName_whenNamed_thenTheCountryIsFound(String name, String code) {
        assertThat(Country.named(name).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "", "G", "USA", "12"})
    void givenAnUnknownCode_whenRead_thenATypedErrorNamesTheRemedy(String code) {
        assertThatThrownBy(() -> Country.of(code)).isInstanceOfSatisfying(PrivacyInputException.class, e -> {
            assertThat(e.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_COUNTRY);
                assertThat(problem.code().id()).isEqualTo("PRIVET-0301");
                assertThat(problem.remedy()).contains("ISO 3166-1 alpha-2").contains("Country.named");
            });
        });
    }

    @Test
    void givenTextThatIsNoCountry_whenRead_thenTheErrorDoesNotRepeatIt() {
        assertThatThrownBy(() -> Country.named("ada@example.org"))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageNotContaining("ada")
                .hasMessageContaining("15 characters");
    }

    @Test
    void givenAnOrganisation_whenReadAsAPlace_thenItIsNoCountry() {
        assertThat(Place.of("epo")).isEqualTo(Organisation.of("EPO"));
        assertThat(Place.of("EPO").name()).isEqualTo("European Patent Organisation");
        assertThat(Place.of("uk")).isEqualTo(Country.of("GB"));
        assertThatThrownBy(() -> Organisation.of("GB"))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("EU_INSTITUTIONS");
    }
}
