/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries for the tests of what is sealed. */
final class SealedEntries {

    static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");
    static final Clock CLOCK = Clock.fixed(AT.plusSeconds(3_600), ZoneOffset.UTC);
    static final int BLOCK = 32;

    private static final int EVERY = 7;

    private SealedEntries() {}

    static LedgerEntry entry(int number) {
        LedgerEntry entry = LedgerEntry.of(
                        AT.plusSeconds(number % 5),
                        number % 2 == 0 ? LedgerEvent.USED : LedgerEvent.ERASED,
                        "Type" + number % 3,
                        number % 4 == 0 ? null : "purpose-" + number % 4,
                        number,
                        "detail " + number)
                .by(number % 3 == 0 ? null : "actor-" + number % 3, number % 2 == 0 ? null : "tenant");
        return number % 5 == 0 ? entry.about("pseudonym-" + number % 10) : entry;
    }

    static LedgerKeeper keeper(SealableLedger ledger) {
        return keeper(ledger, LedgerOptions.standard());
    }

    static LedgerKeeper keeper(SealableLedger ledger, LedgerOptions options) {
        return LedgerKeeper.of(ledger, options.blocksOf(BLOCK), CLOCK, ZoneOffset.UTC);
    }

    /** Some positions stay empty, as after a rollback. */
    static void fill(SealableLedger ledger, LedgerVandal vandal, int entries) {
        for (int number = 0; number < entries; number++) {
            ledger.append(entry(number));
        }
        List<StoredEntry> all = ledger.entries(Long.MIN_VALUE, Long.MAX_VALUE, entries);
        for (int i = EVERY; i < all.size(); i += EVERY) {
            vandal.take(all.get(i).position());
        }
    }

    /** The same entry with one part changed, and a column that has to hold something still does. */
    static StoredEntry edited(StoredEntry e, Random random) {
        UUID id = e.id();
        Instant at = e.at();
        if (id == null || at == null) {
            throw new IllegalArgumentException("the entry was never whole");
        }
        return switch (random.nextInt(11)) {
            case 0 -> with(e, UUID.randomUUID(), at, e.event(), e.type(), e.count(), e.detail());
            case 1 -> with(e, id, at.plusNanos(1_000), e.event(), e.type(), e.count(), e.detail());
            case 2 -> with(e, id, at, "NOTHING_KNOWN", e.type(), e.count(), e.detail());
            case 3 -> with(e, id, at, e.event(), e.type() + " ", e.count(), e.detail());
            case 4 -> with(e, id, at, e.event(), e.type(), e.count() + 1, e.detail());
            case 5 -> with(e, id, at, e.event(), e.type(), e.count(), e.detail() + "x");
            case 6 -> who(e, e.purpose() == null ? "" : null, e.actor(), e.controller(), e.subject());
            case 7 -> who(e, e.purpose(), e.actor() == null ? "" : null, e.controller(), e.subject());
            case 8 -> who(e, e.purpose(), e.actor(), e.controller() == null ? "" : null, e.subject());
            case 9 -> who(e, e.purpose(), e.actor(), e.controller(), e.subject() == null ? "" : null);
            default -> who(e, e.actor(), e.purpose() + "!", e.controller(), e.subject());
        };
    }

    private static StoredEntry with(
            StoredEntry e,
            UUID id,
            Instant at,
            @Nullable String event,
            @Nullable String type,
            long count,
            @Nullable String detail) {
        return new StoredEntry(
                e.position(), id, at, event, type, e.purpose(), e.actor(), e.controller(), e.subject(), count, detail);
    }

    private static StoredEntry who(
            StoredEntry e,
            @Nullable String purpose,
            @Nullable String actor,
            @Nullable String controller,
            @Nullable String subject) {
        return new StoredEntry(
                e.position(),
                e.id(),
                e.at(),
                e.event(),
                e.type(),
                purpose,
                actor,
                controller,
                subject,
                e.count(),
                e.detail());
    }
}
