/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence: what was done with which type, for which purpose, by whom, and how often. Holds no personal data; a
 * person appears as a keyed pseudonym only. Immutable.
 *
 * @param id a random id
 * @param at when, as an instant to the microsecond
 * @param event what happened
 * @param type the record type, by simple class name, or what stands for it
 * @param purpose the purpose's id, or null where none was in force
 * @param actor who acted, as the host names users and jobs, or null where unknown
 * @param controller for which controller (tenant), or null where there is one only
 * @param subject the person's pseudonym, or null where the entry is about many or nobody
 * @param count how many records
 * @param detail the rule or figure that explains it, without values; never null
 * @legal GDPR Art 5(2) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LedgerEntry(
        UUID id,
        Instant at,
        LedgerEvent event,
        String type,
        @Nullable String purpose,
        @Nullable String actor,
        @Nullable String controller,
        @Nullable String subject,
        long count,
        String detail) {

    /** Refuses null where a value is needed, and a negative count; keeps the instant to the microsecond, as every database can. */
    public LedgerEntry {
        Objects.requireNonNull(id, "id");
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(detail, "detail");
        if (count < 0) {
            throw new IllegalArgumentException("count: " + count + " is below zero");
        }
    }

    /**
     * An entry without a person, actor or controller.
     *
     * @param at when
     * @param event what happened
     * @param type to which record type
     * @param purpose the purpose's id, or null
     * @param count how many records
     * @param detail what explains it
     * @return a new entry with a random id
     */
    public static LedgerEntry of(
            Instant at, LedgerEvent event, String type, @Nullable String purpose, long count, String detail) {
        return new LedgerEntry(UUID.randomUUID(), at, event, type, purpose, null, null, null, count, detail);
    }

    /**
     * The same entry, about one person.
     *
     * @param pseudonym the person's pseudonym, from {@link SubjectPseudonyms}
     * @return a copy
     */
    public LedgerEntry about(String pseudonym) {
        return new LedgerEntry(id, at, event, type, purpose, actor, controller, pseudonym, count, detail);
    }

    /**
     * The same entry under an id that something else has as well, such as the document that the entry is evidence of.
     *
     * @param known a random id
     * @return a copy
     */
    public LedgerEntry withId(UUID known) {
        return new LedgerEntry(known, at, event, type, purpose, actor, controller, subject, count, detail);
    }

    /**
     * The same entry, with who acted and for which controller.
     *
     * @param actor who acted, or null
     * @param controller for which controller, or null
     * @return a copy
     */
    public LedgerEntry by(@Nullable String actor, @Nullable String controller) {
        return new LedgerEntry(id, at, event, type, purpose, actor, controller, subject, count, detail);
    }
}
