/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Keeps a ledger from being rewritten unseen: seals it, verifies it, proves entries, exports it, and drops what is past its period.
 * Thread-safe, also where several nodes do the same on one database at once. Does nothing by itself: the host calls {@link #seal()} every
 * few minutes and {@link #verify()} now and then.
 *
 * <p>What is not sealed yet is not protected. Whoever can write the database can also seal everything anew, unless blocks are signed
 * with a key that is not in the database, or a {@link #head()} was kept elsewhere.
 *
 * @legal GDPR Art 5(2), Art 32(1)(b) (text); that evidence of use is to be tamper-evident is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LedgerKeeper {

    private static final int AT_ONCE = 1_024;

    private final SealableLedger ledger;
    private final LedgerOptions options;
    private final Clock clock;
    private final ZoneId zone;

    private LedgerKeeper(SealableLedger ledger, LedgerOptions options, Clock clock, ZoneId zone) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.options = Objects.requireNonNull(options, "options");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Sets up the keeping of a ledger.
     *
     * @param ledger the ledger
     * @param options who signs, whose signatures count, how long entries are kept
     * @param clock tells when a block is sealed
     * @param zone in which the organisation counts its days
     * @return a new keeper
     */
    public static LedgerKeeper of(SealableLedger ledger, LedgerOptions options, Clock clock, ZoneId zone) {
        return new LedgerKeeper(ledger, options, clock, zone);
    }

    /**
     * Seals every entry that is settled: none that a transaction in progress could still come before. Each block is a transaction of its
     * own, so what was sealed before a failure stays sealed. Keeps nobody from appending.
     *
     * @return what was sealed
     * @throws dev.privet.contract.PrivacyFailureException if the newest block is not as it was sealed, was signed with a key that is not
     *     known here or there is none here to sign with, or was sealed after what the clock tells by more than five minutes; nothing is
     *     lost then
     */
    public SealReport seal() {
        return new LedgerSealer(ledger, options, clock).seal();
    }

    /**
     * Looks whether everything that was sealed is as it was sealed, block by block with a few of them in memory.
     *
     * @return intact, or the first difference and where it is
     */
    public LedgerVerification verify() {
        return verifyAgainst();
    }

    /**
     * The same as {@link #verify()}, which somebody can end half-way.
     *
     * @param stopping asked before each few blocks; true ends it
     * @return intact, or the first difference and where it is; nothing where it was ended before it knew
     */
    public Optional<LedgerVerification> verifyUnless(BooleanSupplier stopping) {
        return verify(List.of(), Objects.requireNonNull(stopping, "stopping"));
    }

    /**
     * Looks whether everything that was sealed is as it was sealed, and whether the blocks are those whose heads were kept elsewhere.
     *
     * @param heads any number, in any order
     * @return intact, or the first difference and where it is
     */
    public LedgerVerification verifyAgainst(LedgerHead... heads) {
        return verify(Arrays.asList(heads), () -> false).orElseThrow();
    }

    private Optional<LedgerVerification> verify(List<LedgerHead> heads, BooleanSupplier stopping) {
        Optional<StoredEntry> trimmed = ledger.trimming();
        Optional<LedgerVerification> found = new LedgerVerifier(ledger, options.keys(), heads, stopping).verify();
        // What another node drops meanwhile is missing for a moment to whoever did not know of it at the beginning.
        return found.flatMap(LedgerVerification::difference).isPresent()
                        && !ledger.trimming().equals(trimmed)
                ? verify(heads, stopping)
                : found;
    }

    /**
     * Number and hash of the newest block. Kept where the database's users cannot write, it vouches for everything sealed so far.
     *
     * @return nothing where nothing was sealed, or the newest block is not as it was
     */
    public Optional<LedgerHead> head() {
        return new LedgerSealer(ledger, options, clock).newestAsItIs().map(LedgerBlock::head);
    }

    /**
     * Proves that an entry is in a sealed block.
     *
     * @param id the entry's id
     * @return the proof; nothing where there is no such entry, or it is not sealed yet, or not as it was sealed
     */
    public Optional<InclusionProof> prove(UUID id) {
        return ledger.stored(id)
                .flatMap(entry -> ledger.blockAt(entry.position()).flatMap(block -> proof(entry, block)));
    }

    private static Optional<InclusionProof> proof(StoredEntry entry, LedgerBlock block) {
        LeafHashes leaves = block.leaves();
        if (leaves == null || !leaves.isUnder(block.root())) {
            return Optional.empty();
        }
        byte[] leaf = EntryBytes.leaf(entry);
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.hasAt(i, leaf)) {
                return Optional.of(InclusionProof.of(entry, block, leaves, i));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads what the ledger has about one person: who exported, corrected or erased their data and when, what they chose, and the uses
     * that were said to be about them. Other uses are summed up over all whom they showed, and bear no pseudonym.
     *
     * @param pseudonym of the person, from {@link SubjectPseudonyms}
     * @param after only those at higher positions; 0 for the first page, then that of the last entry so far
     * @param atMost how many, one or more
     * @return by position, the lowest first
     */
    public List<StoredEntry> history(String pseudonym, long after, int atMost) {
        return ledger.history(pseudonym, after, atMost);
    }

    /**
     * Writes the whole ledger as lines of JSON in UTF-8: each block's entries, then the block, and at last the entries that are not sealed
     * yet. Memory does not grow with their number. Holds no personal data but pseudonyms.
     *
     * @param target is flushed and left open
     * @return how many entries were written
     * @throws tools.jackson.core.JacksonException if the target cannot be written
     */
    public long export(OutputStream target) {
        long written = 0;
        try (LedgerJson.Lines lines = new LedgerJson.Lines(target)) {
            long after = Long.MIN_VALUE;
            long number = 0;
            for (List<LedgerBlock> next = ledger.blocks(number, 1); !next.isEmpty(); next = ledger.blocks(number, 1)) {
                LedgerBlock block = next.get(0);
                written += entries(after, block.lastPosition(), lines);
                lines.block(block);
                after = block.lastPosition();
                number = block.number();
            }
            written += entries(after, Long.MAX_VALUE, lines);
        }
        return written;
    }

    private long entries(long after, long upTo, LedgerJson.Lines lines) {
        long written = 0;
        long from = after;
        for (List<StoredEntry> next = ledger.entries(from, upTo, AT_ONCE);
                !next.isEmpty();
                next = ledger.entries(from, upTo, AT_ONCE)) {
            next.forEach(lines::entry);
            written += next.size();
            from = next.get(next.size() - 1).position();
        }
        return written;
    }

    /**
     * Drops the entries of the oldest blocks, as far as all entries of a block are past the period, and never earlier: the day of an
     * entry, in the organisation's time zone, and the period after it by the calendar have to be over. The blocks stay, so what is left is
     * verified as before. An entry says what was dropped. Verifies everything first, and drops nothing where anything was altered.
     *
     * @return what was dropped
     * @throws PrivacyConfigurationException if no period is set
     * @throws dev.privet.contract.PrivacyFailureException if the ledger is not as it was sealed, or as {@link #seal()} does
     * @legal GDPR Art 5(1)(e) (text)
     */
    public TrimReport trim() {
        LedgerSealer sealer = new LedgerSealer(ledger, options, clock);
        return new LedgerTrimmer(ledger, options, period(), sealer.now(sealer.newest()), zone).trim();
    }

    /**
     * How long entries are kept before {@link #trim()} may drop them.
     *
     * @return nothing where they are kept for ever
     */
    public Optional<Period> keptFor() {
        return Optional.ofNullable(options.keptFor());
    }

    private Period period() {
        Period period = options.keptFor();
        if (period == null) {
            throw new PrivacyConfigurationException(
                    "The ledger cannot be trimmed",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "LedgerOptions.keptFor",
                            "nothing says how long entries are kept.",
                            "say so: Privet.builder().ledgerOptions(options -> options.keptFor(Period.ofYears(6))), or in"
                                    + " Spring Boot privet.ledger.kept-for=P6Y.")));
        }
        return period;
    }
}
