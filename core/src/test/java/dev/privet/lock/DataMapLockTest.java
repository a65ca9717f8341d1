/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DataMapLockTest {

    /** The same class in another place, with its members the other way round and its period in other words. */
    static final class Elsewhere {
        private Elsewhere() {}

        @RetainFor(period = "P24M", from = "closedOn", then = Disposal.DELETE)
        static class Question {
            LocalDate closedOn = LocalDate.EPOCH;

            @PersonalData(category = FreeText.class, purposes = LockSample.SupportDesk.class)
            String message = "";

            @AboutSubject
            LockSample.Member raisedBy = new LockSample.Member();
        }
    }

    @Test
    void givenADataMap_whenWrittenDown_thenTheTextIsSortedAndReadable() {
        assertThat(DataMapLock.of(LockSample.dataMap()).text()).isEqualTo(LockSample.TEXT);
    }

    @Test
    void givenATextThatWasWritten_whenRead_thenItIsTheSameLock() {
        assertThat(LockSample.lock())
                .isEqualTo(DataMapLock.of(LockSample.dataMap()))
                .hasSameHashCodeAs(DataMapLock.of(LockSample.dataMap()))
                .hasToString("DataMapLock[6 entries]");
    }

    @Test
    void givenAClassThatMoved_whenWrittenDown_thenOnlyWhatItSaysCounts() {
        DataMapLock moved = DataMapLock.of(LockSample.read(Elsewhere.Question.class, LockSample.Member.class));

        assertThat(moved).isEqualTo(LockSample.lock());
    }

    @Test
    void givenOtherLineEndsAndAnotherOrder_whenRead_thenItIsTheSameLock() {
        String law = "law UK\n";
        String reordered = LockSample.TEXT.replace(law, "").concat(law);

        assertThat(DataMapLock.parse(LockSample.TEXT.replace("\n", "\r\n"), "privacy.lock"))
                .isEqualTo(LockSample.lock());
        assertThat(DataMapLock.parse(reordered, "privacy.lock")).isEqualTo(LockSample.lock());
    }

    @Test
    void givenALongText_whenReadBack_thenItIsWhole() {
        String interest = "\\\"".repeat(5000) + "x".repeat(20_000);
        DataMapLock lock = LockSample.with("Both sides want answers", interest);

        assertThat(DataMapLock.parse(lock.text(), "privacy.lock")).isEqualTo(lock);
        assertThat(lock.text()).contains(interest);
    }
}
