/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.fact.LegalCheck;
import dev.privet.fact.LegalFinding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FurtherUsesTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 4);
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 5);

    private final FurtherUses rules = FurtherUses.shipped();

    private String answer(FurtherUseClaim claim) {
        LegalCheck check = rules.check(claim);
        if (check instanceof LegalCheck.Valid valid) {
            return valid.citation().certainty() == Certainty.UNCERTAIN ? "OPEN" : "YES";
        }
        return check.findings().get(0).problem().code().name();
    }

    @ParameterizedTest
    @CsvSource({
        "FRESH_CONSENT,     YES, YES",
        "RESEARCH,          YES, FURTHER_USE_NOT_COMPATIBLE",
        "COMPLIANCE,        YES, YES",
        "ANNEX_TWO,         YES, FURTHER_USE_NOT_COMPATIBLE",
        "AUTHORISED_BY_LAW, YES, FURTHER_USE_NOT_COMPATIBLE",
        "ASSESSED,          YES, FURTHER_USE_NOT_COMPATIBLE",
    })
    void givenTheUnitedKingdomSinceFebruary2026_whenAsked_thenConsentNarrowsTheGrounds(
            FurtherUseGround ground, String otherwise, String collectedOnConsent) {
        assertThat(answer(FurtherUseClaim.of(ground, LawfulBasis.CONTRACT, Regime.UK, SINCE)
                        .meeting(AnnexTwoCondition.TAXATION)))
                .isEqualTo(otherwise);
        assertThat(answer(FurtherUseClaim.of(ground, LawfulBasis.CONSENT, Regime.UK, SINCE)
                        .meeting(AnnexTwoCondition.TAXATION)))
                .isEqualTo(collectedOnConsent);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNEX_TWO,         YES",
        "AUTHORISED_BY_LAW, YES",
        "RESEARCH,          FURTHER_USE_NOT_COMPATIBLE",
        "ASSESSED,          FURTHER_USE_NOT_COMPATIBLE",
    })
    void givenConsentThatCannotBeObtained_whenAsked_thenAnnexTwoAndTheLawServeAfterAll(
            FurtherUseGround ground, String expected) {
        assertThat(answer(FurtherUseClaim.of(ground, LawfulBasis.CONSENT, Regime.UK, SINCE)
                        .meeting(AnnexTwoCondition.CRIME)
                        .withConsentUnobtainable()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FRESH_CONSENT,     YES, YES",
        "RESEARCH,          YES, OPEN",
        "COMPLIANCE,        NOT_IN_THIS_REGIME, NOT_IN_THIS_REGIME",
        "ANNEX_TWO,         NOT_IN_THIS_REGIME, NOT_IN_THIS_REGIME",
        "AUTHORISED_BY_LAW, YES, YES",
        "ASSESSED,          YES, OPEN",
    })
    void givenTheUnionOrTheTimeBefore_whenAsked_thenArticle8AIsNotKnown(
            FurtherUseGround ground, String otherwise, String collectedOnConsent) {
        for (Regime regime : Regime.values()) {
            LocalDate date = regime == Regime.UK ? BEFORE : SINCE;
            assertThat(answer(FurtherUseClaim.of(ground, LawfulBasis.LEGITIMATE_INTERESTS, regime, date)
                            .meeting(AnnexTwoCondition.CRIME)))
                    .isEqualTo(otherwise);
            assertThat(answer(FurtherUseClaim.of(ground, LawfulBasis.CONSENT, regime, date)
                            .meeting(AnnexTwoCondition.CRIME)
                            .withConsentUnobtainable()))
                    .isEqualTo(collectedOnConsent);
        }
    }

    @ParameterizedTest
    @EnumSource(AnnexTwoCondition.class)
    void givenAnnexTwo_whenAConditionIsMetOrNone_thenOneIsNeeded(AnnexTwoCondition condition) {
        FurtherUseClaim bare = FurtherUseClaim.of(FurtherUseGround.ANNEX_TWO, LawfulBasis.CONTRACT, Regime.UK, SINCE);

        assertThat(answer(bare)).isEqualTo(ProblemCode.CONDITION_MISSING.name());
        assertThat(answer(bare.meeting(condition))).isEqualTo("YES");
    }

    @Test
    void givenSeveralGrounds_whenOneHolds_thenItIsEnoughAndTheSurestIsCited() {
        FurtherUseClaim claim = new FurtherUseClaim(
                Set.of(FurtherUseGround.COMPLIANCE, FurtherUseGround.ASSESSED, FurtherUseGround.FRESH_CONSENT),
                Set.of(),
                false,
                LawfulBasis.CONSENT,
                Regime.EU,
                SINCE);

        assertThat(rules.check(claim)).isInstanceOfSatisfying(LegalCheck.Valid.class, valid -> {
            assertThat(valid.reason()).isEqualTo("Compatible: fresh consent.");
            assertThat(valid.citation()).hasToString("EU GDPR Art 6(4)");
        });
    }

    @Test
    void givenGroundsOfWhichNoneHolds_whenAsked_thenEachIsToldWithItsSource() {
        FurtherUseClaim claim = new FurtherUseClaim(
                Set.of(FurtherUseGround.ASSESSED, FurtherUseGround.AUTHORISED_BY_LAW),
                Set.of(),
                false,
                LawfulBasis.CONSENT,
                Regime.UK,
                SINCE);

        assertThat(rules.check(claim).findings())
                .extracting(LegalFinding::toString)
                .containsExactly(
                        "PRIVET-0908 AUTHORISED_BY_LAW: for data that was collected on consent it serves only where"
                                + " consent to the further use cannot reasonably be obtained. Mend: ask for that consent"
                                + " (FRESH_CONSENT), or state that it cannot be obtained: consentUnobtainable. [UK GDPR"
                                + " Arts 8A, ground (e), 23(1)(c) to (j); DUAA 2025 s. 71; SI 2026/82]",
                        "PRIVET-0908 ASSESSED: it does not serve for data that was collected on consent. Mend: ask for"
                                + " consent to the further use (FRESH_CONSENT), or do not use the data for it. [UK GDPR"
                                + " Art 8A; DUAA 2025 s. 71: after consent grounds (a), (c), (d), (e) alone]");
    }

    @Test
    void givenADayOrAClaimOutOfReach_whenAsked_thenRefused() {
        LocalDate early = LocalDate.of(2018, 5, 24);

        assertThatThrownBy(() -> rules.check(
                        FurtherUseClaim.of(FurtherUseGround.ASSESSED, LawfulBasis.CONTRACT, Regime.UK, early)))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0902 ASSESSED on 2018-05-24: the register does not reach back to that"
                        + " day. Mend: ask about a day from 25 May 2018 on.");
        assertThatThrownBy(() -> rules.check(
                        new FurtherUseClaim(Set.of(), Set.of(), false, LawfulBasis.CONTRACT, Regime.UK, SINCE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claim: it claims no ground");
    }

    @Test
    void givenEveryGroundBasisLawAndDay_whenAsked_thenExactlyOneRowSpeaks() {
        for (LocalDate date : Set.of(LocalDate.of(2018, 5, 25), BEFORE, SINCE, LocalDate.of(2040, 1, 1))) {
            for (Regime regime : Regime.values()) {
                Arrays.stream(FurtherUseGround.values())
                        .forEach(ground -> Arrays.stream(LawfulBasis.values())
                                .forEach(
                                        basis -> assertThat(rules.rows(FurtherUseClaim.of(ground, basis, regime, date)))
                                                .as("%s, %s, %s, %s", ground, basis, regime, date)
                                                .isEqualTo(1)));
            }
        }
    }
}
