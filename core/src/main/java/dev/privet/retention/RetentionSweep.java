/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.SealableLedger;
import dev.privet.ledger.SubjectPseudonyms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Disposes of what is past its period, type by type and batch by batch. A failing batch is undone by itself and ends the sweep;
 * batches before it stay done, and the next sweep goes on where this one stopped. Several nodes may sweep at once. Thread-safe.
 *
 * <p>It reaches the rows that its store knows: no backups, log files, or copies elsewhere.
 *
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RetentionSweep {

    private static final int A_YEAR = 12;

    private final SweepParts parts;
    private final SweepOptions options;
    private final Set<Class<?>> types;

    private RetentionSweep(SweepParts parts, SweepOptions options, Set<Class<?>> types) {
        this.parts = parts;
        this.options = options;
        this.types = types;
    }

    /**
     * Sets up a sweep with the standard options, over all types.
     *
     * @param dataMap the types and their periods
     * @param store where the rows are
     * @param holds where legal holds are kept
     * @param pseudonyms makes what stands in place of values whose disposal says so
     * @param clock tells today
     * @param zone the time zone in which the organisation counts its days
     * @return the sweep
     */
    public static RetentionSweep of(
            DataMap dataMap,
            RetentionStore store,
            HoldStore holds,
            SubjectPseudonyms pseudonyms,
            Clock clock,
            ZoneId zone) {
        return new RetentionSweep(
                new SweepParts(
                        RetentionSchedule.of(dataMap, zone),
                        store,
                        holds,
                        pseudonyms,
                        Optional.empty(),
                        new SweepTime(clock),
                        Pace.real(),
                        Optional.empty()),
                SweepOptions.standard(),
                Set.of());
    }

    /**
     * The same sweep with an archive, which takes over the rows whose disposal says so.
     *
     * @param archive the archive
     * @return a copy
     */
    public RetentionSweep archivingTo(ArchiveHook archive) {
        return new RetentionSweep(parts.archivingTo(Objects.requireNonNull(archive, "archive")), options, types);
    }

    /**
     * The same sweep with a ledger that has every use, {@link dev.privet.ledger.LedgerLevel#ALL_READS}: its review tells which purposes
     * nobody uses any more.
     *
     * @param ledger the ledger
     * @return a copy
     */
    public RetentionSweep usesSeenIn(SealableLedger ledger) {
        return new RetentionSweep(parts.seenIn(Objects.requireNonNull(ledger, "ledger")), options, types);
    }

    /**
     * The same sweep with other options.
     *
     * @param options how much it may do, and how fast
     * @return a copy
     */
    public RetentionSweep with(SweepOptions options) {
        return new RetentionSweep(parts, Objects.requireNonNull(options, "options"), types);
    }

    /**
     * The options of this sweep.
     *
     * @return how much it may do, and how fast
     */
    public SweepOptions options() {
        return options;
    }

    /**
     * The same sweep with other batches.
     *
     * @param rows the most rows that one transaction disposes of, one or more
     * @return a copy
     */
    public RetentionSweep inBatchesOf(int rows) {
        return with(options.inBatchesOf(rows));
    }

    /**
     * The same sweep, which may take another share of any table: for a first sweep over data that was never swept, after a look at
     * the {@link #dryRun()}.
     *
     * @param ofTheRows above 0 and up to 1, which allows everything
     * @return a copy
     */
    public RetentionSweep allowing(double ofTheRows) {
        return with(options.allowing(ofTheRows));
    }

    /**
     * The same sweep over certain types alone.
     *
     * @param only their classes, of the data map, one or more
     * @return a copy
     * @throws IllegalArgumentException if the data map has no such type
     */
    public RetentionSweep over(Class<?>... only) {
        Set<Class<?>> asked = Set.copyOf(Arrays.asList(only));
        asked.forEach(type -> {
            if (parts.schedule().dataMap().types().stream().noneMatch(known -> known.type() == type)) {
                throw new IllegalArgumentException("only: " + type.getName() + " is no type of the data map");
            }
        });
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("only: names no type");
        }
        return new RetentionSweep(parts, options, asked);
    }

    /** The same sweep with another pace, for tests. */
    RetentionSweep at(Pace pace) {
        return new RetentionSweep(parts.at(pace), options, types);
    }

    /**
     * Counts what is past its period and changes nothing. A row that is past its period counts for its fields as well, where these
     * are kept shorter.
     *
     * @return what a sweep would do today, and what it would leave
     * @throws PrivacyFailureException if the legal holds could not be read, or one of them is on something unknown
     */
    public SweepReport dryRun() {
        return SweepPlan.of(cutOffs(parts.today()), parts).report();
    }

    /**
     * Disposes of what is past its period. Each batch leaves an entry in the ledger. Before anything is swept all is counted, and the
     * sweep is refused where one type or more would lose too large a share of its rows.
     *
     * @return what was done
     * @throws PrivacyFailureException if the sweep was refused, then nothing was done; or if the store says that it disposes of rows
     *     and they do not become fewer
     * @throws RuntimeException if a batch failed; it was undone, those before it stay done
     */
    public SweepReport run() {
        LocalDate today = parts.today();
        parts.time().sweeping(today);
        SweepPlan plan = SweepPlan.of(cutOffs(today), parts);
        SweepGuard.judge(plan, options, parts.archive());
        return new SweepRun(parts, options).run(plan);
    }

    /**
     * Counts how many rows will fall due in each of the twelve months ahead, this one among them.
     *
     * @return the forecast
     */
    public RetentionForecast forecast() {
        return forecast(A_YEAR);
    }

    /**
     * Counts how many rows will fall due in each month ahead, as far as the rows of today tell. Costs one count for each month and
     * line of the schedule. Holds are left out of account, since they may be released until then.
     *
     * @param months how many months, this one among them; one or more
     * @return the forecast
     */
    public RetentionForecast forecast(int months) {
        return RetentionForecast.of(parts, this::cutOffs, months);
    }

    /**
     * Looks for what a person has to look at: data without a period, periods that have not begun, purposes that nothing serves or that
     * the ledger shows no use of within a year, holds past their review, and rows that a person decides on. Changes nothing.
     *
     * @return the list
     */
    public RetentionReview review() {
        return new ReviewReader(parts).read(parts.today());
    }

    private List<CutOff> cutOffs(LocalDate day) {
        return parts.schedule().on(day).stream()
                .filter(cutOff ->
                        types.isEmpty() || types.contains(cutOff.type().type()))
                .toList();
    }
}
