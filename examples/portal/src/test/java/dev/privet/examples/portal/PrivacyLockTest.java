/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.Privet;
import dev.privet.document.RecordOfProcessing;
import dev.privet.lock.KeptDocument;
import dev.privet.lock.PrivacyLock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * What the application does with personal data is what was agreed. Where a change is meant, {@code -Dprivet.lock=update} writes both
 * files anew.
 */
@SpringBootTest
class PrivacyLockTest {

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
}
