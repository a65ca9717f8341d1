/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.document.ContentFinding;
import dev.privet.vocabulary.Regime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a notification to the authority has to say, filled in as far as it is known. A person reads it, mends it and sends it: Privet sends
 * nothing. Immutable; may name a contact, so only {@link #toText} prints its words.
 *
 * @param breach the breach's id
 * @param version the version of the register's entry that it is made of
 * @param regime the law under which it is given
 * @param fields what is said, by the heading of each field, in the order of the law
 * @param missing what the law asks for and is not said yet
 * @param due the last moment, where the law sets one
 * @param lateAt the moment of asking or of telling where that is after the last one
 * @param delay the reasons for being late, or empty
 * @legal GDPR Art 33(1), (3) and (4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachNotification(
        UUID breach,
        int version,
        Regime regime,
        Map<String, String> fields,
        List<ContentFinding> missing,
        Optional<ZonedDateTime> due,
        Optional<Instant> lateAt,
        String delay) {

    /** Copies the collections, in their order. */
    public BreachNotification {
        Objects.requireNonNull(breach, "breach");
        Objects.requireNonNull(regime, "regime");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        missing = List.copyOf(missing);
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(lateAt, "lateAt");
        Objects.requireNonNull(delay, "delay");
    }

    /**
     * Whether it can only be a first part, with the rest to follow without undue further delay.
     *
     * @return true where something that the law asks for is missing
     * @legal GDPR Art 33(4) (text)
     */
    public boolean isInPhases() {
        return !missing.isEmpty();
    }

    /**
     * The notification as plain text, for a person to read and to copy from.
     *
     * @return the fields, and after them what is missing
     */
    public String toText() {
        StringBuilder text = new StringBuilder("Notification of a personal data breach, ")
                .append(regime.title())
                .append(" Art 33\nBreach ")
                .append(breach)
                .append(", version ")
                .append(version)
                .append('\n');
        due.ifPresent(last ->
                text.append("To be given by ").append(last.toOffsetDateTime()).append('\n'));
        fields.forEach((heading, words) ->
                text.append('\n').append(heading).append('\n').append(words).append('\n'));
        lateAt.ifPresent(at -> text.append("\nReasons for the delay\n")
                .append(delay.isBlank() ? "STILL TO BE SAID: it is late, as of " + at + " (Art 33(1))." : delay)
                .append('\n'));
        if (isInPhases()) {
            text.append("\nStill to follow (Art 33(4))\n");
            missing.forEach(item -> text.append("- Art ")
                    .append(item.code())
                    .append(": ")
                    .append(item.finding().problem().why())
                    .append('\n'));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "BreachNotification[" + breach + ", version " + version + ", " + regime + ", missing " + missing.size()
                + "]";
    }
}
