/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResidencyPolicyTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
    private static final TransferRules RULES = TransferRules.shipped();

    private static Transfer toPlace(String destination) {
        return Transfer.of(Regime.UK, "GB", destination, DATE);
    }

    @Test
    void givenAPolicyForUkAndEea_whenTheDestinationIsInside_thenTheLawAnswers() {
        ResidencyPolicy policy = ResidencyPolicy.within(Region.UK, Region.EEA);

        assertThat(RULES.assess(toPlace("NO"), policy)).isEqualTo(RULES.assess(toPlace("NO")));
        assertThat(RULES.assess(toPlace("GB"), policy).outcome()).isEqualTo(TransferOutcome.NONE_NEEDED);
    }

    @Test
    void givenAPolicyForUkAndEea_whenAnAdequateCountryIsOutside_thenRefusedInTheNameOfThePolicy() {
        ResidencyPolicy policy = ResidencyPolicy.within(Region.UK, Region.EEA);

        TransferAssessment answer = RULES.assess(toPlace("CH"), policy);

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.INVALID);
        assertThat(answer.permitted()).isFalse();
        assertThat(answer.rule()).isEqualTo("RESIDENCY-POLICY");
        assertThat(answer.citation().text()).isEqualTo("Data residency policy of the host: UK or EEA");
        assertThat(answer.reason()).contains("Switzerland (CH)").contains("The law alone says ADEQUATE");
        assertThat(answer.remedy()).isPresent();
    }

    @Test
    void givenAPolicyThatAllowsAPlace_whenTheLawDoesNot_thenTheLawStillRefuses() {
        ResidencyPolicy policy = ResidencyPolicy.within(Set.of(Region.UK), Set.of(Country.of("IN")));

        assertThat(RULES.assess(toPlace("IN"), policy)).isEqualTo(RULES.assess(toPlace("IN")));
        assertThat(RULES.assess(toPlace("IN"), policy).permitted()).isFalse();
    }

    @Test
    void givenTwoPolicies_whenBothAreDemanded_thenOnlyWhatBothAllowIsAllowed() {
        ResidencyPolicy both = ResidencyPolicy.within(Region.UK, Region.EEA).and(ResidencyPolicy.within(Region.EU));

        assertThat(RULES.assess(toPlace("FR"), both).permitted()).isTrue();
        assertThat(RULES.assess(toPlace("NO"), both).permitted()).isFalse();
        assertThat(RULES.assess(toPlace("GB"), both).permitted()).isFalse();
        assertThat(both).hasToString("UK or EEA, and within EU");
    }

    @Test
    void givenNoRegionAndNoPlace_whenAPolicyIsMade_thenRefused() {
        assertThatThrownBy(ResidencyPolicy::within)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one region or place");
    }
}
