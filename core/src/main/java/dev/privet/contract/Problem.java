/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.Objects;

/**
 * One thing that is wrong, told so that a developer can act on it: what kind, where, why, and how to mend it. Immutable and
 * thread-safe. Holds names of classes, members, properties and rules, never a value of personal data.
 *
 * @param code the kind of problem, with its stable id
 * @param place where it is: a class, a member, a property key, a file and line
 * @param why what is wrong there
 * @param remedy what to write or do instead
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Problem(ProblemCode code, String place, String why, String remedy) {

    /** Refuses null parts. */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * Says the problem in one line.
     *
     * @return id, place, reason and remedy, for example {@code PRIVET-0102 User.email: … Mend: …}
     */
    @Override
    public String toString() {
        return code.id() + " " + place + ": " + why + " Mend: " + remedy;
    }
}
