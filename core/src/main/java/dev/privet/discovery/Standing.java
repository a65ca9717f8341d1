/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Optional;

/**
 * How the rows of a class stand to persons, each from 0 to 1.
 *
 * @param self how much they are persons, or parts of one such as an address
 * @param linked how closely they are tied to persons
 * @param thing how much they are things
 * @param because why they are persons or tied to one
 */
record Standing(double self, double linked, double thing, Optional<String> because) {

    static final Standing UNKNOWN = new Standing(0, 0, 0, Optional.empty());

    private static final double PERSON = 0.6;

    boolean isPerson() {
        return self >= PERSON;
    }

    /** A reservation that has a first name and a mobile phone is about somebody, and less of a thing. */
    Standing lessThing() {
        return new Standing(self, linked, thing / 2, because);
    }

    /** What somebody wrote is theirs, whatever it is about. */
    Standing noThing() {
        return new Standing(self, linked, 0, because);
    }

    Standing atLeastThing(double other) {
        return other > thing ? new Standing(0, linked, other, because) : this;
    }

    Standing atLeastSelf(double other, String why) {
        return other > self ? new Standing(other, Math.max(linked, other), thing, Optional.of(why)) : this;
    }

    Standing atLeastLinked(double other, String why) {
        return other > linked ? new Standing(self, other, thing, because.or(() -> Optional.of(why))) : this;
    }
}
