/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What the rules of one group share: the waivers of its day, and what they have found out about classes. */
record Knowledge(Waivers waivers, Marks marks, Endpoints endpoints, Memo<Optional<List<Passing>>> passings) {

    static Knowledge on(Clock clock, Period longestWaiver) {
        Marks marks = new Marks();
        Memo<Boolean> writing = new Memo<>(type -> Sink.LOG.isIn(type) || Sink.EXCEPTION.isIn(type));
        return new Knowledge(
                new Waivers(clock, longestWaiver),
                marks,
                new Endpoints(),
                new Memo<>(type -> Passings.of(type, marks, writing)));
    }
}
