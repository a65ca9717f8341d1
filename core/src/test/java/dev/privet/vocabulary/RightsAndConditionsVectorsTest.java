/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalCheck;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases on bases, conditions, automated decisions and rights, each under the number of its row. */
class RightsAndConditionsVectorsTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 4);
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 5);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);
    private static final Set<DecisionFact> SAFEGUARDS =
            EnumSet.range(DecisionFact.INFORMS, DecisionFact.CAN_BE_CONTESTED);

    private final LawfulBases bases = LawfulBases.shipped();
    private final SubjectRights rights = SubjectRights.shipped();
    private final ScheduleOne schedule = ScheduleOne.shipped();
    private final AutomatedDecisions decisions = AutomatedDecisions.shipped();

    private static BasisUse recognised(Regime regime, LocalDate date) {
        return BasisUse.of(LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS, regime, date);
    }

    private static void refused(LegalCheck check, ProblemCode code, String citation) {
        assertThat(check.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.problem().code()).isEqualTo(code);
            assertThat(finding.citation().text()).contains(citation);
        });
    }

    @Test
    void vector82_givenTheUnion_whenRecognisedInterestsAreClaimed_thenInvalid() {
        refused(
                bases.check(recognised(Regime.EU, NOW).meeting(AnnexOneCondition.CRIME)),
                ProblemCode.NOT_IN_THIS_REGIME,
                "EU GDPR Art 6(1)");
    }

    @Test
    void vector83_givenTheKingdom_whenRecognisedInterestsAreClaimed_thenOnlySinceCommencement() {
        refused(
                bases.check(recognised(Regime.UK, BEFORE).meeting(AnnexOneCondition.CRIME)),
                ProblemCode.NOT_IN_THIS_REGIME,
                "SI 2026/82");
        assertThat(bases.check(recognised(Regime.UK, SINCE).meeting(AnnexOneCondition.CRIME)))
                .isInstanceOf(LegalCheck.Valid.class);
    }

    @Test
    void vector84_givenNoConditionOfAnnexOne_whenRecognisedInterestsAreClaimed_thenInvalid() {
        refused(bases.check(recognised(Regime.UK, SINCE)), ProblemCode.CONDITION_MISSING, "Annex 1");
    }

    @ParameterizedTest(name = "vector 85: {0} under {1}")
    @CsvSource({"RECOGNISED_LEGITIMATE_INTERESTS, UK", "LEGITIMATE_INTERESTS, UK", "LEGITIMATE_INTERESTS, EU"})
    void vector85_givenAPublicAuthorityInItsTasks_whenInterestsAreClaimed_thenInvalid(
            LawfulBasis basis, Regime regime) {
        BasisUse use = BasisUse.of(basis, regime, NOW).meeting(AnnexOneCondition.EMERGENCY);

        assertThat(bases.check(use)).isInstanceOf(LegalCheck.Valid.class);
        refused(
                bases.check(use.byPublicAuthorityInItsTasks()),
                ProblemCode.BASIS_CLOSED_TO_PUBLIC_TASKS,
                regime + " GDPR Art 6(1)");
    }

    @Test
    void vector87_givenTheKingdom_whenAMachineDecidesWithSafeguards_thenAllowedSinceCommencement() {
        assertThat(decisions.check(decision(Regime.UK, SINCE, false, SAFEGUARDS)))
                .isInstanceOf(LegalCheck.Valid.class);
        refused(
                decisions.check(decision(Regime.UK, BEFORE, false, SAFEGUARDS)),
                ProblemCode.AUTOMATED_DECISION_BARRED,
                "Art 22(1)");
        assertThat(decisions.check(decision(Regime.UK, BEFORE, false, with(DecisionFact.NECESSARY_FOR_CONTRACT))))
                .isInstanceOf(LegalCheck.Valid.class);
    }

    @Test
    void vector88_givenTheUnion_whenAMachineDecidesOnInterestsAlone_thenProhibited() {
        refused(
                decisions.check(decision(Regime.EU, SINCE, false, SAFEGUARDS)),
                ProblemCode.AUTOMATED_DECISION_BARRED,
                "EU GDPR Art 22(1)");
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionFact.class,
            names = {"INFORMS", "HEARS_THE_PERSON", "HUMAN_INTERVENTION", "CAN_BE_CONTESTED"})
    void givenOneSafeguardMissing_whenAMachineDecidesInTheKingdom_thenProhibited(DecisionFact missing) {
        Set<DecisionFact> rest = EnumSet.copyOf(SAFEGUARDS);
        rest.remove(missing);

        refused(
                decisions.check(decision(Regime.UK, SINCE, false, rest)),
                ProblemCode.AUTOMATED_DECISION_BARRED,
                "Art 22C");
    }

    @ParameterizedTest
    @CsvSource({
        "UK, , false",
        "UK, NECESSARY_FOR_CONTRACT, false",
        "UK, SUBSTANTIAL_PUBLIC_INTEREST, false",
        "UK, EXPLICIT_CONSENT, true",
        "UK, NECESSARY_FOR_CONTRACT SUBSTANTIAL_PUBLIC_INTEREST, true",
        "UK, AUTHORISED_BY_LAW SUBSTANTIAL_PUBLIC_INTEREST, true",
        "EU, NECESSARY_FOR_CONTRACT, false",
        "EU, AUTHORISED_BY_LAW, false",
        "EU, EXPLICIT_CONSENT, true",
        "EU, AUTHORISED_BY_LAW SUBSTANTIAL_PUBLIC_INTEREST, true",
    })
    void givenSpecialCategories_whenAMachineDecides_thenOnlyOnTheNarrowerGrounds(
            Regime regime, String grounds, boolean allowed) {
        Set<DecisionFact> given = EnumSet.copyOf(SAFEGUARDS);
        if (grounds != null) {
            for (String ground : grounds.split(" ", -1)) {
                given.add(DecisionFact.valueOf(ground));
            }
        }

        assertThat(decisions.check(decision(regime, SINCE, true, given)) instanceof LegalCheck.Valid)
                .isEqualTo(allowed);
    }

    @Test
    void givenRecognisedInterests_whenAMachineDecides_thenBarredWhateverElseIsThere() {
        AutomatedDecision decision = new AutomatedDecision(
                Regime.UK, LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS, NOW, false, EnumSet.allOf(DecisionFact.class));

        refused(decisions.check(decision), ProblemCode.AUTOMATED_DECISION_BARRED, "Art 22B(4)");
    }

    @Test
    void vector90_givenSubstantialPublicInterest_whenNoConditionOfPartTwoIsMet_thenInvalid() {
        ScheduleOneUse use =
                ScheduleOneUse.special(SpecialCategoryCondition.SUBSTANTIAL_PUBLIC_INTEREST, Regime.UK, NOW);

        refused(schedule.check(use.meeting(2)), ProblemCode.CONDITION_MISSING, "s. 10(3)");
        refused(schedule.check(use.meeting(14)), ProblemCode.POLICY_DOCUMENT_MISSING, "para");
        assertThat(schedule.check(use.meeting(14).withPolicyDocument())).isInstanceOf(LegalCheck.Valid.class);
    }

    @Test
    void vector92_givenHealthCare_whenParagraphTwoIsMet_thenValidWithoutAPolicyDocument() {
        assertThat(schedule.check(ScheduleOneUse.special(SpecialCategoryCondition.HEALTH_OR_SOCIAL_CARE, Regime.UK, NOW)
                        .meeting(2)))
                .isInstanceOf(LegalCheck.Valid.class);
    }

    @Test
    void givenADisclosureThatTheParagraphNames_whenChecked_thenNoPolicyDocumentIsNeeded() {
        ScheduleOneUse use = ScheduleOneUse.criminal(Regime.UK, NOW).meeting(10);

        refused(schedule.check(use), ProblemCode.POLICY_DOCUMENT_MISSING, "10");
        assertThat(schedule.check(use.asDisclosure())).isInstanceOf(LegalCheck.Valid.class);
    }

    @Test
    void givenAnExtensionOfPartTwo_whenNoConditionOfPartTwoIsStated_thenInvalid() {
        ScheduleOneUse use = ScheduleOneUse.criminal(Regime.UK, NOW).withPolicyDocument();

        refused(schedule.check(use.meeting(36)), ProblemCode.CONDITION_MISSING, "para 36");
        assertThat(schedule.check(use.meeting(36, 14))).isInstanceOf(LegalCheck.Valid.class);
        refused(schedule.check(use.meeting(37, 14)), ProblemCode.CONDITION_MISSING, "para 37");
        assertThat(schedule.check(use.meeting(37, 20))).isInstanceOf(LegalCheck.Valid.class);
        assertThatThrownBy(() -> schedule.check(use.meeting(5))).isInstanceOf(PrivacyInputException.class);
    }

    @Test
    void vector94_givenLegitimateInterests_whenPortabilityIsAsked_thenNotAvailable() {
        RightAnswer answer = ask(SubjectRight.PORTABILITY, LawfulBasis.LEGITIMATE_INTERESTS, Regime.EU);

        assertThat(answer.availability()).isEqualTo(Availability.NOT_AVAILABLE);
        assertThat(answer.citation().text()).isEqualTo("EU GDPR Art 20(1)(a)");
    }

    @Test
    void vector95_givenAPaperFile_whenPortabilityIsAskedOnConsent_thenNotAvailable() {
        RightAnswer answer = ask(SubjectRight.PORTABILITY, LawfulBasis.CONSENT, Regime.UK, RightFact.MANUAL_PROCESSING);

        assertThat(answer.availability()).isEqualTo(Availability.NOT_AVAILABLE);
        assertThat(answer.reason()).contains("not processed by automated means");
        assertThat(ask(SubjectRight.PORTABILITY, LawfulBasis.CONSENT, Regime.UK).availability())
                .isEqualTo(Availability.CONDITIONAL);
    }

    @Test
    void vector97_givenRecognisedInterests_whenObjected_thenAvailableUnlessCompellingGrounds() {
        LawfulBasis basis = LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS;
        RightAnswer answer = ask(SubjectRight.OBJECTION, basis, Regime.UK);

        assertThat(answer.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(answer.reason()).contains("unless there are compelling legitimate grounds");
        assertThat(ask(SubjectRight.OBJECTION, basis, Regime.UK, RightFact.COMPELLING_GROUNDS)
                        .availability())
                .isEqualTo(Availability.NOT_AVAILABLE);
    }

    @Test
    void vector98_givenLegalRetention_whenErasureIsAsked_thenRefusedWithReasonAndRoutes() {
        RightAnswer answer =
                ask(SubjectRight.ERASURE, LawfulBasis.LEGAL_OBLIGATION, Regime.UK, RightFact.LEGAL_RETENTION);

        assertThat(answer.availability()).isEqualTo(Availability.NOT_AVAILABLE);
        assertThat(answer.citation().text()).contains("17(3)(b)");
        assertThat(answer.routes())
                .extracting(ComplaintRoute::body)
                .containsExactly("the controller", "the Information Commissioner", "the court");
    }

    @Test
    void givenAGroundAndAnException_whenErasureIsAsked_thenTheExceptionHolds() {
        assertThat(ask(
                                SubjectRight.ERASURE,
                                LawfulBasis.CONSENT,
                                Regime.EU,
                                RightFact.CONSENT_WITHDRAWN,
                                RightFact.LEGAL_CLAIMS)
                        .citation()
                        .text())
                .isEqualTo("EU GDPR Art 17(3)(e)");
    }

    @ParameterizedTest
    @EnumSource(value = LawfulBasis.class, mode = EnumSource.Mode.EXCLUDE, names = "RECOGNISED_LEGITIMATE_INTERESTS")
    void givenAnObjectionToMarketing_whenErasureIsAsked_thenItIsAGroundOnAnyBasis(LawfulBasis basis) {
        RightAnswer answer = ask(SubjectRight.ERASURE, basis, Regime.EU, RightFact.OBJECTED_TO_MARKETING);

        assertThat(answer.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(answer.citation().text()).contains("21(2)");
    }

    @Test
    void givenABasisWithoutTheRight_whenAFactWouldOnlyMakeItHarder_thenTheBasisStillDecides() {
        assertThat(ask(
                                SubjectRight.PORTABILITY,
                                LawfulBasis.PUBLIC_TASK,
                                Regime.EU,
                                RightFact.UNFOUNDED_OR_EXCESSIVE,
                                RightFact.AUTOMATED_PROCESSING)
                        .citation()
                        .text())
                .isEqualTo("EU GDPR Art 20(3)");
    }

    @ParameterizedTest
    @EnumSource(value = LawfulBasis.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSENT")
    void givenExplicitConsentBesideAnotherBasis_whenWithdrawalIsAsked_thenAvailableAndAGroundOfErasure(
            LawfulBasis basis) {
        RightAnswer withdrawal = rights.answer(onExplicitConsent(SubjectRight.WITHDRAWAL_OF_CONSENT, basis));
        RightAnswer erasure =
                rights.answer(onExplicitConsent(SubjectRight.ERASURE, basis).given(RightFact.CONSENT_WITHDRAWN));

        assertThat(withdrawal.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(withdrawal.citation().text()).isEqualTo("UK GDPR Art 7(3), Art 9(2)(a)");
        assertThat(erasure.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(erasure.citation().text()).isEqualTo("UK GDPR Art 17(1)(b), Art 9(2)(a)");
        assertThat(ask(SubjectRight.WITHDRAWAL_OF_CONSENT, basis, Regime.UK).availability())
                .isEqualTo(Availability.NOT_AVAILABLE);
        assertThat(ask(SubjectRight.ERASURE, basis, Regime.UK, RightFact.CONSENT_WITHDRAWN)
                        .availability())
                .isEqualTo(Availability.CONDITIONAL);
    }

    @Test
    void givenExplicitConsentBesideLegitimateInterests_whenPortabilityIsAsked_thenItIsThatOfConsent() {
        RightQuestion question = onExplicitConsent(SubjectRight.PORTABILITY, LawfulBasis.LEGITIMATE_INTERESTS);

        assertThat(rights.answer(question).availability()).isEqualTo(Availability.CONDITIONAL);
        RightAnswer answer = rights.answer(question.given(RightFact.AUTOMATED_PROCESSING));
        assertThat(answer.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(answer.citation().text()).isEqualTo("UK GDPR Art 20(1)(a), (b), Art 9(2)(a)");
        assertThat(rights.answer(question.given(RightFact.MANUAL_PROCESSING)).availability())
                .isEqualTo(Availability.NOT_AVAILABLE);
        assertThat(rights.answer(question.given(RightFact.AUTOMATED_PROCESSING, RightFact.NOT_IDENTIFIABLE))
                        .availability())
                .isEqualTo(Availability.CONDITIONAL);
    }

    @Test
    void givenExplicitConsentBesideAPublicTask_whenPortabilityIsAsked_thenTheTaskStillExcludesIt() {
        RightAnswer answer = rights.answer(onExplicitConsent(SubjectRight.PORTABILITY, LawfulBasis.PUBLIC_TASK)
                .given(RightFact.AUTOMATED_PROCESSING));

        assertThat(answer.availability()).isEqualTo(Availability.NOT_AVAILABLE);
        assertThat(answer.citation().text()).isEqualTo("UK GDPR Art 20(3)");
    }

    @ParameterizedTest
    @EnumSource(value = SpecialCategoryCondition.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPLICIT_CONSENT")
    void givenAnyOtherCondition_whenARightIsAsked_thenTheBasisAloneDecides(SpecialCategoryCondition condition) {
        for (SubjectRight right : SubjectRight.values()) {
            RightQuestion question = RightQuestion.of(right, LawfulBasis.CONTRACT, Regime.EU, NOW);

            assertThat(rights.answer(question.on(Optional.of(condition)))).isEqualTo(rights.answer(question));
        }
    }

    private static RightQuestion onExplicitConsent(SubjectRight right, LawfulBasis basis) {
        return RightQuestion.of(right, basis, Regime.UK, NOW)
                .on(Optional.of(SpecialCategoryCondition.EXPLICIT_CONSENT));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-18, 2", "2026-06-19, 3"})
    void givenTheDayOfTheNewComplaintRoute_whenRefused_thenTheRoutesAreThoseOfThatDay(LocalDate date, int routes) {
        assertThat(rights.routes(Regime.UK, date)).hasSize(routes);
    }

    @Test
    void givenASuccessorNamedByTheHost_whenTheRoutesAreAsked_thenItStandsInThePlaceOfTheRegulator() throws IOException {
        FactTable own = FactTable.read("own routes", new StringReader("""
                regime | body | title | from | to | source | certainty
                UK | the Information Commission | complaint to the regulator | 2027-04-01 | | SI 2027/1 (invented) | KNOWN
                """));
        SubjectRights named = rights.and(own);

        assertThat(named.routes(Regime.UK, LocalDate.of(2027, 3, 31)))
                .extracting(ComplaintRoute::body)
                .containsExactly("the controller", "the Information Commissioner", "the court");
        assertThat(named.routes(Regime.UK, LocalDate.of(2027, 4, 1)))
                .extracting(ComplaintRoute::body)
                .containsExactly("the controller", "the Information Commission", "the court");
    }

    @Test
    void givenEveryRightBasisRegimeAndMilestone_whenAsked_thenExactlyOneReasonWithItsSource() {
        for (LocalDate date : new LocalDate[] {LocalDate.of(2018, 5, 25), BEFORE, SINCE, LocalDate.of(2035, 12, 31)}) {
            for (Regime regime : Regime.values()) {
                for (LawfulBasis basis : LawfulBasis.values()) {
                    for (SubjectRight right : SubjectRight.values()) {
                        RightQuestion question = RightQuestion.of(right, basis, regime, date);
                        if (bases.find(basis, regime, date).isPresent()) {
                            assertThat(rights.answer(question).citation().text())
                                    .as(question.toString())
                                    .startsWith(regime.title());
                        } else {
                            assertThatThrownBy(() -> rights.answer(question))
                                    .isInstanceOf(PrivacyInputException.class)
                                    .hasMessageContaining("PRIVET-0902");
                        }
                    }
                }
            }
        }
    }

    @Test
    void vector116_givenABasis_whenNamedInTheVocabulary_thenItsTermOrOurOwnWithAWiderOne() {
        assertThat(LawfulBasis.LEGITIMATE_INTERESTS.dpv()).isEqualTo("https://w3id.org/dpv/legal/eu/gdpr#A6-1-f");
        assertThat(LawfulBasis.LEGITIMATE_INTERESTS.broadMatch()).isEmpty();
        assertThat(LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS.dpv()).doesNotContain("w3id.org");
        assertThat(LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS.broadMatch())
                .contains("https://w3id.org/dpv#LegitimateInterest");
        assertThat(SpecialCategoryCondition.SUBSTANTIAL_PUBLIC_INTEREST.dpv())
                .isEqualTo("https://w3id.org/dpv/legal/eu/gdpr#A9-2-g");
        assertThat(SubjectRight.WITHDRAWAL_OF_CONSENT.dpv()).isEqualTo("https://w3id.org/dpv/legal/eu/gdpr#A7-3");
    }

    private static Set<DecisionFact> with(DecisionFact fact) {
        Set<DecisionFact> facts = EnumSet.copyOf(SAFEGUARDS);
        facts.add(fact);
        return facts;
    }

    private static AutomatedDecision decision(Regime regime, LocalDate date, boolean special, Set<DecisionFact> given) {
        return new AutomatedDecision(regime, LawfulBasis.LEGITIMATE_INTERESTS, date, special, given);
    }

    private RightAnswer ask(SubjectRight right, LawfulBasis basis, Regime regime, RightFact... facts) {
        return rights.answer(RightQuestion.of(right, basis, regime, NOW).given(facts));
    }
}
