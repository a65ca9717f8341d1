/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.location.Region;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCountryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Validator VALIDATOR = Checks.on(DAY);

    record Delivery(
            @AllowedCountry(
                    regions = {Region.UK, Region.EEA},
                    countries = "ch")
            @Nullable
            String country) {}

    record Visitor(
            @AllowedCountry(regions = Region.EU) @Nullable Locale locale) {}

    @ParameterizedTest
    @ValueSource(strings = {"GB", "FR", "NO", "CH", "gb", "UK", "EL"})
    void givenACountryWithin_whenChecked_thenItIsValid(String code) {
        assertThat(VALIDATOR.validate(new Delivery(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "JE", "XX", "", " ", "ada@example.org", "GBR"})
    void givenAnotherOrNone_whenChecked_thenTheMessageSaysWhatIsAllowedAndNoValue(String code) {
        assertThat(Checks.texts(VALIDATOR.validate(new Delivery(code))))
                .containsExactly(
                        "country must be a country of the United Kingdom, the European Economic Area or Switzerland");
    }

    @Test
    void givenNull_whenChecked_thenItIsValid() {
        assertThat(VALIDATOR.validate(new Delivery(null))).isEmpty();
        assertThat(VALIDATOR.validate(new Visitor(null))).isEmpty();
    }

    @Test
    void givenALocale_whenChecked_thenItsCountryCounts() {
        assertThat(VALIDATOR.validate(new Visitor(Locale.GERMANY))).isEmpty();
        assertThat(Checks.texts(VALIDATOR.validate(new Visitor(Locale.UK))))
                .containsExactly("locale must be a country of the European Union");
        assertThat(Checks.texts(VALIDATOR.validate(new Visitor(Locale.ENGLISH))))
                .containsExactly("locale must be a country of the European Union");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31, 0", "2020-02-01, 1"})
    void givenTheDayOfTheCheck_whenTheUnionHasChanged_thenThatDayCounts(LocalDate day, int violations) {
        assertThat(Checks.on(day).validate(new Visitor(Locale.UK))).hasSize(violations);
    }

    record Nowhere(@AllowedCountry String country) {}

    record Unknown(@AllowedCountry(countries = "QQ") String country) {}

    @Test
    void givenAConstraintThatMakesNoSense_whenChecked_thenTheMistakeSaysHowToMendIt() {
        assertThatThrownBy(() -> VALIDATOR.validate(new Nowhere("GB")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@AllowedCountry allows no country at all. Name some: @AllowedCountry(regions = {Region.UK, Region.EEA}).");
        assertThatThrownBy(() -> VALIDATOR.validate(new Unknown("GB")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("@AllowedCountry names a country that is not known.")
                .hasMessageContaining("country code 'QQ'");
    }
}
