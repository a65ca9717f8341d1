/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.time.Clock;

/** What the rules of one group share: the waivers of its day, and what they have found out about classes. */
record Knowledge(Waivers waivers, Marks marks, Endpoints endpoints) {

    static Knowledge on(Clock clock) {
        return new Knowledge(new Waivers(clock), new Marks(), new Endpoints());
    }
}
