/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DecidesAutomatically;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.FurtherUse;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FinancialData;
import dev.privet.vocabulary.FurtherUseGround;
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
import org.junit.jupiter.api.Test;

class RecordOfProcessingTest {

    @Lawful(title = "Run the account", basis = LawfulBasis.CONTRACT)
    interface Accounts extends Purpose {}

    @Lawful(
            title = "Meet access needs",
            basis = LawfulBasis.CONSENT,
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    interface AccessNeeds extends Purpose {}

    @DataSubject("member")
    @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.DELETE, because = "Limitation Act 1980, s. 5")
    static class Member {
        @PersonalData(category = PersonName.class, purposes = Accounts.class)
        String name = "";

        @PersonalData(category = EmailAddress.class, purposes = Accounts.class, maskedFor = AccessNeeds.class)
        String email = "";

        @PersonalData(category = HealthData.class, purposes = AccessNeeds.class)
        String needs = "";

        LocalDate leftOn = LocalDate.EPOCH;
    }

    @DataSubject("clerk")
    static class Clerk {
        long id;
    }

    static class Note {
        @AboutSubject
        Member about = new Member();

        @AboutSubject(export = Disclosure.NOT_AT_ALL)
        Clerk writtenBy = new Clerk();

        @PersonalData(category = PersonName.class, purposes = Accounts.class)
        String nickname = "";
    }

    private final RecordOfProcessing record = RecordOfProcessing.of(DataMap.read(
            List.of(Member.class, Note.class, Clerk.class), Set.of(Regime.UK), LocalDate.of(2026, 11, 24)));

    @Test
    void givenMarkedTypes_whenDrawnUp_thenEachPurposeHasItsPeopleDataAndLimits() {
        assertThat(record.toMarkdown()).isEqualTo("""
                        # Record of processing activities

                        ## Meet access needs

                        - Lawful basis: Art 6(1)(a), consent
                        - Condition for special categories: Art 9(2)(a), explicit consent
                        - People: member
                        - Data: e-mail address, health
                        - Time limit: Member: delete P6Y after leftOn (Limitation Act 1980, s. 5)

                        ## Run the account

                        - Lawful basis: Art 6(1)(b), contract
                        - People: member
                        - Data: e-mail address, name
                        - Time limit: Member: delete P6Y after leftOn (Limitation Act 1980, s. 5)
                        - No time limit declared: Note

                        ## Still to be added by hand

                        - name and contact details of the controller, its representative and its data protection officer (Art 30(1)(a))
                        - categories of recipients, or that there are none (Art 30(1)(d)): Meet access needs, Run the account
                        - transfers to other countries and their safeguards (Art 30(1)(e)): Meet access needs, Run the account
                        - general description of the security measures (Art 30(1)(g))
                        """);
    }

    @Test
    void givenAnOrganisation_whenDrawnUp_thenItStandsFirstAndIsNoGap() {
        OrganisationFacts organisation = OrganisationFacts.builder("Example *Club* Ltd")
                .role(OrganisationFacts.Role.CONTROLLER)
                .contact(OrganisationFacts.Contact.of("").reachedBy("privacy@example.org"))
                .dataProtectionOfficer(
                        OrganisationFacts.Contact.of("The officer").at("1 Example Street"))
                .establishedIn(
                        Regime.EU,
                        "GB",
                        OrganisationFacts.Contact.of("Example Rep").calledAt("+44 1632 960001"))
                .establishedIn(Regime.UK, "GB")
                .build();
        RecordOfProcessing told =
                RecordOfProcessing.of(DataMap.builder(Set.of(Regime.values()), LocalDate.of(2026, 11, 24))
                        .marked(List.of(Member.class))
                        .organisation(organisation)
                        .build());

        assertThat(told.toMarkdown()).startsWith("""
                # Record of processing activities

                ## The organisation

                - Name: Example \\*Club\\* Ltd
                - Role: controller
                - Contact: privacy@example.org
                - Representative under the EU GDPR: Example Rep, +44 1632 960001
                - Data protection officer: The officer, 1 Example Street

                ##""");
        assertThat(told.missing().get(0))
                .isEqualTo(
                        "name and contact details of joint controllers, if there are any, and whatever is not said above"
                                + " (Art 30(1)(a))");
    }

    @Test
    void givenBuiltInPurposesThatNoFieldNames_whenDrawnUp_thenTheyAreNoActivities() {
        assertThat(record.activities())
                .extracting(activity -> activity.purpose().id())
                .containsExactly("access-needs", "accounts");
    }

    @Lawful(
            title = "Decide on *limits*",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Nobody should owe more | than they can pay",
            condition = SpecialCategoryCondition.SUBSTANTIAL_PUBLIC_INTEREST,
            scheduleOne = {14, 10},
            policyDocument = "Policy\n# 7 <b>",
            subjects = "co-signers",
            keptFor = "P2Y")
    @DisclosedTo(name = "credit agencies", category = true, role = RecipientRole.CONTROLLER, country = "GB")
    @DisclosedTo(name = "Example Scores Inc", role = RecipientRole.PROCESSOR, country = "US", safeguards = "IDTA")
    @ObtainedFrom(Origin.PROVIDED)
    @ObtainedFrom(value = Origin.THIRD_PARTY, source = "credit agencies")
    @DecidesAutomatically(
            logic = "Payments of the last year are added up",
            consequences = "A limit is set",
            given = {
                DecisionFact.INFORMS,
                DecisionFact.HEARS_THE_PERSON,
                DecisionFact.HUMAN_INTERVENTION,
                DecisionFact.CAN_BE_CONTESTED
            })
    interface Limits extends Purpose {}

