/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person chose, or that was decided on it, at one time. The latest of a person, a topic and what it is about counts.
 * Immutable; prints no person.
 *
 * @param person who
 * @param topic in what they have a say
 * @param about the ground of a restriction by its constant's name, or the purpose's id
 * @param inForce whether it begins to hold, or ends
 * @param detail how it came about, such as the version of the words that a person consented to; no personal data
 * @param at when, to the microsecond
 * @param actor who recorded it, as the host names users and jobs, or null where unknown
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Choice(
        PersonKey person,
        ChoiceTopic topic,
        String about,
        boolean inForce,
        String detail,
        Instant at,
        @Nullable String actor) {

    /** Refuses null where a value is needed; keeps the instant to the microsecond, as every database can. */
    public Choice {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(detail, "detail");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What it is about, in one word.
     *
     * @return for example {@code CONSENT/newsletter}
     */
    public String code() {
        return topic.code(about);
    }

    @Override
    public String toString() {
        return "Choice[" + person.kind() + ", " + code() + ", " + (inForce ? "in force" : "ended") + "]";
    }
}
