/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.privet.benchmarks.shop.MaskStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every lane looks at what its contenders do before it measures them; here it does so without measuring. */
class LanesTest {

    @ParameterizedTest
    @EnumSource
    void givenPeopleAndMasks_whenTheyAreWrittenAsJson_thenEveryContenderMasksAlike(MaskStyle masks) {
        JsonBenchmark lane = new JsonBenchmark();
        lane.people = 2;
        lane.masks = masks;

        assertThatCode(() -> {
                    lane.setUp();
                    lane.tearDown();
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void givenPeopleAndMasks_whenTheyAreCopied_thenEveryContenderMasksAndLeavesTheOriginals(MaskStyle masks) {
        CopyBenchmark lane = new CopyBenchmark();
        lane.people = 2;
        lane.masks = masks;

        assertThatCode(() -> {
                    lane.setUp();
                    lane.tearDown();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void givenALineWithAMarkedObject_whenItIsLogged_thenEveryContenderMasksWhatItKnows() {
        LogBenchmark lane = new LogBenchmark();

        assertThatCode(() -> {
                    lane.setUp();
                    lane.tearDown();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void givenAField_whenItIsHiddenBehindAKey_thenEveryContenderKeepsItsPromise() {
        assertThatCode(new FieldBenchmark()::setUp).doesNotThrowAnyException();
    }
}
