/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The countries in which the customers of the Chinook sample database live, as that data spells them. */
class ChinookCountriesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
    private static final TransferRules RULES = TransferRules.shipped();

    @ParameterizedTest(name = "{0}: from the UK {1}, from the EU {2}")
    @CsvSource({
        "Argentina,      ADEQUATE,         ADEQUATE",
        "Australia,      SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Austria,        ADEQUATE,         NONE_NEEDED",
        "Belgium,        ADEQUATE,         NONE_NEEDED",
        "Brazil,         SAFEGUARD_NEEDED, ADEQUATE",
        "Canada,         SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Chile,          SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Czech Republic, ADEQUATE,         NONE_NEEDED",
        "Denmark,        ADEQUATE,         NONE_NEEDED",
        "Finland,        ADEQUATE,         NONE_NEEDED",
        "France,         ADEQUATE,         NONE_NEEDED",
        "Germany,        ADEQUATE,         NONE_NEEDED",
        "Hungary,        ADEQUATE,         NONE_NEEDED",
        "India,          SAFEGUARD_NEEDED, SAFEGUARD_NEEDED",
        "Ireland,        ADEQUATE,         NONE_NEEDED",
        "Italy,          ADEQUATE,         NONE_NEEDED",
        "Netherlands,    ADEQUATE,         NONE_NEEDED",
        "Norway,         ADEQUATE,         NONE_NEEDED",
        "Poland,         ADEQUATE,         NONE_NEEDED",
        "Portugal,       ADEQUATE,         NONE_NEEDED",
        "Spain,          ADEQUATE,         NONE_NEEDED",
        "Sweden,         ADEQUATE,         NONE_NEEDED",
        "United Kingdom, NONE_NEEDED,      ADEQUATE",
        "USA,            SAFEGUARD_NEEDED, SAFEGUARD_NEEDED"
    })
    void givenACountryOfTheSample_whenAssessed_thenBothRegimesAnswerWithoutAnyFactStated(
            String name, TransferOutcome fromUk, TransferOutcome fromEu) {
        Country destination = Country.named(name);

        assertThat(RULES.assess(Transfer.of(Regime.UK, Country.of("GB"), destination, DATE))
                        .outcome())
                .isEqualTo(fromUk);
        assertThat(RULES.assess(Transfer.of(Regime.EU, Country.of("DE"), destination, DATE))
                        .outcome())
                .isEqualTo(fromEu);
    }
}
