/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases on what may be kept back from a person, each under the number of its row. */
class ExemptionsVectorsTest {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

    private final Exemptions exemptions = Exemptions.shipped();

    private ItemAnswer answer(Regime regime, ExemptionFact... facts) {
        return exemptions.answer(regime, NOW, Set.of(facts));
    }

    private static void rests(ItemAnswer answer, ItemOutcome outcome, String citation) {
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.grounds())
                .singleElement()
                .satisfies(ground -> assertThat(ground.citation().text()).startsWith(citation));
    }

    @Test
    void vector109_givenAColleagueNamedAsSourceInConfidence_whenAskedFor_thenRedactedWithTheFactors() {
        ItemAnswer answer = answer(Regime.UK, ExemptionFact.NAMED_AS_SOURCE, ExemptionFact.DUTY_OF_CONFIDENCE);

        rests(answer, ItemOutcome.REDACT, "DPA 2018 Sch 2 para 16");
        assertThat(answer.factors())
                .containsExactlyInAnyOrder(ExemptionFact.NAMED_AS_SOURCE, ExemptionFact.DUTY_OF_CONFIDENCE);
        assertThat(answer.noticeDetail()).isEqualTo(NoticeDetail.FULL);
    }

    @ParameterizedTest(name = "vector 109: with {0} under {1} it is {2}")
    @CsvSource({
        "CONSENT_OF_OTHER, UK, DISCLOSE",
        "REASONABLE_WITHOUT_CONSENT, UK, DISCLOSE",
        "PROFESSIONAL_ACTING_AS_SUCH, UK, DISCLOSE",
        "CONSENT_REFUSED, UK, REDACT",
        "NOT_SEPARABLE, UK, WITHHOLD",
        "CONSENT_OF_OTHER, EU, DISCLOSE",
        "NOT_SEPARABLE, EU, REVIEW"
    })
    void vector109_givenOneFactMore_whenAskedFor_thenTheOutcomeFollows(
            ExemptionFact more, Regime regime, ItemOutcome outcome) {
        assertThat(answer(regime, ExemptionFact.NAMED_AS_SOURCE, ExemptionFact.DUTY_OF_CONFIDENCE, more)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void vector111_givenAConfidentialReferenceReceived_whenAskedFor_thenWithheldInTheKingdomOnly() {
        rests(answer(Regime.UK, ExemptionFact.CONFIDENTIAL_REFERENCE), ItemOutcome.WITHHOLD, "DPA 2018 Sch 2 para 24");

        ItemAnswer union = answer(Regime.EU, ExemptionFact.CONFIDENTIAL_REFERENCE);
        rests(union, ItemOutcome.REVIEW, "EU GDPR Arts 23");
        assertThat(union.grounds().get(0).citation().certainty()).isEqualTo(Certainty.UNCERTAIN);
    }

    @Test
    void vector112_givenPrivilegedAdvice_whenAskedFor_thenWithheldAndTheRefusalMayOmitDetail() {
        ItemAnswer answer = answer(Regime.UK, ExemptionFact.LEGAL_PRIVILEGE);

        rests(answer, ItemOutcome.WITHHOLD, "DPA 2018 Sch 2 para 19");
        assertThat(answer.noticeDetail()).isEqualTo(NoticeDetail.MAY_OMIT);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void givenNothingEstablished_whenAskedFor_thenDisclosed(Regime regime) {
        rests(answer(regime), ItemOutcome.DISCLOSE, regime + " GDPR Art 15(1)");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExemptionFact.class,
            names = {"CRIME_OR_TAXATION", "MANAGEMENT_PLANNING", "NEGOTIATION_WITH_REQUESTER", "TRADE_SECRET"})
    void givenATestOfPrejudice_whenAskedFor_thenAPersonHasToJudge(ExemptionFact fact) {
        assertThat(answer(Regime.UK, fact).outcome()).isEqualTo(ItemOutcome.REVIEW);
        assertThat(answer(Regime.EU, fact).outcome()).isEqualTo(ItemOutcome.REVIEW);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void givenEveryGround_whenTheOtherPersonConsents_thenTheConsentFreesNothingElse(Regime regime) {
        for (ExemptionFact fact : EnumSet.range(ExemptionFact.LEGAL_PRIVILEGE, ExemptionFact.TRADE_SECRET)) {
            assertThat(answer(regime, ExemptionFact.NAMED_AS_SOURCE, ExemptionFact.CONSENT_OF_OTHER, fact)
                            .outcome())
                    .as(fact.name())
                    .isEqualTo(answer(regime, fact).outcome())
                    .isGreaterThan(ItemOutcome.REDACT);
        }
    }

    @Test
    void givenNoConsentAndNothingAgainstIt_whenAskedFor_thenAPersonWeighsIt() {
        rests(
                answer(Regime.UK, ExemptionFact.RELATES_TO_OTHER_INDIVIDUAL),
                ItemOutcome.REVIEW,
                "DPA 2018 Sch 2 para 16");
        rests(answer(Regime.EU, ExemptionFact.RELATES_TO_OTHER_INDIVIDUAL), ItemOutcome.REVIEW, "EU GDPR Art 15(4)");
    }

    @Test
    void givenADayBeforeTheLaw_whenAskedFor_thenRefusedAndNotDisclosed() {
        assertThatThrownBy(() -> exemptions.answer(Regime.UK, LocalDate.of(2018, 5, 24), Set.of()))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining(ProblemCode.NOT_IN_THIS_REGIME.id());
    }

    @Test
    void givenFactsThatContradictEachOther_whenAskedFor_thenAPersonWeighsIt() {
        assertThat(answer(
                                Regime.UK,
                                ExemptionFact.NAMED_AS_SOURCE,
                                ExemptionFact.REASONABLE_WITHOUT_CONSENT,
                                ExemptionFact.UNREASONABLE_WITHOUT_CONSENT)
                        .outcome())
                .isEqualTo(ItemOutcome.REVIEW);
        for (Regime regime : Regime.values()) {
            assertThat(answer(
                                    regime,
                                    ExemptionFact.NAMED_AS_SOURCE,
                                    ExemptionFact.CONSENT_OF_OTHER,
                                    ExemptionFact.CONSENT_REFUSED)
                            .outcome())
                    .isEqualTo(ItemOutcome.REVIEW);
        }
    }
}
