/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
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
                        - categories of recipients (Art 30(1)(d))
                        - transfers to other countries and their safeguards (Art 30(1)(e))
                        - general description of the security measures (Art 30(1)(g))
                        """);
    }

    @Test
    void givenBuiltInPurposesThatNoFieldNames_whenDrawnUp_thenTheyAreNoActivities() {
        assertThat(record.activities())
                .extracting(activity -> activity.purpose().id())
                .containsExactly("access-needs", "accounts");
    }
}
