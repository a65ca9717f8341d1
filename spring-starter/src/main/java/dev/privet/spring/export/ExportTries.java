/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.time.Duration;
import java.util.Optional;

/**
 * How often an export is tried that went wrong, and how long is waited in between: each time four times as long as before, and a day at most.
 *
 * @param most how many times in all
 * @param firstWait how long after the first time that it went wrong
 */
record ExportTries(int most, Duration firstWait) {

    private static final int GROWTH = 4;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** How long to wait after so many tries in vain; nothing where these were all. */
    Optional<Duration> waitAfter(int tries) {
        if (tries >= most) {
            return Optional.empty();
        }
        Duration wait = firstWait;
        for (int i = 1; i < tries && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(GROWTH);
        }
        return Optional.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
