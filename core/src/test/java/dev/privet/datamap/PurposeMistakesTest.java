/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeMarks;
import dev.privet.marking.RecipientMark;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.AnnexOneCondition;
import dev.privet.vocabulary.CriminalData;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Every mistake that can be made about purposes and the organisation, with the exact words in which it is told. */
@NullUnmarked // Rows as a framework fills them.
class PurposeMistakesTest {

    interface Scoring extends Purpose {}

    @DataSubject("person")
    static class Person {
        String data;
        LocalDate left;
    }

    private static DataMapContributor uses(Class<? extends DataCategory> category, Consumer<PurposeMarks> purpose) {
        return map -> {
            map.type(Person.class)
                    .personalData(category, data -> data.on("data").purposes(Scoring.class));
            purpose.accept(map.purpose(Scoring.class).title("Score"));
        };
    }

    private static DataMapContributor ordinary(Consumer<PurposeMarks> purpose) {
        return uses(PersonName.class, marks -> purpose.accept(marks.basis(LawfulBasis.CONTRACT)));
    }

    private static DataMapBuilder builder(DataMapContributor contributor, Regime... regimes) {
        return DataMap.builder(Set.of(regimes), Sample.DAY).contributor(contributor);
    }

    private static List<String> told(DataMapBuilder builder) {
        return catchThrowableOfType(PrivacyConfigurationException.class, builder::build).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> advised(DataMapBuilder builder) {
        return builder.build().advice().stream()
                .filter(problem -> problem.code() != ProblemCode.NO_RETENTION)
                .map(Problem::toString)
                .toList();
    }

    // The basis.

    @Test
    void givenARecognisedInterest_whenNoConditionIsStated_thenTold() {
        assertThat(told(builder(uses(PersonName.class, PurposeMarks::recognisedInterest), Regime.UK)))
                .containsExactly("PRIVET-0903 Scoring: basis 6(1)(ea), UK GDPR: it needs a condition of Annex 1 to be"
                        + " met on 2026-11-24 (UK GDPR Art 6(5), Annex 1; DUAA 2025 s. 70, Sch 4). Mend: state"
                        + " the condition that is met, or rest on Art 6(1)(f) with a balancing test.");
        assertThat(advised(builder(
                        uses(PersonName.class, marks -> marks.recognisedInterest(AnnexOneCondition.CRIME)), Regime.UK)))
                .isEmpty();
    }

    // Special category and criminal data.

    @Test
    void givenSpecialData_whenTheUnitedKingdomAsksForMore_thenTold() {
        assertThat(told(builder(
                        uses(
                                HealthData.class,
                                marks -> marks.basis(LawfulBasis.CONTRACT)
                                        .condition(SpecialCategoryCondition.EMPLOYMENT_SOCIAL_SECURITY)),
                        Regime.values())))
                .containsExactly("PRIVET-0903 Scoring, for Person.data: UK GDPR, EMPLOYMENT_SOCIAL_SECURITY: no"
                        + " condition of Schedule 1 Part 1 is met (UK GDPR Art 9(2)(b); DPA 2018 s. 10(2))."
                        + " Mend: state the condition of that part that is met, or do not use the data.");
        assertThat(told(builder(
                        uses(
                                HealthData.class,
                                marks -> marks.basis(LawfulBasis.CONTRACT)
                                        .condition(SpecialCategoryCondition.EMPLOYMENT_SOCIAL_SECURITY)
                                        .scheduleOne(1)
                                        .policyDocument(" ")),
                        Regime.values())))
                .containsExactly("PRIVET-0905 Scoring, for Person.data: UK GDPR, paragraph 1: it needs an appropriate"
                        + " policy document (DPA 2018 Sch 1 para 1). Mend: write down how the principles are"
                        + " kept and how long the data is retained, and keep it under review.");
        assertThat(told(builder(
                        uses(
                                HealthData.class,
                                marks -> marks.basis(LawfulBasis.CONTRACT)
                                        .condition(SpecialCategoryCondition.EXPLICIT_CONSENT)
                                        .scheduleOne(5, 99)),
                        Regime.values())))
                .containsExactly(
                        "PRIVET-0902 Scoring, for Person.data: paragraph 5 of Schedule 1 to the Data"
                                + " Protection Act 2018 is no condition on 2026-11-24. Mend: correct the number:"
                                + " @Lawful(scheduleOne = …).",
                        "PRIVET-0902 Scoring, for Person.data: paragraph 99 of Schedule 1 to the Data"
                                + " Protection Act 2018 is no condition on 2026-11-24. Mend: correct the number:"
                                + " @Lawful(scheduleOne = …).");
        assertThat(advised(builder(
                        uses(
                                HealthData.class,
                                marks -> marks.basis(LawfulBasis.CONTRACT)
                                        .condition(SpecialCategoryCondition.EMPLOYMENT_SOCIAL_SECURITY)
                                        .scheduleOne(1)
                                        .policyDocument("the intranet")),
                        Regime.values())))
                .isEmpty();
    }

    @Test
    void givenCriminalData_whenNoConditionIsStated_thenToldUnderBritishLawAndAdvisedUnderEuropean() {
        assertThat(told(builder(uses(CriminalData.class, marks -> marks.basis(LawfulBasis.CONTRACT)), Regime.values())))
                .containsExactly("PRIVET-0903 Scoring, for Person.data: UK GDPR, CRIMINAL_DATA: no condition of"
                        + " Schedule 1 Part 1 or 2 or 3 is met (UK GDPR Art 10; DPA 2018 s. 10(5), s. 11(2))."
                        + " Mend: state the condition of that part that is met, or do not use the data.");
        assertThat(advised(builder(
                        uses(
                                CriminalData.class,
                                marks -> marks.basis(LawfulBasis.CONTRACT).scheduleOne(29)),
                        Regime.values())))
                .containsExactly("PRIVET-0903 Scoring, for Person.data: what lets it use that data is not on any list"
                        + " that the library knows (EU GDPR Art 10: official authority, or as Union or Member"
                        + " State law authorises; no single list (uncertain, to be reviewed)). Mend: have a"
                        + " person confirm that the law authorises it.");
    }

    @Test
    void givenOrdinaryData_whenThePurposeStatesNonsenseForSensitiveData_thenNobodyAsks() {
        assertThat(advised(builder(ordinary(marks -> marks.scheduleOne(99)), Regime.values())))
                .isEmpty();
    }

    // Automated decisions.

    @Test
    void givenAutomatedDecisions_whenTheLawDoesNotLetThem_thenToldForEachLaw() {
        assertThat(told(builder(ordinary(marks -> marks.decidesAutomatically("A sum", "No credit")), Regime.values())))
                .containsExactly(
                        "PRIVET-0906 Scoring: UK GDPR, automated decision on the basis of contract: Without"
                                + " the safeguards: to inform, to hear the person, human intervention, a way to"
                                + " contest (UK GDPR Art 22C; DUAA 2025 s. 80). Mend: let a person take a meaningful"
                                + " part in the decision, or bring about what the rule asks for.",
                        "PRIVET-0906 Scoring: EU GDPR, automated decision on the basis of contract: Only"
                                + " where necessary for a contract, authorised by law or with explicit consent;"
                                + " special category data asks for more (EU GDPR Art 22(1) to (4)). Mend: let a person"
                                + " take a meaningful part in the decision, or bring about what the rule asks for.");
        assertThat(told(builder(
                        uses(
                                HealthData.class,
                                marks -> marks.basis(LawfulBasis.CONTRACT)
                                        .condition(SpecialCategoryCondition.EXPLICIT_CONSENT)
                                        .decidesAutomatically(
                                                "A sum",
                                                "No credit",
                                                DecisionFact.NECESSARY_FOR_CONTRACT,
                                                DecisionFact.INFORMS,
                                                DecisionFact.HEARS_THE_PERSON,
                                                DecisionFact.HUMAN_INTERVENTION,
                                                DecisionFact.CAN_BE_CONTESTED)),
                        Regime.UK)))
                .containsExactly("PRIVET-0906 Scoring: UK GDPR, automated decision on the basis of contract: Special"
                        + " category data asks for explicit consent, or for a contract or law with substantial"
                        + " public interest, and for the safeguards (UK GDPR Arts 22B(1) to (3), 22C; DUAA"
                        + " 2025 s. 80). Mend: let a person take a meaningful part in the decision, or bring"
                        + " about what the rule asks for.");
    }

    @Test
    void givenAutomatedDecisions_whenNothingIsSaidOfThem_thenTold() {
        assertThat(told(builder(
                        ordinary(marks -> marks.decidesAutomatically(
                                " ",
                                "",
                                DecisionFact.NECESSARY_FOR_CONTRACT,
                                DecisionFact.INFORMS,
                                DecisionFact.HEARS_THE_PERSON,
                                DecisionFact.HUMAN_INTERVENTION,
                                DecisionFact.CAN_BE_CONTESTED)),
                        Regime.values())))
                .containsExactly(
                        "PRIVET-0907 Scoring: it decides automatically, and a privacy notice must tell the"
                                + " logic involved (GDPR Art 13(2)(f)). Mend: tell it in plain words:"
                                + " @DecidesAutomatically(logic = \"…\").",
                        "PRIVET-0907 Scoring: it decides automatically, and a privacy notice must tell what"
                                + " that means for the person (GDPR Art 13(2)(f)). Mend: tell it in plain words:"
                                + " @DecidesAutomatically(consequences = \"…\").");
    }

    // Sources and recipients.

    @Test
    void givenASourceThatIsNotThePerson_whenItIsNotNamed_thenTold() {
        assertThat(told(builder(
                        ordinary(marks -> marks.obtainedFrom(Origin.PROVIDED, "")
                                .obtainedFrom(Origin.THIRD_PARTY, "")
                                .obtainedFrom(Origin.PUBLIC_SOURCE, " ")),
                        Regime.values())))
                .containsExactly(
                        "PRIVET-0907 Scoring: its data is obtained from a third party, and a privacy notice"
                                + " must say which (GDPR Art 14(2)(f)). Mend: say it in words: @ObtainedFrom(value ="
                                + " Origin.THIRD_PARTY, source = \"…\").",
                        "PRIVET-0907 Scoring: its data is obtained from a publicly accessible source, and a"
                                + " privacy notice must say which (GDPR Art 14(2)(f)). Mend: say it in words:"
                                + " @ObtainedFrom(value = Origin.PUBLIC_SOURCE, source = \"…\").");
    }

    @Test
    void givenARecipientOfUnknownWords_whenRead_thenEachIsTold() {
        assertThat(told(builder(
                        ordinary(marks -> marks.disclosedTo(RecipientMark.of(" ", RecipientRole.PROCESSOR, "XX")
                                .under("itda")
                                .knownAs("FRIENDLY"))),
                        Regime.UK)))
                .containsExactly(
                        "PRIVET-0907 Scoring, recipient ' ': its name is empty, and a privacy notice must"
                                + " name recipients or their categories (GDPR Art 13(1)(e)). Mend: name it, or say"
                                + " what kind of recipients they are.",
                        "PRIVET-0301 Scoring, recipient ' ': the register of countries does not know 'XX'."
                                + " Mend: use an ISO 3166-1 alpha-2 code such as GB or FR; for a name such as Czechia"
                                + " call Country.named.",
                        "PRIVET-0302 Scoring, recipient ' ': the register of safeguards does not know"
                                + " 'itda'. Mend: use one of [ADMINISTRATIVE_ARRANGEMENT, AD_HOC_CLAUSES,"
                                + " AUTHORITY_CLAUSES, BCR, CERTIFICATION, CODE_OF_CONDUCT, EU_SCC, EU_SCC_M1,"
                                + " EU_SCC_M2, EU_SCC_M3, EU_SCC_M4, FURTHER_SAFEGUARD, IDTA, LEGACY_SCC,"
                                + " PUBLIC_BODY_INSTRUMENT, REGULATION_CLAUSES, UK_ADDENDUM].",
                        "PRIVET-0302 Scoring, recipient ' ': the register of facts does not know 'FRIENDLY'."
                                + " Mend: use one of [APPI, CREDIT_INFORMATION_UNDER_FSC, DPF_HUMAN_RESOURCES_COVER,"
                                + " DPF_LISTED, DPF_UK_EXTENSION, EXPORTER_CONTROLLER, EXPORTER_PROCESSOR,"
                                + " HUMAN_RESOURCES_DATA, IMMIGRATION_CONTROL, IMPORTER_CONTROLLER,"
                                + " IMPORTER_PROCESSOR, IMPORTER_SUBJECT_TO_GDPR, JOURNALISTIC_DATA,"
                                + " LAW_ENFORCEMENT_PROCESSING, NON_AUTOMATED_PROCESSING, NORTHERN_CYPRUS,"
                                + " OUTSIDE_FAROESE_ACT, OUTSIDE_INTERNATIONAL_BORDERS, PIPA, PIPEDA,"
                                + " POLITICAL_PROCESSING, PRESS_PROCESSING, PRIVACY_SHIELD, PROTECTION_TEST_FAILED,"
                                + " PROTECTION_TEST_MET, PUBLIC_AUTHORITY, PUBLIC_BODY, RELIGIOUS_PROCESSING,"
                                + " REPETITIVE_TRANSFER, SAFEGUARD_AVAILABLE, SAFE_HARBOUR, SAME_LEGAL_ENTITY,"
                                + " SENSITIVE_DATA, SENSITIVE_DATA_FLAGGED, SUBJECT_CAN_CONSENT].");
    }

    @Test
    void givenRecipients_whenTheLawDoesNotLetTheDataGo_thenToldForEachLaw() {
        assertThat(told(builder(
                        ordinary(marks -> marks.disclosedTo(
                                        RecipientMark.of("Indian Mail", RecipientRole.PROCESSOR, "IN"))
                                .disclosedTo(RecipientMark.anyOf("advisers", RecipientRole.CONTROLLER, "IN")
                                        .under("IDTA"))),
                        Regime.values())))
                .containsExactly(
                        "PRIVET-0304 Scoring, recipient 'Indian Mail': No adequacy under the UK GDPR covers"
                                + " India (IN) on 2026-11-24 (UK GDPR Arts 44A, 45B, 46; DUAA 2025 Sch 7). Mend:"
                                + " conclude the IDTA, or EU clauses with the UK_ADDENDUM, or use another safeguard of"
                                + " Art 46, and consider the data protection test.",
                        "PRIVET-0304 Scoring, recipient 'Indian Mail': No adequacy under the EU GDPR covers"
                                + " India (IN) on 2026-11-24 (EU GDPR Arts 44, 46). Mend: conclude the standard"
                                + " contractual clauses (EU_SCC_M1 to EU_SCC_M4) or use another safeguard of Art 46,"
                                + " and assess the transfer.",
                        "PRIVET-0304 Scoring, recipient 'advisers': IDTA is no safeguard of the EU GDPR (EU"
                                + " GDPR Arts 44, 46). Mend: conclude the standard contractual clauses (EU_SCC_M1 to"
                                + " EU_SCC_M4) or use another safeguard of Art 46, and assess the transfer.");
        assertThat(advised(builder(
                        ordinary(marks -> marks.disclosedTo(
                                        RecipientMark.of("French Mail", RecipientRole.PROCESSOR, "FR"))
                                .disclosedTo(RecipientMark.of("Indian Mail", RecipientRole.PROCESSOR, "IN")
                                        .under("IDTA", "EU_SCC_M2"))),
                        Regime.values())))
                .isEmpty();
    }

    @Test
    void givenAController_whenTheClausesAreThoseForProcessors_thenTold() {
        assertThat(told(builder(
                        ordinary(marks ->
                                marks.disclosedTo(RecipientMark.of("Indian Bank", RecipientRole.CONTROLLER, "IN")
                                        .under("EU_SCC_M2"))),
                        Regime.EU)))
                .containsExactly("PRIVET-0304 Scoring, recipient 'Indian Bank': EU GDPR: EU_SCC_M2 does not fit this"
                        + " transfer: IMPORTER_CONTROLLER is stated (EU GDPR Art 46(2)(c); Implementing"
                        + " Decision (EU) 2021/914, module 2). Mend: use the safeguard that fits the roles and"
                        + " facts, or conclude the standard contractual clauses (EU_SCC_M1 to EU_SCC_M4) or"
                        + " use another safeguard of Art 46, and assess the transfer.");
    }

    @Test
    void givenARecipient_whenTheLawIsOpen_thenThatIsAdvice() {
        assertThat(advised(builder(
                        ordinary(marks -> marks.disclosedTo(RecipientMark.of("Importer", RecipientRole.PROCESSOR, "IN")
                                .under("EU_SCC_M2")
                                .knownAs("IMPORTER_SUBJECT_TO_GDPR"))),
                        Regime.EU)))
                .containsExactly("PRIVET-0304 Scoring, recipient 'Importer': EU GDPR: It is open whether this"
                        + " safeguard serves here: Standard contractual clauses of 2021 with an importer that"
                        + " is itself under the GDPR (EU GDPR Art 46(2)(c); Implementing Decision (EU)"
                        + " 2021/914 recital 7: not designed for such importers; further clauses not found"
                        + " adopted (uncertain, to be reviewed)). Mend: have a person who knows this law"
                        + " review it, or use another safeguard.");
    }
}
