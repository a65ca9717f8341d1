/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferAssessmentTest {

    private static final Citation ACT = new Citation("Act s. 1", Certainty.KNOWN);

    private static TransferAssessment answer(
            TransferOutcome outcome, Optional<String> remedy, Optional<Derogation> derogation) {
        return new TransferAssessment(outcome, "ROW", ACT, "Because.", remedy, derogation, List.of());
    }

    @ParameterizedTest
    @EnumSource(TransferOutcome.class)
    void givenAnOutcome_whenAsked_thenPermittedIsTrueForExactlyThreeOfThem(TransferOutcome outcome) {
        boolean expected =
                List.of("NONE_NEEDED", "ADEQUATE", "SAFEGUARD_IN_PLACE").contains(outcome.name());

        assertThat(answer(outcome, Optional.of("mend it"), Optional.empty()).permitted())
                .isEqualTo(expected);
    }

    @Test
    void givenADerogation_whenItIsUsable_thenItPermitsAndOnlyWithItsOwnOutcome() {
        Optional<Derogation> claims = Optional.of(Derogation.LEGAL_CLAIMS);

        assertThat(answer(TransferOutcome.DEROGATION_ONLY, Optional.empty(), claims)
                        .permitted())
                .isTrue();
        assertThatThrownBy(() -> answer(TransferOutcome.REVIEW, Optional.of("mend it"), claims))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("derogation");
    }

    @Test
    void givenARefusal_whenItNamesNoRemedy_thenItCannotBeMade() {
        assertThatThrownBy(() -> answer(TransferOutcome.SAFEGUARD_NEEDED, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("remedy");
    }

    @Test
    void givenATransfer_whenSaidMore_thenTheFirstStaysAsItWas() {
        Transfer first = Transfer.of(Regime.UK, "GB", "US", LocalDate.of(2026, 11, 22));
        Transfer second = first.withFacts(RecipientFact.DPF_LISTED)
                .withFacts(RecipientFact.DPF_UK_EXTENSION)
                .withSafeguards(Safeguard.IDTA);

        assertThat(first.facts()).isEmpty();
        assertThat(first.safeguards()).isEmpty();
        assertThat(second.facts()).containsExactly(RecipientFact.DPF_LISTED, RecipientFact.DPF_UK_EXTENSION);
        assertThat(second.safeguards()).containsExactly(Safeguard.IDTA);
    }
}
