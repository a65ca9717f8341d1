/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How long is waited before an export is tried again. */
class ExportTriesTest {

    private static final ExportTries TRIES = new ExportTries(8, Duration.ofMinutes(1));

    @Test
    void givenTriesInVain_whenAskedHowLongToWait_thenEachWaitIsFourTimesTheOneBeforeUpToADay() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(TRIES::waitAfter))
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(4)),
                        Optional.of(Duration.ofMinutes(16)),
                        Optional.of(Duration.ofMinutes(64)),
                        Optional.of(Duration.ofMinutes(256)),
                        Optional.of(Duration.ofMinutes(1024)),
                        Optional.of(Duration.ofDays(1)),
                        Optional.empty());
        assertThat(new ExportTries(1, Duration.ofMinutes(1)).waitAfter(1)).isEmpty();
    }

    @Property
    void givenAnyPatience_whenTriedUntilTheEnd_thenWaitsNeverShrinkAndEnd(
            @ForAll @IntRange(min = 1, max = 20) int most, @ForAll @IntRange(min = 1, max = 86_400) int seconds) {
        ExportTries tries = new ExportTries(most, Duration.ofSeconds(seconds));

        assertThat(IntStream.rangeClosed(1, most + 1).mapToObj(tries::waitAfter).flatMap(Optional::stream))
                .hasSize(most - 1)
                .isSorted()
                .allMatch(wait -> wait.compareTo(Duration.ofDays(1)) <= 0);
    }
}
