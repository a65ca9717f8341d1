/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes as a test says. */
final class FakePace implements Pace {

    final List<Duration> rests = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5;

    void passes(Duration time) {
        // Runs over, as the machine's counter may.
        now += time.toNanos();
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void rest(long nanos) {
        rests.add(Duration.ofNanos(nanos));
        passes(Duration.ofNanos(nanos));
    }
}
