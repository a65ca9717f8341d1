/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.lock.LegalConsequence.Grade;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockDifferencesTest {

    private static final String NOTICE = "privacy notice changes (Arts 13, 14)";
    private static final String RECORD = "record of processing changes (Art 30(1))";
    private static final String BOTH = NOTICE + ", " + RECORD;
    private static final String RECIPIENT = "  recipient \"Example Hosting Ltd\" country=GB role=PROCESSOR\n";

    /** A member whose properties are there and have lost their marks. */
    static final class Unmarked {
        private Unmarked() {}

        @DataSubject("member")
        @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.ANONYMISE, because = "Limitation Act 1980, s. 5")
        static class Member {
            String email = "";

            @PersonalData(category = HealthData.class, purposes = LockSample.AccessNeeds.class)
            String needs = "";

            LocalDate leftOn = LocalDate.EPOCH;

            String getName() {
                return "";
            }
        }
    }

    /** The same question with one property more. */
    static final class Grown {
        private Grown() {}

        @RetainFor(period = "P2Y", from = "closedOn", then = Disposal.DELETE)
        static class Question {
            @AboutSubject
            LockSample.Member raisedBy = new LockSample.Member();

            @PersonalData(category = FreeText.class, purposes = LockSample.SupportDesk.class)
            String message = "";

            @PersonalData(category = EmailAddress.class, purposes = LockSample.SupportDesk.class)
            String replyTo = "";

            LocalDate closedOn = LocalDate.EPOCH;
        }
    }

    @Test
    void givenASpecialCategoryThatWasAdded_whenCompared_thenScreeningIsDue() {
        DataMapLock without = LockSample.with(
                "  field needs category=HealthData sensitivity=SPECIAL\n    use access-needs detail=FULL\n", "");

        assertThat(LockSample.told(without, LockSample.lock()))
                .containsExactly("special category added: HEALTH on Member.needs, for access-needs as it is"
                        + " → DPIA screening (Art 35), condition for special categories (Art 9(2)),"
                        + " need to be shown (Art 5(1)(c)), " + BOTH);
        assertThat(LockSample.told(LockSample.lock(), without))
                .containsExactly("special category removed: HEALTH on Member.needs → " + BOTH);
    }

    @Test
    void givenARecipientAbroad_whenAdded_thenATransferAssessmentIsDue() {
        DataMapLock more = LockSample.with(
                RECIPIENT, RECIPIENT + "  recipient \"Example Mail Inc\" country=US role=PROCESSOR safeguards=IDTA\n");

        assertThat(LockSample.told(LockSample.lock(), more))
                .containsExactly(
                        "recipient in US added: Example Mail Inc (processor) for accounts → transfer assessment"
                                + " (Arts 44-46), contract with the processor (Art 28(3)), " + BOTH);
        assertThat(LockSample.told(more, LockSample.lock()))
                .containsExactly("recipient in US removed: Example Mail Inc (processor) for accounts → " + BOTH);
    }

    @Test
    void givenARecipientAtHome_whenAdded_thenNoTransferIsAssessed() {
        assertThat(LockSample.told(LockSample.with(RECIPIENT, ""), LockSample.lock()))
                .containsExactly(
                        "recipient in GB added: Example Hosting Ltd (processor) for accounts → contract with the"
                                + " processor (Art 28(3)), " + BOTH);
    }

    @Test
    void givenARecipientInTheOtherLawsTerritory_whenItsLawIsAdded_thenItIsAbroad() {
        DataMapLock both = LockSample.with("law UK", "law EU\nlaw UK");
        DataMapLock without = DataMapLock.parse(both.text().replace(RECIPIENT, ""), "privacy.lock");

        assertThat(LockSample.told(without, both)).singleElement().asString().contains("→ transfer assessment");
        assertThat(LockSample.told(LockSample.lock(), both))
                .containsExactly("law added: EU → transfer assessment (Arts 44-46), lawful basis to be established"
                        + " (Art 6(1)), " + BOTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    keep P2Y               | keep P1Y            | period shortened: Question, P2Y is now P1Y → next sweep disposes of more (Art 5(1)(e)), NOTICE, RECORD
                    keep P2Y               | keep P7Y            | period lengthened: Question, P2Y is now P7Y → period to be justified (Art 5(1)(e)), NOTICE, RECORD
                    keep P2Y               | keep P730D          | period changed: Question, P2Y is now P730D → period to be justified (Art 5(1)(e)), NOTICE, RECORD
                    from=closedOn          | from=openedOn       | date it runs from changed: Question, 'closedOn' is now 'openedOn' → period to be justified (Art 5(1)(e)), NOTICE, RECORD
                    then=DELETE            | then=ANONYMISE      | disposal changed: Question, 'DELETE' is now 'ANONYMISE' → period to be justified (Art 5(1)(e)), NOTICE, RECORD
                    detail=MASKED          | detail=FULL         | revealed: support-desk sees Member.email as it is, no longer masked → need to be shown (Art 5(1)(c)), NOTICE
                    detail=MASKED          | detail=PSEUDONYMISED | withheld: support-desk sees Member.email pseudonymised, no longer masked
                    country=GB             | country=US          | recipient moved from GB to US: Example Hosting Ltd for accounts → transfer assessment (Arts 44-46), NOTICE, RECORD
                    role=PROCESSOR         | role=CONTROLLER     | role changed: Example Hosting Ltd for accounts, 'PROCESSOR' is now 'CONTROLLER' → contract with the processor (Art 28(3)), NOTICE, RECORD
                    basis=CONTRACT         | basis=CONSENT       | lawful basis changed: accounts, 'CONTRACT' is now 'CONSENT' → lawful basis to be established (Art 6(1)), NOTICE, RECORD
                    `"Both sides want answers"` | `"We want answers"` | interest changed: support-desk, 'Both sides want answers' is now 'We want answers' → interests to be balanced (Art 6(1)(f)), NOTICE
                    condition=EXPLICIT_CONSENT  | condition=VITAL_INTERESTS | condition changed: access-needs, 'EXPLICIT_CONSENT' is now 'VITAL_INTERESTS' → condition for special categories (Art 9(2)), RECORD
                    `"Answer questions"`   | Answers             | title changed: support-desk, 'Answer questions' is now 'Answers' → NOTICE, RECORD
                    category=EmailAddress  | category=PhoneNumber | category changed: Member.email, EmailAddress is now PhoneNumber → NOTICE, RECORD
                    category=EmailAddress sensitivity=ORDINARY | category=HealthData sensitivity=SPECIAL | special category added: HEALTH on Member.email, where EmailAddress is now HealthData → DPIA screening (Art 35), condition for special categories (Art 9(2)), NOTICE, RECORD
                    category=HealthData sensitivity=SPECIAL | category=EmailAddress sensitivity=ORDINARY | category changed: Member.needs, HealthData is now EmailAddress → NOTICE, RECORD
                    export=IN_FULL         | export=REDACTED     | disclosure changed: Question.raisedBy, 'IN_FULL' is now 'REDACTED' → access and erasure change (Arts 15, 17)
                    subject=Member         | subject=Clerk       | data subject changed: Question.raisedBy, 'Member' is now 'Clerk' → access and erasure change (Arts 15, 17)
                    person=member          | person=patient      | kind of person changed: Member, 'member' is now 'patient' → access and erasure change (Arts 15, 17)
                    type Question          | type Question person=asker | kind of person added: asker (Question) → access and erasure change (Arts 15, 17), NOTICE, RECORD
                    person=member          | ``                  | kind of person changed: Member, 'member' is now nothing → access and erasure change (Arts 15, 17)
                    """)
    void givenOneThingThatIsSaidOtherwise_whenCompared_thenItIsToldWithWhatItAsksFor(
            String words, String others, String told) {
        String text = LockSample.TEXT;
        int at = text.lastIndexOf(words);
        String changed = text.substring(0, at) + others + text.substring(at + words.length());

        assertThat(LockSample.told(
                        LockSample.lock(), DataMapLock.parse(changed.replaceAll(" +\n", "\n"), "privacy.lock")))
                .containsExactly(told.replace("NOTICE", NOTICE).replace("RECORD", RECORD));
    }

    @Test
    void givenAPurpose_whenAdded_thenItIsToldWithWhatItBringsAlong() {
        String purpose = "purpose newsletter basis=LEGITIMATE_INTERESTS interest=Sales marketing=yes decides=Scores\n"
                + "  recipient \"Example Mail Inc\" country=US role=CONTROLLER\n\npurpose support-desk";
        DataMapLock more = LockSample.with("purpose support-desk", purpose);

        assertThat(LockSample.told(LockSample.lock(), more))
                .containsExactly(
                        "purpose added: newsletter (LEGITIMATE_INTERESTS) → DPIA screening (Art 35), lawful basis to be"
                                + " established (Art 6(1)), safeguards of automated decisions (Art 22), interests to be"
                                + " balanced (Art 6(1)(f)), persons to be told before (Arts 13(3), 14(4)), right to object"
                                + " to marketing (Art 21(2), (3)), " + BOTH,
                        "recipient in US added: Example Mail Inc (controller) for newsletter → transfer assessment"
                                + " (Arts 44-46), " + BOTH);
        assertThat(LockSample.told(more, LockSample.lock())).containsExactly("purpose removed: newsletter → " + BOTH);
    }

    @Test
    void givenADecisionWithoutItsSafeguards_whenCompared_thenItIsToldWithWhatItAsksFor() {
        String with =
                "purpose scoring basis=CONTRACT decides=Scores given=HUMAN_INTERVENTION,INFORMS\n\npurpose support-desk";

        assertThat(LockSample.told(
                        LockSample.with("purpose support-desk", with),
                        LockSample.with("purpose support-desk", with.replace(" given=HUMAN_INTERVENTION,INFORMS", ""))))
                .singleElement()
                .asString()
                .startsWith("grounds and safeguards of automated decisions changed: scoring,")
                .contains("safeguards of automated decisions (Art 22)");
    }

    @Test
    void givenAFieldForTwoPurposes_whenAdded_thenBothAreNamed() {
        DataMapLock more = LockSample.with(
                "  field message",
                "  field from category=EmailAddress sensitivity=ORDINARY\n    use accounts detail=FULL\n"
                        + "    use support-desk detail=MASKED\n  field message");

        assertThat(LockSample.told(LockSample.lock(), more))
                .containsExactly("field added: Question.from (EmailAddress), for accounts as it is, support-desk masked"
                        + " → need to be shown (Art 5(1)(c)), " + BOTH);
        assertThat(LockSample.told(more, LockSample.lock()))
                .containsExactly("field removed: Question.from (EmailAddress) → " + BOTH);
    }

    @Test
    void givenPropertiesThatLostTheirMarks_whenTheirClassIsThere_thenItIsSaidToMarkThemAgain() {
        DataMapLock now = DataMapLock.of(LockSample.read(Unmarked.Member.class));
        String lost = " → no longer minimised, exported, erased or disposed of (Art 25), " + BOTH;

        assertThat(LockSample.told(LockSample.lock(), now))
                .contains(
                        "mark removed: Member.email is still there and no longer marked as EmailAddress; mark it again with"
                                + " @PersonalData, or remove the property" + lost,
                        "mark removed: Member.name is still there and no longer marked as PersonName; mark it again with"
                                + " @PersonalData, or remove the property" + lost,
                        "type removed: Question, with message; if the class is still there, mark it again" + lost,
                        "no longer declared no personal data: Member.shelf");
    }

    @Test
    void givenAnEmailField_whenItIsMarkedInTheCode_thenItIsToldWithItsPurpose() {
        DataMapLock now = DataMapLock.of(LockSample.read(LockSample.Member.class, Grown.Question.class));

        assertThat(LockSample.told(LockSample.lock(), now))
                .containsExactly(
                        "field added: Question.replyTo (EmailAddress), for support-desk as it is → need to be shown"
                                + " (Art 5(1)(c)), " + BOTH);
    }

    @Test
    void givenARecipientInTheUnitedStates_whenConfigurationNamesIt_thenItIsToldWithTheTransfer() {
        DataMap now = DataMap.builder(Set.of(Regime.UK), LocalDate.of(2026, 11, 27))
                .marked(LockSample.Member.class, LockSample.Question.class)
                .overrides(PurposeOverrides.builder("a test")
                        .recipients(
                                "support-desk",
                                RecipientMark.of("Example Tickets Inc", RecipientRole.PROCESSOR, "US")
                                        .under("IDTA")
                                        .knownAs("PROTECTION_TEST_MET"))
                        .build())
                .build();

        assertThat(LockSample.told(LockSample.lock(), DataMapLock.of(now)))
                .containsExactly("recipient in US added: Example Tickets Inc (processor) for support-desk → transfer"
                        + " assessment (Arts 44-46), contract with the processor (Art 28(3)), " + BOTH);
    }

    @Test
    void givenAFieldThatIsDeclaredNoPersonalData_whenCompared_thenBothSidesOfItAreTold() {
        DataMapLock now = LockSample.with(
                "  field message category=FreeText sensitivity=ORDINARY\n    use support-desk detail=FULL\n",
                "  not-personal message\n");

        assertThat(LockSample.told(LockSample.lock(), now))
                .containsExactly(
                        "field removed: Question.message (FreeText) → " + BOTH,
                        "declared no personal data: Question.message → no longer minimised, exported, erased or disposed"
                                + " of (Art 25)");
    }

    @Test
    void givenUsesFurtherUsesLinksAndPeriods_whenRemovedAndAddedAgain_thenEachIsTold() {
        DataMapLock less = DataMapLock.parse(
                LockSample.TEXT
                        .replaceAll("\n  (further-use|link).*", "")
                        .replaceAll("\n    use support-desk detail=MASKED", "")
                        .replaceAll("\n  keep P2Y.*", ""),
                "privacy.lock");

        assertThat(LockSample.told(less, LockSample.lock()))
                .containsExactly(
                        "further use added: data of accounts for support-desk → compatibility to be shown (Art 6(4)),"
                                + " persons to be told before (Arts 13(3), 14(4)), " + RECORD,
                        "purpose added to a field: support-desk sees Member.email masked → compatibility to be shown"
                                + " (Art 6(4)), need to be shown (Art 5(1)(c)), persons to be told before (Arts 13(3),"
                                + " 14(4)), " + RECORD,
                        "link added: Question.raisedBy to Member → access and erasure change (Arts 15, 17)",
                        "period added: Question, P2Y from closedOn, then DELETE → period to be justified (Art 5(1)(e)), "
                                + BOTH);
        assertThat(LockSample.told(LockSample.lock(), less))
                .containsExactly(
                        "further use removed: data of accounts for support-desk → " + RECORD,
                        "purpose removed from a field: support-desk no longer sees Member.email → " + RECORD,
                        "link removed: Question.raisedBy to Member → access and erasure change (Arts 15, 17)",
                        "period removed: Question, P2Y from closedOn, then DELETE → period to be justified (Art 5(1)(e)), "
                                + BOTH);
    }

    @Test
    void givenARecipientThatChanged_whenCompared_thenItsPlaceIsThePurpose() {
        assertThat(LockSample.lock().differences(LockSample.with("role=PROCESSOR", "role=CONTROLLER")))
                .extracting(LockDifference::place)
                .containsExactly("accounts");
    }

    @Test
    void givenDifferences_whenGraded_thenTheGravestConsequenceCounts() {
        assertThat(new LockDifference("a", "b", List.of()).grade()).isEqualTo(Grade.INFORM);
        assertThat(new LockDifference("a", "b", List.of(LegalConsequence.PRIVACY_NOTICE, LegalConsequence.NECESSITY)))
                .satisfies(one -> assertThat(one.grade()).isEqualTo(Grade.REVIEW))
                .hasToString("b → need to be shown (Art 5(1)(c)), " + NOTICE);
        assertThat(new LockDifference("a", "b", List.of(LegalConsequence.DPIA_SCREENING)).grade())
                .isEqualTo(Grade.ASSESS);
    }
}
