/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases on what documents have to say, each under the number of its row. */
class ContentVectorsTest {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

    private final ContentChecklist checklist = ContentChecklist.shipped();

    private Set<String> complete(DocumentKind document, Regime regime, LocalDate date, Set<ContentFact> facts) {
        return checklist.items(document, regime, date, facts).stream()
                .map(ContentItem::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<ContentFinding> without(String code, DocumentKind document, Regime regime, Set<ContentFact> facts) {
        Set<String> stated = complete(document, regime, NOW, facts);
        stated.remove(code);
        return checklist.check(document, regime, NOW, facts, stated);
    }

    private static void missing(
            List<ContentFinding> findings, String code, ContentSeverity severity, String citation, String remedy) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.finding().problem().code()).isEqualTo(ProblemCode.CONTENT_MISSING);
            assertThat(finding.finding().problem().remedy()).contains(remedy);
            assertThat(finding.finding().citation().text()).startsWith(citation);
        });
    }

    @ParameterizedTest(name = "vector 101 under {0}")
    @EnumSource(Regime.class)
    void vector101_givenANoticeOfArticle14_whenTheSourceIsLeftOut_thenIncomplete(Regime regime) {
        missing(
                without("14(2)(f)", DocumentKind.NOTICE_14, regime, Set.of()),
                "14(2)(f)",
                ContentSeverity.REQUIRED,
                regime + " GDPR Art 14(2)(f)",
                "source");
    }

    @Test
    void vector102_givenLegitimateInterests_whenNoInterestIsStated_thenIncomplete() {
        Set<String> stated = complete(DocumentKind.NOTICE_13, Regime.UK, NOW, Set.of());

        missing(
                checklist.check(
                        DocumentKind.NOTICE_13,
                        Regime.UK,
                        NOW,
                        ContentFact.of(List.of(LawfulBasis.LEGITIMATE_INTERESTS), List.of()),
                        stated),
                "13(1)(d)",
                ContentSeverity.REQUIRED,
                "UK GDPR Art 13(1)(d)",
                "legitimate interests");
        assertThat(checklist.check(
                        DocumentKind.NOTICE_13,
                        Regime.UK,
                        NOW,
                        ContentFact.of(List.of(LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS), List.of()),
                        stated))
                .isEmpty();
    }

    @ParameterizedTest(name = "vector 103 under {0}")
    @EnumSource(Regime.class)
    void vector103_givenAControllersRecord_whenErasureLimitsAreLeftOut_thenOnlyAWarning(Regime regime) {
        missing(
                without("30(1)(f)", DocumentKind.RECORD_CONTROLLER_30_1, regime, Set.of()),
                "30(1)(f)",
                ContentSeverity.WHERE_POSSIBLE,
                regime + " GDPR Art 30(1)(f)",
                "why it is not possible");
    }

    @ParameterizedTest
    @CsvSource({
        "NOTICE_13, 13(2)(ca), 2026-06-18, UK, false",
        "NOTICE_13, 13(2)(ca), 2026-06-19, UK, true",
        "NOTICE_13, 13(2)(ca), 2026-06-19, EU, false",
        "NOTICE_14, 14(2)(da), 2026-06-18, UK, false",
        "NOTICE_14, 14(2)(da), 2026-06-19, UK, true",
        "NOTICE_14, 14(2)(da), 2026-06-19, EU, false",
        "SAR_REPLY, 15(1)(ea), 2026-06-18, UK, false",
        "SAR_REPLY, 15(1)(ea), 2026-06-19, UK, true",
        "SAR_REPLY, 15(1)(ea), 2026-06-19, EU, false"
    })
    void givenTheComplaintToTheController_whenAsked_thenNeededInTheKingdomSinceCommencement(
            DocumentKind document, String code, LocalDate date, Regime regime, boolean needed) {
        assertThat(complete(document, regime, date, Set.of()).contains(code)).isEqualTo(needed);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void givenEveryFact_whenListed_thenEachCodeStandsOnceAndNothingSaidMeansAllMissing(DocumentKind document) {
        Set<ContentFact> facts = EnumSet.allOf(ContentFact.class);
        for (Regime regime : Regime.values()) {
            for (LocalDate date = LocalDate.of(2025, 12, 31); date.isBefore(NOW); date = date.plusDays(1)) {
                assertThat(checklist.items(document, regime, date, facts))
                        .extracting(ContentItem::code)
                        .doesNotHaveDuplicates();
            }
            Set<String> codes = complete(document, regime, NOW, facts);
            assertThat(checklist.check(document, regime, NOW, facts, Set.of()))
                    .extracting(ContentFinding::code)
                    .containsExactlyInAnyOrderElementsOf(codes);
            assertThat(checklist.check(document, regime, NOW, facts, codes)).isEmpty();
        }
    }

    @Test
    void givenAPolicyDocument_whenTheRecordIsListed_thenTheKingdomAsksForThreeMoreFields() {
        Set<ContentFact> facts = Set.of(ContentFact.POLICY_DOCUMENT);

        assertThat(complete(DocumentKind.RECORD_CONTROLLER_30_1, Regime.UK, NOW, facts))
                .contains("Sch1-41(a)", "Sch1-41(b)", "Sch1-41(c)");
        assertThat(complete(DocumentKind.RECORD_CONTROLLER_30_1, Regime.EU, NOW, facts))
                .noneMatch(code -> code.startsWith("Sch1"));
    }

    @Test
    void givenConsent_whenAsked_thenItsWithdrawalIsStated() {
        assertThat(complete(
                        DocumentKind.NOTICE_13,
                        Regime.EU,
                        NOW,
                        ContentFact.of(List.of(LawfulBasis.CONSENT), List.of())))
                .contains("13(2)(c)");
        assertThat(complete(DocumentKind.NOTICE_13, Regime.EU, NOW, Set.of())).doesNotContain("13(2)(c)");
    }

    @ParameterizedTest
    @EnumSource(SpecialCategoryCondition.class)
    void givenAConditionOfArticle9BesideAnotherBasis_whenAsked_thenOnlyExplicitConsentIsWithdrawn(
            SpecialCategoryCondition condition) {
        Set<ContentFact> facts = ContentFact.of(List.of(LawfulBasis.CONTRACT), List.of(condition));

        for (Regime regime : Regime.values()) {
            assertThat(complete(DocumentKind.NOTICE_13, regime, NOW, facts).contains("13(2)(c)"))
                    .isEqualTo(condition == SpecialCategoryCondition.EXPLICIT_CONSENT);
            assertThat(complete(DocumentKind.NOTICE_14, regime, NOW, facts).contains("14(2)(d)"))
                    .isEqualTo(condition == SpecialCategoryCondition.EXPLICIT_CONSENT);
        }
    }

    @Test
    void givenAnUnknownCodeOrADayBeforeTheLaw_whenChecked_thenRefusedAndNotCalledComplete() {
        assertThatThrownBy(() -> checklist.check(DocumentKind.NOTICE_13, Regime.EU, NOW, Set.of(), Set.of("13(9)(z)")))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("13(9)(z)")
                .hasMessageContaining("correct the code");
        assertThatThrownBy(() -> checklist.check(
                        DocumentKind.SAR_REPLY, Regime.UK, LocalDate.of(2018, 5, 24), Set.of(), Set.of()))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining(ProblemCode.NOT_IN_THIS_REGIME.id());
    }
}
