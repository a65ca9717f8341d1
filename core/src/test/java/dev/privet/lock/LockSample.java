/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.FurtherUse;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A small host whose data map has something of most kinds, and its lock. */
final class LockSample {

    static final String TEXT = """
            privet-lock 1
            # Written from the marks. Do not edit: change the code, and run the test of the lock with -Dprivet.lock=update.

            law UK

            purpose access-needs title="Adapt the service" basis=CONSENT condition=EXPLICIT_CONSENT

            purpose accounts title="Run the account" basis=CONTRACT
              recipient "Example Hosting Ltd" country=GB role=PROCESSOR
              further-use support-desk grounds="assessed as compatible" because="Questions are about the \\"account\\""

            purpose support-desk title="Answer questions" basis=LEGITIMATE_INTERESTS interest="Both sides want answers"

            type Member person=member
              field email category=EmailAddress sensitivity=ORDINARY
                use accounts detail=FULL
                use support-desk detail=MASKED
              field name category=PersonName sensitivity=ORDINARY
                use accounts detail=FULL
                use support-desk detail=FULL
              field needs category=HealthData sensitivity=SPECIAL
                use access-needs detail=FULL
              keep P6Y from=leftOn then=ANONYMISE because="Limitation Act 1980, s. 5"
              not-personal shelf

            type Question
              field message category=FreeText sensitivity=ORDINARY
                use support-desk detail=FULL
              link raisedBy subject=Member export=IN_FULL erasure=DELETE
              keep P2Y from=closedOn then=DELETE
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private LockSample() {}

    static DataMap dataMap() {
        return read(Member.class, Question.class);
    }

    static DataMap read(Class<?>... classes) {
        return DataMap.read(Arrays.asList(classes), Set.of(Regime.UK), TODAY);
    }

    static DataMapLock lock() {
        return DataMapLock.parse(TEXT, "privacy.lock");
    }

    /** The sample with other words in some place, which must be there. */
    static DataMapLock with(String words, String others) {
        if (!TEXT.contains(words)) {
            throw new IllegalArgumentException(words);
        }
        return DataMapLock.parse(TEXT.replace(words, others), "privacy.lock");
    }

    static List<String> told(DataMapLock before, DataMapLock after) {
        return before.differences(after).stream().map(LockDifference::toString).toList();
    }

    @Lawful(title = "Run the account", basis = LawfulBasis.CONTRACT)
    @DisclosedTo(name = "Example Hosting Ltd", role = RecipientRole.PROCESSOR, country = "GB")
    @FurtherUse(
            purpose = SupportDesk.class,
            ground = FurtherUseGround.ASSESSED,
            because = "Questions are about\n   the \"account\"")
    interface Accounts extends Purpose {}

    @Lawful(title = "Answer questions", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Both sides want answers")
    interface SupportDesk extends Purpose {}

    @Lawful(
            title = "Adapt the service",
            basis = LawfulBasis.CONSENT,
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    interface AccessNeeds extends Purpose {}

    @DataSubject("member")
    @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.ANONYMISE, because = "Limitation Act 1980, s. 5")
    static class Member {
        @PersonalData(
                category = PersonName.class,
                purposes = {SupportDesk.class, Accounts.class})
        String name = "";

        @PersonalData(category = EmailAddress.class, purposes = Accounts.class, maskedFor = SupportDesk.class)
        String email = "";

        @PersonalData(category = HealthData.class, purposes = AccessNeeds.class)
        String needs = "";

        @NotPersonalData(because = "A place in the house")
        String shelf = "";

        LocalDate leftOn = LocalDate.EPOCH;
    }

    @RetainFor(period = "P2Y", from = "closedOn", then = Disposal.DELETE)
    static class Question {
        @AboutSubject
        Member raisedBy = new Member();

        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        String message = "";

        LocalDate closedOn = LocalDate.EPOCH;
    }
}
