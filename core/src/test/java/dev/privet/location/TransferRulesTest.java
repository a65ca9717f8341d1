/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.fact.Certainty;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say beyond the destination: regimes, safeguards, roles, derogations, doubt. */
class TransferRulesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
    private static final TransferRules RULES = TransferRules.shipped();

    private final Transfer toIndia = Transfer.of(Regime.EU, "FR", "IN", DATE);
    private final Transfer toIndiaFromUk = Transfer.of(Regime.UK, "GB", "IN", DATE);

    @ParameterizedTest
    @CsvSource({
        "UK, FR, US, 2026-11-22",
        "UK, JE, GB, 2026-11-22",
        "EU, GB, FR, 2021-01-01",
        "EU, GB, FR, 2026-11-22",
        "EU, US, US, 2026-11-22",
        "EU, CH, FR, 2026-11-22",
        "UK, GB, FR, 1990-01-01"
    })
    void givenARegimeThatDoesNotGovernTheExporter_whenAssessed_thenInvalidWithARemedy(
            Regime regime, String exporter, String destination, LocalDate date) {
        TransferAssessment answer = RULES.assess(Transfer.of(regime, exporter, destination, date));

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.INVALID);
        assertThat(answer.permitted()).isFalse();
        assertThat(answer.remedy()).hasValueSatisfying(text -> assertThat(text).startsWith("ask "));
    }

    @ParameterizedTest
    @CsvSource({
        "EU, GB, FR, 2020-12-31, NONE_NEEDED",
        "UK, GB, FR, 2020-12-31, NONE_NEEDED",
        "UK, GB, FR, 2018-03-01, NONE_NEEDED",
        "EU, DE, FR, 2018-03-01, NONE_NEEDED",
        "EU, DE, NO, 2018-03-01, NONE_NEEDED",
        "EU, DE, NO, 2018-06-01, REVIEW",
        "EU, NO, SJ, 2018-03-01, REVIEW",
        "EU, FR, NC, 2018-03-01, REVIEW",
        "EU, DE, CY-NORTH, 2018-03-01, REVIEW",
        "EU, DE, NO, 2018-07-20, NONE_NEEDED",
        "UK, GB, FR, 2021-01-01, ADEQUATE",
        "UK, GB, GI, 2020-12-31, NONE_NEEDED",
        "EU, ES, GI, 2021-01-01, SAFEGUARD_NEEDED",
        "UK, GB, JP, 2019-01-22, SAFEGUARD_NEEDED",
        "UK, GB, GB, 2035-12-31, NONE_NEEDED",
        "EU, FR, GB, 2035-12-31, SAFEGUARD_NEEDED",
        "EU, FR, GP, 2035-12-31, NONE_NEEDED",
        "EU, RE, FR, 2026-11-22, NONE_NEEDED",
        "UK, GB, RE, 2026-11-22, ADEQUATE",
        "UK, GB, NO, 2026-11-22, ADEQUATE",
        "UK, GB, SJ, 2026-11-22, REVIEW",
        "EU, FR, EU_INSTITUTIONS, 2026-11-22, NONE_NEEDED",
        "UK, GB, EU_INSTITUTIONS, 2026-11-22, ADEQUATE",
        "EU, NL, CK, 2026-11-22, SAFEGUARD_NEEDED",
        "EU, NL, UN, 2026-11-22, SAFEGUARD_NEEDED",
        "EU, NL, XK, 2026-11-22, SAFEGUARD_NEEDED"
    })
    void givenAPlaceAndADay_whenAssessed_thenTheLawOfThatDayAnswers(
            Regime regime, String exporter, String destination, LocalDate date, TransferOutcome expected) {
        TransferAssessment answer = RULES.assess(Transfer.of(regime, exporter, destination, date));

        assertThat(answer.outcome()).as(answer.toString()).isEqualTo(expected);
    }

    @Test
    void givenOneLegalEntity_whenDataMoveWithinIt_thenNoTransferTakesPlace() {
        assertThat(RULES.assess(toIndiaFromUk.withFacts(RecipientFact.SAME_LEGAL_ENTITY))
                        .outcome())
                .isEqualTo(TransferOutcome.NONE_NEEDED);
        assertThat(RULES.assess(Transfer.of(Regime.EU, "DK", "GL", DATE).withFacts(RecipientFact.SAME_LEGAL_ENTITY))
                        .outcome())
                .isEqualTo(TransferOutcome.NONE_NEEDED);
    }

    @Test
    void givenAMissingFact_whenAssessed_thenReasonAndRemedyNameIt() {
        TransferAssessment answer = RULES.assess(Transfer.of(Regime.UK, "GB", "US", DATE));

        assertThat(answer.rule()).isEqualTo("UK-US-DPF");
        assertThat(answer.reason()).contains("DPF_UK_EXTENSION is not stated");
        assertThat(answer.remedy().orElseThrow())
                .contains("state DPF_UK_EXTENSION if that is so")
                .contains("IDTA");
    }

    @Test
    void givenAnEndedDecision_whenAssessed_thenTheReasonSaysWhenItEnded() {
        TransferAssessment answer = RULES.assess(Transfer.of(Regime.EU, "FR", "GB", LocalDate.of(2032, 1, 1)));

        assertThat(answer.rule()).isEqualTo("EU-GB-2031");
        assertThat(answer.reason()).contains("from 2025-12-19 to 2031-12-27, not on 2032-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "EU_SCC_M1, EXPORTER_CONTROLLER, IMPORTER_CONTROLLER, SAFEGUARD_IN_PLACE",
        "EU_SCC_M1, EXPORTER_CONTROLLER, IMPORTER_PROCESSOR,  INVALID",
        "EU_SCC_M2, EXPORTER_CONTROLLER, IMPORTER_PROCESSOR,  SAFEGUARD_IN_PLACE",
        "EU_SCC_M2, EXPORTER_PROCESSOR,  IMPORTER_PROCESSOR,  INVALID",
        "EU_SCC_M3, EXPORTER_PROCESSOR,  IMPORTER_PROCESSOR,  SAFEGUARD_IN_PLACE",
        "EU_SCC_M3, EXPORTER_PROCESSOR,  IMPORTER_CONTROLLER, INVALID",
        "EU_SCC_M4, EXPORTER_PROCESSOR,  IMPORTER_CONTROLLER, SAFEGUARD_IN_PLACE",
        "EU_SCC_M4, EXPORTER_CONTROLLER, IMPORTER_CONTROLLER, INVALID"
    })
    void givenAModuleOfTheClauses_whenTheRolesAreStated_thenOnlyTheOneThatFitsThemServes(
            String module, String exporterRole, String importerRole, TransferOutcome expected) {
        RecipientFact[] roles = {RecipientFact.of(exporterRole), RecipientFact.of(importerRole)};

        assertThat(RULES.assess(toIndia.withSafeguards(Safeguard.of(module)).withFacts(roles))
                        .outcome())
                .isEqualTo(expected);
        assertThat(RULES.assess(toIndiaFromUk
                                .withSafeguards(Safeguard.of(module), Safeguard.UK_ADDENDUM)
                                .withFacts(roles))
                        .permitted())
                .as("the Addendum is not used to carry a module that does not fit")
                .isEqualTo(expected == TransferOutcome.SAFEGUARD_IN_PLACE);
    }

    @ParameterizedTest
    @CsvSource({
        "EU, FR, LEGACY_SCC, 2018-03-01, SAFEGUARD_IN_PLACE",
        "EU, FR, LEGACY_SCC, 2022-12-27, SAFEGUARD_IN_PLACE",
        "EU, FR, LEGACY_SCC, 2022-12-28, INVALID",
        "EU, FR, EU_SCC,     2021-06-26, INVALID",
        "EU, FR, EU_SCC,     2021-06-27, SAFEGUARD_IN_PLACE",
        "UK, GB, LEGACY_SCC, 2024-03-21, SAFEGUARD_IN_PLACE",
        "UK, GB, LEGACY_SCC, 2024-03-22, INVALID",
        "UK, GB, IDTA,       2022-03-20, INVALID",
        "UK, GB, IDTA,       2022-03-21, SAFEGUARD_IN_PLACE",
        "UK, GB, BCR,        2026-11-22, SAFEGUARD_IN_PLACE",
        "EU, FR, BCR,        2026-11-22, SAFEGUARD_IN_PLACE",
        "EU, FR, REGULATION_CLAUSES, 2026-11-22, INVALID"
    })
    void givenASafeguard_whenAssessedOnADay_thenItServesOnlyUnderItsRegimeAndInItsTime(
            Regime regime, String exporter, String safeguard, LocalDate date, TransferOutcome expected) {
        Transfer transfer = Transfer.of(regime, exporter, "IN", date).withSafeguards(Safeguard.of(safeguard));

        assertThat(RULES.assess(transfer).outcome()).isEqualTo(expected);
    }

    @Test
    void givenEuClausesAloneInTheUk_whenAssessed_thenTheRemedyIsTheAddendum() {
        TransferAssessment answer = RULES.assess(toIndiaFromUk.withSafeguards(Safeguard.EU_SCC));

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.INVALID);
        assertThat(answer.reason()).contains("EU_SCC alone is no safeguard of the UK GDPR");
        assertThat(answer.remedy().orElseThrow()).startsWith("add UK_ADDENDUM");
    }

    @Test
    void givenASafeguardOfNoRegister_whenAssessed_thenInvalidAndNotIgnored() {
        assertThat(RULES.assess(toIndia.withSafeguards(new Safeguard("HANDSHAKE")))
                        .outcome())
                .isEqualTo(TransferOutcome.INVALID);
    }

    @Test
    void givenASafeguard_whenTheTestIsNotYetDocumented_thenThatRemainsADuty() {
        Transfer withIdta = toIndiaFromUk.withSafeguards(Safeguard.IDTA);

        assertThat(RULES.assess(withIdta).duties())
                .singleElement()
                .satisfies(duty -> assertThat(duty).contains("data protection test"));
        assertThat(RULES.assess(withIdta.withFacts(RecipientFact.PROTECTION_TEST_MET))
                        .duties())
                .isEmpty();
    }

    @Test
    void givenATestThatFailed_whenASafeguardIsStated_thenOnlyADerogationIsLeft() {
        Transfer failed = toIndiaFromUk.withSafeguards(Safeguard.IDTA).withFacts(RecipientFact.PROTECTION_TEST_FAILED);

        TransferAssessment without = RULES.assess(failed);
        TransferAssessment with = RULES.assess(failed.withDerogation(Derogation.LEGAL_CLAIMS));

        assertThat(without.outcome()).isEqualTo(TransferOutcome.DEROGATION_ONLY);
        assertThat(without.permitted()).isFalse();
        assertThat(without.remedy()).isPresent();
        assertThat(with.outcome()).isEqualTo(TransferOutcome.DEROGATION_ONLY);
        assertThat(with.permitted()).isTrue();
        assertThat(with.derogation()).contains(Derogation.LEGAL_CLAIMS);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPLICIT_CONSENT, false",
        "CONTRACT_WITH_SUBJECT, false",
        "CONTRACT_IN_SUBJECTS_INTEREST, false",
        "PUBLIC_INTEREST, true",
        "LEGAL_CLAIMS, true",
        "VITAL_INTERESTS, true",
        "PUBLIC_REGISTER, true",
        "COMPELLING_INTERESTS, false"
    })
    void givenADerogation_whenAPublicAuthorityExports_thenOnlySomeAreOpenToIt(String id, boolean open) {
        for (Transfer transfer : new Transfer[] {toIndia, toIndiaFromUk}) {
            Transfer relying = transfer.withDerogation(Derogation.of(id));
            TransferAssessment privately = RULES.assess(relying);
            TransferAssessment publicly = RULES.assess(relying.withFacts(RecipientFact.PUBLIC_AUTHORITY));

            assertThat(privately.outcome()).isEqualTo(TransferOutcome.DEROGATION_ONLY);
            assertThat(privately.permitted()).isTrue();
            assertThat(publicly.permitted()).isEqualTo(open);
            assertThat(publicly.outcome())
                    .isEqualTo(open ? TransferOutcome.DEROGATION_ONLY : TransferOutcome.SAFEGUARD_NEEDED);
        }
    }

    @Test
    void givenASafeguardAndADerogation_whenBothServe_thenTheSafeguardGoesFirst() {
        assertThat(RULES.assess(toIndia.withSafeguards(Safeguard.EU_SCC_M1).withDerogation(Derogation.LEGAL_CLAIMS))
                        .outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_IN_PLACE);
    }

    @Test
    void givenAnImporterUnderTheGdpr_whenTheClausesAreStated_thenReviewAsTheyWereNotMadeForIt() {
        TransferAssessment answer = RULES.assess(
                toIndia.withSafeguards(Safeguard.EU_SCC_M1).withFacts(RecipientFact.IMPORTER_SUBJECT_TO_GDPR));

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.REVIEW);
        assertThat(answer.citation().certainty()).isEqualTo(Certainty.UNCERTAIN);
    }

    @Test
    void givenADoubtfulTerritory_whenASafeguardIsInPlace_thenItServesEitherWay() {
        Transfer transfer = Transfer.of(Regime.EU, "FR", "NC", DATE);

        assertThat(RULES.assess(transfer).outcome()).isEqualTo(TransferOutcome.REVIEW);
        assertThat(RULES.assess(transfer.withSafeguards(Safeguard.EU_SCC_M1)).outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_IN_PLACE);
    }

    @Test
    void givenAnAdequatePlace_whenTheSafeguardIsNone_thenItIsNotNeeded() {
        assertThat(RULES.assess(Transfer.of(Regime.UK, "GB", "CH", DATE).withSafeguards(Safeguard.EU_SCC))
                        .outcome())
                .isEqualTo(TransferOutcome.ADEQUATE);
    }

    @Test
    void givenADoubtfulSafeguardAndAWrongOne_whenNoneServes_thenTheDoubtIsTheAnswer() {
        assertThat(RULES.assess(toIndia.withSafeguards(Safeguard.IDTA, Safeguard.EU_SCC_M1)
                                .withFacts(RecipientFact.IMPORTER_SUBJECT_TO_GDPR))
                        .outcome())
                .isEqualTo(TransferOutcome.REVIEW);
    }

    @Test
    void givenADoubtfulTerritory_whenTheDerogationCannotBeUsed_thenItStaysUnderReviewAndSaysWhy() {
        TransferAssessment answer = RULES.assess(Transfer.of(Regime.EU, "FR", "NC", DATE)
                .withDerogation(Derogation.EXPLICIT_CONSENT)
                .withFacts(RecipientFact.PUBLIC_AUTHORITY));

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.REVIEW);
        assertThat(answer.citation().text()).contains("Art 49(3)");
        assertThat(answer.reason()).contains("EXPLICIT_CONSENT cannot be used: PUBLIC_AUTHORITY is stated");
    }

    @Test
    void givenADoubtfulTerritory_whenTheTestFailed_thenItStaysUnderReview() {
        assertThat(RULES.assess(Transfer.of(Regime.EU, "FR", "NC", DATE)
                                .withFacts(RecipientFact.PROTECTION_TEST_FAILED))
                        .outcome())
                .isEqualTo(TransferOutcome.REVIEW);
    }

    @Test
    void givenADecisionThatHasNotBegun_whenAssessed_thenTheReasonSaysFromWhen() {
        TransferAssessment answer = RULES.assess(Transfer.of(Regime.EU, "FR", "BR", LocalDate.of(2026, 1, 25)));

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.SAFEGUARD_NEEDED);
        assertThat(answer.reason()).contains("since 2026-01-26, not on 2026-01-25");
    }
}
