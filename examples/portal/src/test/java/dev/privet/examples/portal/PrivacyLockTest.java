/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.document.PrivacyNotice;
import dev.privet.document.RecordOfProcessing;
import dev.privet.lock.KeptDocument;
import dev.privet.lock.PrivacyLock;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * What the application does with personal data is what was agreed. Where a change is meant, {@code -Dprivet.lock=update} writes
 * the files anew.
 */
@SpringBootTest
class PrivacyLockTest {

    /** The notice tells what holds on this day. Move it on when somebody has looked at the notice again. */
    private static final LocalDate NOTICE_REVIEWED = LocalDate.of(2026, 11, 27);

    @Autowired
    private Privet privet;

    @Test
    void givenTheApplication_whenItsDataMapIsRead_thenItIsWhatTheLockSays() {
        PrivacyLock.at(Path.of("privacy.lock"))
                .reportingTo(Path.of("target/privet"))
                .check(privet.dataMap());
    }

    @Test
    void givenTheApplication_whenItsRecordOfProcessingIsDrawnUp_thenItIsTheOneThatIsKept() {
        KeptDocument.at(Path.of("record-of-processing.md"))
                .check(RecordOfProcessing.of(privet.dataMap()).toMarkdown());
    }

    @Test
    void givenTheApplication_whenItsPrivacyNoticeIsDrawnUp_thenItIsTheOneThatIsKeptAndLacksNothing() {
        PrivacyNotice notice = PrivacyNotice.builder(privet.dataMap(), NOTICE_REVIEWED)
                .whetherToGive(
                        SupportDesk.class, "You need not. Without a question there is nothing that we can answer.")
                .nobodyElseReceives(AccountAdministration.class)
                .build();

        assertThat(notice.gaps()).isEmpty();
        KeptDocument.at(Path.of("privacy-notice.md")).check(notice.toMarkdown());
    }
}