    @Lawful(title = "Send statements", basis = LawfulBasis.CONTRACT, keptFor = "P6Y")
    interface Statements extends Purpose {}

    @DataSubject("borrower")
    @RetainFor(from = "closedOn", then = Disposal.DELETE)
    static class Borrower {
        @PersonalData(category = PersonName.class, purposes = Statements.class)
        String name = "";

        @PersonalData(category = FinancialData.class, purposes = Limits.class)
        String income = "";

        @PersonalData(category = EmailAddress.class, purposes = Statements.class)
        @RetainFor(period = "P90D", then = Disposal.ANONYMISE)
        String email = "";

        LocalDate closedOn = LocalDate.EPOCH;
    }

    @Test
    void givenEverythingThatAPurposeCanSay_whenDrawnUp_thenItIsInTheRecordAndOnlyTheRestIsMissing() {
        RecordOfProcessing full = RecordOfProcessing.of(
                DataMap.read(List.of(Borrower.class), Set.of(Regime.UK), LocalDate.of(2026, 11, 24)));

        assertThat(full.toMarkdown()).isEqualTo("""
                        # Record of processing activities

                        ## Decide on \\*limits\\*

                        - Lawful basis: Art 6(1)(f), legitimate interests
                        - Interest pursued: Nobody should owe more \\| than they can pay
                        - Condition for special categories: Art 9(2)(g), substantial public interest
                        - Paragraphs of Schedule 1 to the DPA 2018: 10, 14
                        - Appropriate policy document: Policy \\# 7 \\<b\\>
                        - People: borrower, co-signers
                        - Data: financial data
                        - Source: given by the person
                        - Source: obtained from a third party: credit agencies
                        - Recipient: credit agencies (a category of recipients), controller, United Kingdom (GB)
                        - Recipient: Example Scores Inc, processor, United States (US), under IDTA
                        - Decides by automated means alone: Payments of the last year are added up
                        - What that means for the person: A limit is set
                        - Time limit: Borrower.income: anonymise P2Y after closedOn, for Decide on \\*limits\\*
                        - Time limit: Borrower: delete once the last of these has passed: P2Y after closedOn, for Decide on \\*limits\\*; P6Y after closedOn, for Send statements

                        ## Send statements

                        - Lawful basis: Art 6(1)(b), contract
                        - People: borrower
                        - Data: e-mail address, name
                        - Time limit: Borrower.email: anonymise P90D after closedOn
                        - Time limit: Borrower.name: anonymise P6Y after closedOn, for Send statements
                        - Time limit: Borrower: delete once the last of these has passed: P2Y after closedOn, for Decide on \\*limits\\*; P6Y after closedOn, for Send statements

                        ## Still to be added by hand

                        - name and contact details of the controller, its representative and its data protection officer (Art 30(1)(a))
                        - categories of recipients, or that there are none (Art 30(1)(d)): Send statements
                        - transfers to other countries and their safeguards (Art 30(1)(e)): Send statements
                        - general description of the security measures (Art 30(1)(g))
                        - whether data is kept and erased as the policy document says, and if not, why (DPA 2018 Sch 1 para 41): Decide on \\*limits\\*
                        """);
    }

    @Lawful(title = "Lend | books", basis = LawfulBasis.CONTRACT)
    @FurtherUse(
            purpose = Figures.class,
            ground = {FurtherUseGround.ASSESSED, FurtherUseGround.RESEARCH},
            because = "figures\n# by year")
    @FurtherUse(purpose = Idle.class, ground = FurtherUseGround.ASSESSED, because = "nothing is left for it")
    interface Lending extends Purpose {}

    @Lawful(title = "Draw figures", basis = LawfulBasis.PUBLIC_TASK)
    interface Figures extends Purpose {}

    @Lawful(title = "Idle", basis = LawfulBasis.PUBLIC_TASK)
    interface Idle extends Purpose {}

    @DataSubject("reader")
    static class Reader {
        @PersonalData(category = PersonName.class, purposes = Lending.class, maskedFor = Idle.class)
        String name = "";
    }

    @Test
    void givenAFurtherUse_whenDrawnUp_thenBothPurposesTellOfItAndTheFurtherOneIsAnActivity() {
        RecordOfProcessing both = RecordOfProcessing.of(
                DataMap.read(List.of(Reader.class), Set.of(Regime.values()), LocalDate.of(2026, 11, 24)));
        String law = "(UK GDPR Arts 8A, ground (b), 84B; DUAA 2025 s. 71; SI 2026/82; EU GDPR Arts 5(1)(b), 89(1))";

        assertThat(both.toMarkdown()).contains("""
                        ## Draw figures

                        - Lawful basis: Art 6(1)(e), public task
                        - People: reader
                        - Data: name
                        - Further use: of data collected for "Lend \\| books": research, archiving or statistics and \
                        assessed as compatible, because: figures \\# by year %s
                        - No time limit declared: Reader
                        """.formatted(law)).contains("""
                        ## Lend \\| books

                        - Lawful basis: Art 6(1)(b), contract
                        - People: reader
                        - Data: name
                        - Further use: for "Draw figures": research, archiving or statistics and assessed as \
                        compatible, because: figures \\# by year %s
                        - No time limit declared: Reader
                        """.formatted(law));
    }
}
