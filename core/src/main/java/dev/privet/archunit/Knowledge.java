/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of one group share: the waivers of its day, and what they have found out about classes. */
record Knowledge(Waivers waivers, Marks marks, Endpoints endpoints, Memo<Optional<List<Passing>>> passings) {

    static Knowledge on(Clock clock, Period longestWaiver) {
        Marks marks = new Marks();
        Endpoints endpoints = new Endpoints();
        Memo<Boolean> writing = new Memo<>(type -> Stream.of(Sink.values()).anyMatch(sink -> sink.isIn(type)));
        return new Knowledge(
                new Waivers(clock, longestWaiver),
                marks,
                endpoints,
                new Memo<>(type -> Passings.of(type, marks, endpoints, writing)));
    }
}
