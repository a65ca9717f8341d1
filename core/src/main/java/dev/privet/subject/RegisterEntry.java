/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * That a person was erased. Knows them by a keyed pseudonym alone. Immutable.
 *
 * @param pseudonym the person's pseudonym, from {@link dev.privet.ledger.SubjectPseudonyms}
 * @param kind the kind of person
 * @param state how far the erasure has come
 * @param at when it came that far, to the microsecond
 * @param times how often the person was erased: once, and again each time that a backup brought them back
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RegisterEntry(String pseudonym, String kind, State state, Instant at, int times) {

    /** Refuses null, and less than once; keeps the instant to the microsecond, as every database can. */
    public RegisterEntry {
        Objects.requireNonNull(pseudonym, "pseudonym");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (times < 1) {
            throw new IllegalArgumentException("times: " + times + " is below one");
        }
    }

    /**
     * Which of two entries of one person tells more: the one that was erased more often, and of these the one that is done.
     *
     * @param other an entry with the same pseudonym
     * @return one of the two
     */
    public RegisterEntry orLater(RegisterEntry other) {
        boolean more = other.times > times || (other.times == times && other.state.compareTo(state) > 0);
        return more ? other : this;
    }

    /** Leaves the pseudonym out. */
    @Override
    public String toString() {
        return "RegisterEntry[" + kind + ", " + state + ", " + at + ", times " + times + "]";
    }

    /**
     * How far an erasure has come.
     *
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public enum State {
        /** Some of several stores may have been emptied, and others not. */
        BEGUN,
        /** All of them have. */
        DONE
    }
}
