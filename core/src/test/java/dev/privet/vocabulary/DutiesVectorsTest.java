/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases on breaches, recipients and processors, each under the number of its row. */
class DutiesVectorsTest {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

    private final Duties duties = Duties.shipped();

    private List<DutyAction> actions(Regime regime, DutyEvent event, DutyFact... facts) {
        return duties.owed(event, regime, NOW, Set.of(facts)).stream()
                .map(Duty::action)
                .toList();
    }

    @ParameterizedTest(name = "vector 99 under {0}")
    @EnumSource(Regime.class)
    void vector99_givenThreeRecipients_whenDataWasErased_thenANoticeOrARecordedReasonForEach(Regime regime) {
        List<RecipientNotice> notices = duties.recipientNotices(
                regime, NOW, List.of("printer", "courier", "bank"), Map.of("courier", "The company is dissolved."));

        assertThat(notices).extracting(RecipientNotice::recipient).containsExactly("printer", "courier", "bank");
        assertThat(notices)
                .extracting(RecipientNotice::impossible)
                .containsExactly(Optional.empty(), Optional.of("The company is dissolved."), Optional.empty());
        assertThat(notices)
                .allSatisfy(notice -> assertThat(notice.citation().text()).isEqualTo(regime + " GDPR Art 19"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> duties.recipientNotices(regime, NOW, List.of("bank"), Map.of("bank", " ")));
    }

    @ParameterizedTest(name = "vector 106 under {0}")
    @EnumSource(Regime.class)
    void vector106_givenARiskThatIsUnlikely_whenDataIsBreached_thenTheRegisterOnly(Regime regime) {
        assertThat(actions(regime, DutyEvent.BREACH, DutyFact.RISK_UNLIKELY))
                .containsExactly(DutyAction.RECORD_IN_REGISTER);
    }

    @ParameterizedTest(name = "vector 107 under {0}")
    @EnumSource(Regime.class)
    void vector107_givenAHighRiskAndEncryptedData_whenBreached_thenNobodyIsToldAndTheNotificationIsAssessed(
            Regime regime) {
        assertThat(actions(regime, DutyEvent.BREACH, DutyFact.HIGH_RISK, DutyFact.UNINTELLIGIBLE))
                .containsExactly(DutyAction.RECORD_IN_REGISTER, DutyAction.ASSESS_NOTIFICATION);
        assertThat(actions(regime, DutyEvent.BREACH, DutyFact.HIGH_RISK))
                .containsExactly(
                        DutyAction.RECORD_IN_REGISTER, DutyAction.NOTIFY_AUTHORITY, DutyAction.TELL_DATA_SUBJECTS);
        assertThat(actions(regime, DutyEvent.BREACH, DutyFact.HIGH_RISK, DutyFact.DISPROPORTIONATE_EFFORT))
                .containsExactly(
                        DutyAction.RECORD_IN_REGISTER, DutyAction.NOTIFY_AUTHORITY, DutyAction.COMMUNICATE_PUBLICLY);
    }

    @ParameterizedTest(name = "vector 114 under {0}")
    @EnumSource(Regime.class)
    void vector114_givenAProcessor_whenARequestArrives_thenForwardedWithoutAReply(Regime regime) {
        assertThat(actions(regime, DutyEvent.REQUEST_AT_PROCESSOR))
                .containsExactly(DutyAction.FORWARD_TO_CONTROLLER, DutyAction.DO_NOT_REPLY);
        assertThat(actions(regime, DutyEvent.REQUEST_AT_PROCESSOR, DutyFact.INSTRUCTED_TO_ANSWER))
                .containsExactly(DutyAction.FORWARD_TO_CONTROLLER, DutyAction.REPLY_AS_INSTRUCTED);
    }

    @ParameterizedTest(name = "vector 115 under {0}")
    @EnumSource(Regime.class)
    void vector115_givenTheEndOfAContract_whenTheControllerChooses_thenDeletedOrReturnedAndKeptOnlyByLaw(
            Regime regime) {
        DutyEvent end = DutyEvent.PROCESSING_CONTRACT_ENDS;

        assertThat(actions(regime, end)).containsExactly(DutyAction.ASK_FOR_CHOICE);
        assertThat(actions(regime, end, DutyFact.DELETION_CHOSEN)).containsExactly(DutyAction.DELETE);
        assertThat(actions(regime, end, DutyFact.RETURN_CHOSEN)).containsExactly(DutyAction.RETURN_AND_DELETE_COPIES);
        assertThat(actions(regime, end, DutyFact.DELETION_CHOSEN, DutyFact.LAW_DEMANDS_STORAGE))
                .containsExactly(DutyAction.DELETE, DutyAction.RETAIN_AS_LAW_DEMANDS);
        assertThat(actions(regime, end, DutyFact.DELETION_CHOSEN, DutyFact.RETURN_CHOSEN))
                .containsExactly(DutyAction.ASK_FOR_CHOICE);
    }

    @Test
    void givenARiskBothHighAndUnlikely_whenBreached_thenAssessedAndNotPassedOver() {
        assertThat(actions(Regime.EU, DutyEvent.BREACH, DutyFact.RISK_UNLIKELY, DutyFact.HIGH_RISK))
                .contains(DutyAction.ASSESS_NOTIFICATION, DutyAction.TELL_DATA_SUBJECTS);
    }

    @Test
    void givenADayBeforeTheLaw_whenAskedFor_thenRefusedAndNotFree() {
        assertThatThrownBy(() -> duties.owed(DutyEvent.BREACH, Regime.EU, LocalDate.of(2018, 5, 24), Set.of()))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining(ProblemCode.NOT_IN_THIS_REGIME.id());
    }
}
