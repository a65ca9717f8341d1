/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageRulesTest {

    private static final String WRONG = "dev.privet.archunit.wrong.";
    private static final Clock FEBRUARY = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void givenMarksWithoutPurposeOrBasis_whenChecked_thenEachIsFound() {
        assertThat(found(PrivacyRules.personalDataHasALawfulPurpose(), "wrong.purposes"))
                .containsExactlyInAnyOrder(
                        "Property " + WRONG
                                + "purposes.Guest.email is needed for Letters, which states no lawful basis "
                                + "(Guest.java:0). Put @Lawful on " + WRONG + "purposes.Guest$Letters [purposes]",
                        "Property " + WRONG
                                + "purposes.Guest.telephone is marked @PersonalData and no purpose needs it "
                                + "(Guest.java:0). Name the purposes that need it, or do not collect it [purposes]",
                        "Purpose " + WRONG
                                + "purposes.Guest$FraudPrevention rests on legitimate interests and does not say which "
                                + "(Guest.java:0). State it: @Lawful(interest = \"…\") [purposes]");
    }

    @Test
    void givenAPurposeOfOthersThatKeepsItsInterest_whenChecked_thenItIsToldWhereItIsNamed() {
        assertThat(PrivacyRules.personalDataHasALawfulPurpose()
                        .evaluate(new ClassFileImporter().importClasses(Caught.class))
                        .getFailureReport()
                        .getDetails())
                .containsExactly("Property " + Caught.class.getName() + ".name is needed for Vigilance, which rests on"
                        + " legitimate interests and does not say which (CoverageRulesTest.java:0). State it:"
                        + " @Lawful(interest = \"…\") on " + Vigilance.class.getName() + " [purposes]");
    }

    @Lawful(title = "Watch the door", basis = LawfulBasis.LEGITIMATE_INTERESTS)
    interface Vigilance extends Purpose {}

    static class Caught {
        @PersonalData(category = PersonName.class, purposes = Vigilance.class)
        String name = "";
    }

    @Test
    void givenHealthDataForAPurposeWithoutCondition_whenChecked_thenThatIsFound() {
        assertThat(found(PrivacyRules.specialCategoriesHaveTheirCondition(), "wrong.conditions"))
                .containsExactlyInAnyOrder(
                        "Property " + WRONG + "conditions.Patient.diagnosis is special category data and is needed for "
                                + "Billing, which states no condition (Patient.java:0). Put @Lawful(condition = …) on "
                                + WRONG + "conditions.Patient$Billing, or take the purpose away here [conditions]");
    }

    @Test
    void givenRowsThatAreKeptForever_whenChecked_thenTheirPropertiesAreFound() {
        assertThat(found(PrivacyRules.personalDataIsKeptForAStatedTime(), "wrong.retention"))
                .containsExactlyInAnyOrder(
                        "Property " + WRONG + "retention.Rows$Forever.name is personal data, and nothing says how long "
                                + "its rows are kept (Rows.java:0). Put @RetainFor(period = \"P…\", "
                                + "from = \"…\", then = Disposal.…) on the class [retention]",
                        "Property " + WRONG
                                + "retention.Rows$WithoutPeriod.name is personal data, and neither its rows "
                                + "nor its purposes have a period (Rows.java:0). Give @RetainFor a period, or its "
                                + "purposes @Lawful(keptFor) [retention]");
    }

    @Test
    void givenRowsOfNobody_whenChecked_thenThoseAreFound() {
        assertThat(found(PrivacyRules.personalDataIsTiedToAPerson(), "wrong.persons"))
                .containsExactlyInAnyOrder(
                        "Class " + WRONG + "persons.Rows$Nobodys holds personal data, and nothing ties its rows to a "
                                + "person, so they are neither exported nor erased (Rows.java:0). Put @DataSubject on "
                                + "it if its rows are persons. If not, put @AboutSubject on the property that holds a "
                                + "@DataSubject, or on the class with the way to one (path = \"order.customer\"), or "
                                + "@RefersTo on the id of one [persons]");
    }

    @Test
    void givenEachRepairOfARowOfNobody_whenChecked_thenNeitherTheRuleNorTheDataMapFindsAnythingMore() {
        Class<?>[] rows = {
            Repaired.Member.class,
            Repaired.Person.class,
            Repaired.ByProperty.class,
            Repaired.ByPath.class,
            Repaired.ById.class
        };

        assertThat(PrivacyRules.personalDataIsTiedToAPerson()
                        .evaluate(new ClassFileImporter().importClasses(rows))
                        .hasViolation())
                .isFalse();
        assertThat(DataMap.read(List.of(rows), Set.of(Regime.UK), LocalDate.of(2026, 11, 27))
                        .types())
                .allSatisfy(type -> assertThat(type.links()).isNotEmpty())
                .extracting(RecordType::name)
                .containsExactlyInAnyOrder("Member", "Person", "ByProperty", "ByPath", "ById");
    }

    @Test
    void givenStatementsWithoutReason_whenChecked_thenThoseAreFound() {
        assertThat(found(PrivacyRules.whatIsNotPersonalHasAReason(), "wrong.reasons"))
                .containsExactlyInAnyOrder(
                        "Field <" + WRONG + "reasons.Product$Line.remark> is declared not to be personal data for the "
                                + "reason \"no\" (Product.java:0). Say in a sentence why it tells nothing about a "
                                + "person [reasons]",
                        "Field <" + WRONG
                                + "reasons.Product.contact> is declared not to be personal data for the reason "
                                + "\"n/a\" (Product.java:0). Say in a sentence why it tells nothing about a person "
                                + "[reasons]",
                        "Field <" + WRONG + "reasons.Product.name> is declared not to be personal data for the reason "
                                + "\"\" (Product.java:0). Say in a sentence why it tells nothing about a person "
                                + "[reasons]");
    }

    @Test
    void givenAPurposeThatNothingNames_whenChecked_thenItIsFound() {
        assertThat(found(PrivacyRules.purposesAreUsed(), "wrong.unusedpurposes"))
                .containsExactlyInAnyOrder("Purpose " + WRONG
                        + "unusedpurposes.Purposes$Forgotten is declared, and neither a mark nor code "
                        + "names it (Purposes.java:0). Take it away, or name it where data is needed for it "
                        + "[unused-purposes]");
    }

    @Test
    void givenWaiversThatDoNotHold_whenChecked_thenEachIsFound() {
        assertThat(found(new RuleBuilder(FEBRUARY).waivers(), "wrong.waivers"))
                .containsExactlyInAnyOrder(
                        "Method <" + WRONG + "waivers.Waived.ofNoRule()> has a waiver of logging which is no rule that "
                                + "can be waived (Waived.java:47). Name one of [bypass, conditions, endpoints, "
                                + "exceptions, input, logs, persons, purposes, reasons, recipients, retention, "
                                + "to-string, undisclosed, unmarked, unread, unused-purposes] [waivers]",
                        "Method <" + WRONG + "waivers.Waived.ranOut()> has a waiver of logs that ran out on 2027-01-31 "
                                + "(Waived.java:27). Mend what it excused and take it away, or decide anew and give a "
                                + "later day [waivers]",
                        "Method <" + WRONG
                                + "waivers.Waived.withoutDay()> has a waiver of logs until \"31 March 2027\" "
                                + "(Waived.java:37). Give the last day as a date such as 2027-03-31 [waivers]",
                        "Method <" + WRONG + "waivers.Waived.withoutReason()> has a waiver of logs without a reason "
                                + "(Waived.java:32). Give one in a sentence [waivers]",
                        "Method <" + WRONG
                                + "waivers.Waived.withoutMeaning()> has a waiver of logs for the reason \"TODO: "
                                + "because\" (Waived.java:52). Say in a sentence of at least 3 words why that is right "
                                + "for now [waivers]",
                        "Method <" + WRONG
                                + "waivers.Waived.forTooLong()> has a waiver of logs until 2029-02-02, which is "
                                + "more than P2Y ahead (Waived.java:57). Give a nearer day, on which somebody decides "
                                + "anew, or another limit: PrivacyRules.all(clock, …) [waivers]");
    }

    @Test
    void givenWaivers_whenWhatTheyExcuseIsChecked_thenThoseInForceLiftTheRuleAndTheOthersAreTold() {
        assertThat(found(new RuleBuilder(FEBRUARY).logs(), "wrong.waivers"))
                .containsExactlyInAnyOrder(
                        "Method " + WRONG
                                + "waivers.Waived.ofAnotherRule (Waived.java:42) passes Waived.name, which is "
                                + "marked @PersonalData, to a log. Leave it out, or name the row by its id [logs]",
                        "Method " + WRONG
                                + "waivers.Waived.ranOut (Waived.java:27) passes Waived.name, which is marked "
                                + "@PersonalData, to a log. Leave it out, or name the row by its id [logs] Its waiver "
                                + "does not hold: it is one that ran out on 2027-01-31. Mend what it excused and take "
                                + "it away, or decide anew and give a later day.",
                        "Method " + WRONG + "waivers.Waived.withoutDay (Waived.java:37) passes Waived.name, which is "
                                + "marked @PersonalData, to a log. Leave it out, or name the row by its id [logs] Its "
                                + "waiver does not hold: it is one until \"31 March 2027\". Give the last day as a "
                                + "date such as 2027-03-31.",
                        "Method " + WRONG
                                + "waivers.Waived.withoutReason (Waived.java:32) passes Waived.name, which is "
                                + "marked @PersonalData, to a log. Leave it out, or name the row by its id [logs] Its "
                                + "waiver does not hold: it is one without a reason. Give one in a sentence.",
                        "Method " + WRONG
                                + "waivers.Waived.withoutMeaning (Waived.java:52) passes Waived.name, which is "
                                + "marked @PersonalData, to a log. Leave it out, or name the row by its id [logs] Its "
                                + "waiver does not hold: it is one for the reason \"TODO: because\". Say in a sentence of "
                                + "at least 3 words why that is right for now.",
                        "Method " + WRONG
                                + "waivers.Waived.forTooLong (Waived.java:57) passes Waived.name, which is marked "
                                + "@PersonalData, to a log. Leave it out, or name the row by its id [logs] Its waiver "
                                + "does not hold: it is one until 2029-02-02, which is more than P2Y ahead. Give a nearer "
                                + "day, on which somebody decides anew, or another limit: PrivacyRules.all(clock, …).");
    }

    @Test
    void givenAnotherLimit_whenChecked_thenWaiversAreJudgedByIt() {
        assertThat(found(new RuleBuilder(FEBRUARY, Period.ofYears(3)).waivers(), "wrong.waivers"))
                .noneMatch(text -> text.contains(" ahead"));
        assertThat(found(new RuleBuilder(FEBRUARY, Period.ofDays(1)).waivers(), "wrong.waivers"))
                .filteredOn(text -> text.contains("which is more than P1D ahead"))
                .extracting(text -> text.replaceAll("^.*?Waived[.$](\\w+).*", "$1"))
                .containsExactlyInAnyOrder(
                        "excused", "excusedInside", "forTooLong", "forAsLongAsMayBe", "ofAnotherRule", "Legacy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrivacyRules.all(FEBRUARY, Period.ZERO))
                .withMessage("longestWaiver: P0D is not positive");
    }
}
