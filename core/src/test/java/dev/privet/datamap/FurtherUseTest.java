/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.annotation.FurtherUse;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Citation;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeMarks;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.AnnexTwoCondition;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** For what else data may be used: what is read, what is refused and in which words, and what is never assumed. */
@NullUnmarked // Rows as a framework fills them.
class FurtherUseTest {

    private static final String REASON = "yearly figures by postcode";

    @Lawful(title = "Deliver orders", basis = LawfulBasis.CONTRACT)
    @FurtherUse(purpose = Figures.class, ground = FurtherUseGround.RESEARCH, because = REASON)
    @FurtherUse(purpose = FraudWatch.class, ground = FurtherUseGround.ASSESSED, because = "the assessment of May 2026")
    interface Delivery extends Purpose {}

    @Lawful(title = "Draw figures", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Planning")
    @FurtherUse(purpose = Press.class, ground = FurtherUseGround.ASSESSED, because = "the press asks for figures")
    interface Figures extends Purpose {}

    @Lawful(title = "Watch for fraud", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "No losses")
    interface FraudWatch extends Purpose {}

    @Lawful(title = "Tell the press", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Publicity")
    interface Press extends Purpose {}

    interface Undeclared extends Purpose {}

    @DataSubject("buyer")
    static class Buyer {
        @PersonalData(category = PersonName.class, purposes = Delivery.class, maskedFor = FraudWatch.class)
        String name;

        @PersonalData(category = PostalAddress.class, maskedFor = Delivery.class)
        String street;

        @PersonalData(category = PersonName.class, purposes = FraudWatch.class)
        String alias;
    }

    @DataSubject("person")
    static class Person {
        String data;
        LocalDate left;
    }

    interface Intake extends Purpose {}

    interface Onward extends Purpose {}

    private static DataMap annotated(Regime... regimes) {
        return DataMap.read(List.of(Buyer.class), Set.of(regimes), Sample.DAY);
    }

    private static PersonalField field(DataMap map, String name) {
        return map.find(Buyer.class).orElseThrow().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Class<?>> ways(DataMap map, String field, Class<? extends Purpose> further) {
        return map.originalPurposes(field(map, field), further).stream()
                .<Class<?>>map(DeclaredPurpose::type)
                .toList();
    }

    private static DataMapContributor intake(
            Class<? extends DataCategory> category, LawfulBasis basis, Consumer<PurposeMarks> more) {
        return map -> {
            map.type(Person.class)
                    .personalData(category, data -> data.on("data").purposes(Intake.class));
            map.purpose(Onward.class).title("Go on").basis(LawfulBasis.CONSENT);
            PurposeMarks intake = map.purpose(Intake.class).title("Take in").basis(basis);
            if (category == HealthData.class) {
                intake.condition(SpecialCategoryCondition.EXPLICIT_CONSENT);
            }
            more.accept(intake);
        };
    }

    private static DataMapContributor onward(LawfulBasis basis, FurtherUseGround... grounds) {
        return intake(
                PersonName.class,
                basis,
                marks -> marks.furtherUse(
                        Onward.class, use -> use.ground(grounds).because(REASON)));
    }

    private static DataMapBuilder builder(DataMapContributor contributor, Regime... regimes) {
        return DataMap.builder(Set.of(regimes), Sample.DAY).contributor(contributor);
    }

    private static List<String> told(DataMapBuilder builder) {
        return catchThrowableOfType(PrivacyConfigurationException.class, builder::build).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> advised(DataMap map) {
        return map.advice().stream()
                .filter(problem -> problem.code() != ProblemCode.NO_RETENTION)
                .map(Problem::toString)
                .toList();
    }

    // What is read.

    @Test
    void givenNothingSaid_whenAskedForFurtherUses_thenNothingIsCompatible() {
        DataMap map = Sample.map();

        assertThat(map.purposes()).allSatisfy(purpose -> {
            assertThat(purpose.facts().furtherUses()).isEmpty();
            assertThat(map.originalPurposes(purpose.type())).isEmpty();
        });
    }

    @Test
    void givenFurtherUses_whenRead_thenThePurposesAreDeclaredAndTheMapTellsWhatTheyMayDrawOn() {
        DataMap map = annotated(Regime.values());

        assertThat(map.purposes())
                .extracting(DeclaredPurpose::type)
                .contains(Delivery.class, Figures.class, FraudWatch.class, Press.class);
        assertThat(map.originalPurposes(Figures.class))
                .extracting(DeclaredPurpose::type)
                .containsExactly(Delivery.class);
        assertThat(map.originalPurposes(Delivery.class)).isEmpty();
        assertThat(ways(map, "name", Figures.class)).containsExactly(Delivery.class);
        assertThat(ways(map, "street", Figures.class)).containsExactly(Delivery.class);
        assertThat(ways(map, "alias", Figures.class)).isEmpty();
        assertThat(map.purpose(Delivery.class).orElseThrow().furtherUse(Figures.class))
                .hasValueSatisfying(use -> {
                    assertThat(use.because()).isEqualTo(REASON);
                    assertThat(use.grounds()).isEqualTo("research, archiving or statistics");
                    assertThat(use.citations())
                            .extracting(Citation::toString)
                            .containsExactly(
                                    "UK GDPR Arts 8A, ground (b), 84B; DUAA 2025 s. 71; SI 2026/82",
                                    "EU GDPR Arts 5(1)(b), 89(1)");
                });
    }

    @Test
    void givenAFieldThatNamesTheFurtherPurposeItself_whenAskedForAWay_thenTheFieldComesFirst() {
        DataMap map = annotated(Regime.UK);

        assertThat(ways(map, "name", FraudWatch.class)).isEmpty();
        assertThat(ways(map, "street", FraudWatch.class)).containsExactly(Delivery.class);
    }

    @Test
    void givenAChainOfFurtherUses_whenAskedForItsEnd_thenNothingIsPassedOnAndThatIsAdvised() {
        DataMap map = annotated(Regime.UK);

        assertThat(map.originalPurposes(Press.class))
                .extracting(DeclaredPurpose::type)
                .containsExactly(Figures.class);
        assertThat(ways(map, "name", Press.class)).isEmpty();
        assertThat(ways(map, "street", Press.class)).isEmpty();
        assertThat(ways(map, "alias", Press.class)).isEmpty();
        assertThat(advised(map))
                .containsExactly("PRIVET-0127 Figures, further use for Press: no field names Figures, and what it may"
                        + " itself draw on is not passed on. Mend: say it on the purpose that the data is collected for,"
                        + " or leave it out.");
    }

    @Test
    void givenAContributor_whenItSaysTheSame_thenTheMapIsTheSame() {
        DataMap contributed = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Buyer.class)
                .contributor(map -> map.purpose(Delivery.class)
                        .furtherUse(
                                Figures.class,
                                use -> use.ground(FurtherUseGround.RESEARCH).because(REASON)))
                .build();

        assertThat(contributed).isEqualTo(annotated(Regime.UK));
    }

    @Test
    void givenFurtherUsesThatContradictEachOther_whenMerged_thenBothAreTold() {
        DataMapContributor twice = intake(
                PersonName.class,
                LawfulBasis.CONTRACT,
                marks -> marks.furtherUse(
                                Onward.class,
                                use -> use.ground(FurtherUseGround.ASSESSED).because(REASON))
                        .furtherUse(
                                Onward.class,
                                use -> use.ground(FurtherUseGround.RESEARCH).because(REASON)));
        String name = "contributor dev.privet.datamap.FurtherUseTest (lambda)";

        assertThat(told(builder(twice, Regime.UK)))
                .containsExactly("PRIVET-0112 Intake: its further use for dev.privet.datamap.FurtherUseTest$Onward is"
                        + " said by " + name + " twice, and differently. Mend: leave one.");
    }

    // What is refused.

    @Test
    void givenAFurtherUse_whenItGivesNeitherGroundNorReason_thenBothAreTold() {
        assertThat(told(builder(
                        intake(
                                PersonName.class,
                                LawfulBasis.CONTRACT,
                                marks -> marks.furtherUse(Onward.class, use -> use.because(" "))),
                        Regime.UK)))
                .containsExactly(
                        "PRIVET-0126 Intake, further use for Onward: it does not say why it is compatible with what the"
                                + " data was collected for (GDPR Art 5(2)). Mend: say it in words:"
                                + " @FurtherUse(because = \"…\").",
                        "PRIVET-0126 Intake, further use for Onward: it names no ground, and nothing is compatible by"
                                + " itself (GDPR Art 6(4), UK GDPR Art 8A). Mend: name one:"
                                + " @FurtherUse(ground = FurtherUseGround.…).");
    }

    @Test
    void givenAFurtherUse_whenItIsThePurposeItselfOrOneThatSeesByLaw_thenTold() {
        assertThat(told(builder(
                        intake(
                                PersonName.class,
                                LawfulBasis.CONTRACT,
                                marks -> marks.furtherUse(Intake.class, use -> use.because(REASON))
                                        .furtherUse(AnswerDataSubject.class, use -> use.because(REASON))
                                        .furtherUse(EndRetention.class, use -> use.because(REASON))),
                        Regime.UK)))
                .containsExactly(
                        "PRIVET-0127 Intake, further use for AnswerDataSubject: by law AnswerDataSubject sees what it"
                                + " needs, for whatever purpose it was collected. Mend: leave it out.",
                        "PRIVET-0127 Intake, further use for EndRetention: by law EndRetention sees what it needs, for"
                                + " whatever purpose it was collected. Mend: leave it out.",
                        "PRIVET-0127 Intake, further use for Intake: it is the purpose itself. Mend: leave it out.");
    }

    @Test
    void givenAFurtherPurpose_whenItIsNotDeclared_thenTold() {
        assertThat(told(builder(
                        intake(
                                PersonName.class,
                                LawfulBasis.CONTRACT,
                                marks -> marks.furtherUse(
                                        Undeclared.class,
                                        use -> use.ground(FurtherUseGround.ASSESSED)
                                                .because(REASON))),
                        Regime.UK)))
                .containsExactly("PRIVET-0103 Undeclared: the purpose says neither title nor lawful basis. Mend:"
                        + " annotate it with @Lawful(title = …, basis = …).");
    }

    @Test
    void givenDataCollectedOnConsent_whenTheGroundDoesNotServeForIt_thenToldUnderBritishLawAndAdvisedUnderEuropean() {
        assertThat(told(builder(onward(LawfulBasis.CONSENT, FurtherUseGround.ASSESSED), Regime.UK)))
                .containsExactly("PRIVET-0908 Intake, further use for Onward: UK GDPR, ASSESSED: it does not serve for"
                        + " data that was collected on consent (UK GDPR Art 8A; DUAA 2025 s. 71: after consent grounds"
                        + " (a), (c), (d), (e) alone). Mend: ask for consent to the further use (FRESH_CONSENT), or do"
                        + " not use the data for it.");
        assertThat(told(builder(onward(LawfulBasis.CONSENT, FurtherUseGround.AUTHORISED_BY_LAW), Regime.UK)))
                .containsExactly("PRIVET-0908 Intake, further use for Onward: UK GDPR, AUTHORISED_BY_LAW: for data"
                        + " that was collected on consent it serves only where consent to the further use cannot"
                        + " reasonably be obtained (UK GDPR Arts 8A, ground (e), 23(1)(c) to (j); DUAA 2025 s. 71; SI"
                        + " 2026/82). Mend: ask for that consent (FRESH_CONSENT), or state that it cannot be obtained:"
                        + " consentUnobtainable.");
        assertThat(advised(builder(onward(LawfulBasis.CONSENT, FurtherUseGround.ASSESSED), Regime.EU)
                        .build()))
                .containsExactly("PRIVET-0908 Intake, further use for Onward: EU GDPR: the law is open here (EU GDPR"
                        + " Art 6(4)(a) to (e): open how far it reaches data collected on consent (uncertain, to be"
                        + " reviewed)). Mend: have a person confirm it, or ask for consent to the further use"
                        + " (FRESH_CONSENT).");
        assertThat(advised(builder(onward(LawfulBasis.CONSENT, FurtherUseGround.FRESH_CONSENT), Regime.values())
                        .build()))
                .isEmpty();
        assertThat(advised(builder(
                                intake(
                                        PersonName.class,
                                        LawfulBasis.CONSENT,
                                        marks -> marks.furtherUse(
                                                Onward.class,
                                                use -> use.ground(FurtherUseGround.ANNEX_TWO)
                                                        .annexTwo(AnnexTwoCondition.SAFEGUARDING)
                                                        .consentUnobtainable()
                                                        .because(REASON))),
                                Regime.UK)
                        .build()))
                .isEmpty();
    }

    @Test
    void givenAGround_whenALawOfTheHostDoesNotKnowIt_thenToldUnlessAnotherServesThere() {
        assertThat(told(builder(onward(LawfulBasis.CONTRACT, FurtherUseGround.COMPLIANCE), Regime.values())))
                .containsExactly("PRIVET-0902 Intake, further use for Onward: EU GDPR, COMPLIANCE: there is no such"
                        + " ground on 2026-11-24 (EU GDPR Art 6(4): knows no such ground; UK GDPR Art 8A alone does)."
                        + " Mend: name one of [FRESH_CONSENT, RESEARCH, AUTHORISED_BY_LAW, ASSESSED].");
        assertThat(advised(builder(
                                onward(
                                        LawfulBasis.CONTRACT,
                                        FurtherUseGround.COMPLIANCE,
                                        FurtherUseGround.AUTHORISED_BY_LAW),
                                Regime.values())
                        .build()))
                .isEmpty();
        assertThat(told(DataMap.builder(Set.of(Regime.UK), LocalDate.of(2026, 2, 4))
                        .contributor(onward(LawfulBasis.CONTRACT, FurtherUseGround.COMPLIANCE))))
                .containsExactly("PRIVET-0902 Intake, further use for Onward: UK GDPR, COMPLIANCE: there is no such"
                        + " ground on 2026-02-04 (DUAA 2025 s. 71; SI 2026/82: Art 8A in force from 5 February 2026)."
                        + " Mend: name one of [FRESH_CONSENT, RESEARCH, AUTHORISED_BY_LAW, ASSESSED].");
    }

    @Test
    void givenAnnexTwo_whenNoConditionIsStated_thenTold() {
        assertThat(told(builder(onward(LawfulBasis.CONTRACT, FurtherUseGround.ANNEX_TWO), Regime.UK)))
                .containsExactly("PRIVET-0903 Intake, further use for Onward: UK GDPR, ANNEX_TWO: it needs a condition"
                        + " of Annex 2 to be met on 2026-11-24 (UK GDPR Art 8A, ground (d), Annex 2; DUAA 2025 s. 71; SI"
                        + " 2026/82). Mend: state the condition that is met, or name another ground.");
    }

    @Test
    void givenABasisThatTheLawDoesNotKnow_whenReadOnThatDay_thenThatAloneIsTold() {
        assertThat(told(DataMap.builder(Set.of(Regime.UK), LocalDate.of(2018, 5, 24))
                        .contributor(onward(LawfulBasis.CONTRACT, FurtherUseGround.ASSESSED))))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("does not know the basis"));
    }

    @Test
    void givenSpecialData_whenTheFurtherPurposeStatesNoCondition_thenTold() {
        DataMapContributor bare = intake(
                HealthData.class,
                LawfulBasis.CONTRACT,
                marks -> marks.furtherUse(
                        Onward.class,
                        use -> use.ground(FurtherUseGround.FRESH_CONSENT).because(REASON)));

        assertThat(told(builder(bare, Regime.UK)))
                .containsExactly("PRIVET-0105 Person.data (as a further use of what serves Intake): it is special"
                        + " category data (health) and Onward states no condition of GDPR Art 9(2). Mend: state it on"
                        + " the purpose: @Lawful(condition = SpecialCategoryCondition.…), or do not use the data for"
                        + " it.");
        assertThat(advised(builder(
                                map -> {
                                    bare.contribute(map);
                                    map.purpose(Onward.class).condition(SpecialCategoryCondition.EXPLICIT_CONSENT);
                                },
                                Regime.UK)
                        .build()))
                .isEmpty();
    }

    // What is explained.

    @Test
    void givenAFieldThatIsUsedFurther_whenExplained_thenItSaysByWhichWayOnWhatGroundAndWhoSaidSo() {
        DataMap map = annotated(Regime.UK);

        assertThat(map.explain(Buyer.class)
                        .types()
                        .get(0)
                        .field("street")
                        .orElseThrow()
                        .facts())
                .filteredOn(fact -> fact.topic() == Explained.Topic.FURTHER_USE)
                .extracting(Explained::toString)
                .containsExactly(
                        "Draw figures (figures), masked, as a further use of what serves Deliver orders (delivery):"
                                + " research, archiving or statistics, because: Yearly figures by postcode. Law: UK GDPR"
                                + " Arts 8A, ground (b), 84B; DUAA 2025 s. 71; SI 2026/82. Basis: legitimate interests,"
                                + " Art 6(1)(f): Planning. [the further use: annotation on Delivery; its title and its"
                                + " basis: annotation on Figures]",
                        "Watch for fraud (fraud-watch), masked, as a further use of what serves Deliver orders"
                                + " (delivery): assessed as compatible, because: The assessment of May 2026. Law: UK"
                                + " GDPR Art 8A(2); DUAA 2025 s. 71; SI 2026/82. Basis: legitimate interests, Art"
                                + " 6(1)(f): No losses. [the further use: annotation on Delivery; its title and its"
                                + " basis: annotation on FraudWatch]");
        assertThat(map.explain(Buyer.class)
                        .types()
                        .get(0)
                        .field("name")
                        .orElseThrow()
                        .facts())
                .filteredOn(fact -> fact.topic() == Explained.Topic.FURTHER_USE)
                .singleElement()
                .satisfies(fact -> assertThat(fact.text()).startsWith("Draw figures (figures), as it is, as"));
    }
}
