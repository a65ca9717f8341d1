/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in a ledger, with its position. What is read back is judged by nobody here: somebody may have written anything
 * into the table, and verification has to be able to read it. So it holds text where a {@link LedgerEntry} holds values that were checked.
 * Immutable.
 *
 * @param position where it stands; later ones are higher, and numbers may be left out
 * @param id the entry's id, or null where none is left
 * @param at when, or null where none is left
 * @param event the name of a {@link LedgerEvent}, or anything else
 * @param type the record type
 * @param purpose the purpose's id, or null
 * @param actor who acted, or null
 * @param controller for which controller, or null
 * @param subject the person's pseudonym, or null
 * @param count how many records
 * @param detail what explains it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record StoredEntry(
        long position,
        @Nullable UUID id,
        @Nullable Instant at,
        @Nullable String event,
        @Nullable String type,
        @Nullable String purpose,
        @Nullable String actor,
        @Nullable String controller,
        @Nullable String subject,
        long count,
        @Nullable String detail) {

    /**
     * An entry at its position.
     *
     * @param position where it stands
     * @param entry the entry
     * @return the two together
     */
    public static StoredEntry of(long position, LedgerEntry entry) {
        return new StoredEntry(
                position,
                entry.id(),
                entry.at(),
                entry.event().name(),
                entry.type(),
                entry.purpose(),
                entry.actor(),
                entry.controller(),
                entry.subject(),
                entry.count(),
                entry.detail());
    }

    /**
     * The entry without its position.
     *
     * @return an entry whose parts are checked
     * @throws IllegalArgumentException if a part of it is none that an entry can have
     * @throws NullPointerException if a part is missing
     */
    public LedgerEntry entry() {
        return new LedgerEntry(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(at, "at"),
                LedgerEvent.valueOf(Objects.requireNonNull(event, "event")),
                Objects.requireNonNull(type, "type"),
                purpose,
                actor,
                controller,
                subject,
                count,
                Objects.requireNonNull(detail, "detail"));
    }

    /** The same content at another position. */
    StoredEntry at(long other) {
        return new StoredEntry(other, id, at, event, type, purpose, actor, controller, subject, count, detail);
    }
}
