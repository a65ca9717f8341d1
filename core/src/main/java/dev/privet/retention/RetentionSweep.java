/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.annotation.EndRetention;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Disposes of what is past its period, type by type and batch by batch. A failing batch is undone by itself and ends the sweep;
 * batches before it stay done, and the next sweep goes on where this one stopped. Thread-safe.
 *
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RetentionSweep {

    private static final int BATCH = 500;
    private static final int MOST_PASSES = 10;

    private final RetentionSchedule schedule;
    private final RetentionStore store;
    private final Clock clock;
    private final ZoneId zone;
    private final HoldStore holds;
    private final SubjectPseudonyms pseudonyms;
    private final int batchSize;

    private RetentionSweep(
            RetentionSchedule schedule,
            RetentionStore store,
            HoldStore holds,
            SubjectPseudonyms pseudonyms,
            Clock clock,
            ZoneId zone,
            int batchSize) {
        this.schedule = schedule;
        this.store = store;
        this.holds = holds;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.zone = zone;
        this.batchSize = batchSize;
    }

    /**
     * Sets up a sweep with batches of 500 rows.
     *
     * @param dataMap the types and their periods
     * @param store where the rows are
     * @param holds where legal holds are kept
     * @param pseudonyms makes what stands in place of values whose disposal says so
     * @param clock tells today
     * @param zone the time zone in which the organisation counts its days
     * @return the sweep
     * @throws PrivacyConfigurationException if a type's rows cannot be disposed of in the way it says
     */
    public static RetentionSweep of(
            DataMap dataMap,
            RetentionStore store,
            HoldStore holds,
            SubjectPseudonyms pseudonyms,
            Clock clock,
            ZoneId zone) {
        return new RetentionSweep(
                RetentionSchedule.of(dataMap, zone),
                Objects.requireNonNull(store, "store"),
                Objects.requireNonNull(holds, "holds"),
                Objects.requireNonNull(pseudonyms, "pseudonyms"),
                Objects.requireNonNull(clock, "clock"),
                zone,
                BATCH);
    }

    /**
     * The same sweep with other batches.
     *
     * @param rows the most rows that one transaction disposes of, one or more
     * @return a copy
     */
    public RetentionSweep inBatchesOf(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows: " + rows + " is below one");
        }
        return new RetentionSweep(schedule, store, holds, pseudonyms, clock, zone, rows);
    }

    /**
     * Counts what is past its period and changes nothing. A row that is past its period counts for its fields as well, where these
     * are kept shorter.
     *
     * @return what a sweep would do today
     */
    public SweepReport dryRun() {
        return new SweepReport(
                true,
                schedule.on(today()).stream()
                        .map(cutOff -> new SweepReport.Line(
                                cutOff, store.count(cutOff, holds.live()).due(), 0))
                        .toList());
    }

    /**
     * Disposes of what is past its period. Each batch leaves an entry in the ledger.
     *
     * @return what was done
     * @throws PrivacyFailureException if the store says that it disposes of rows and they do not become fewer
     * @throws RuntimeException if a batch failed; it was undone, those before it stay done
     */
    public SweepReport run() {
        List<SweepReport.Line> lines = new ArrayList<>();
        for (CutOff cutOff : schedule.on(today())) {
            lines.add(sweep(cutOff));
        }
        return new SweepReport(false, lines);
    }

    private SweepReport.Line sweep(CutOff cutOff) {
        SweepOrder order =
                new SweepOrder(batchSize, holds, (type, rows) -> {}, pseudonyms, rows -> evidence(cutOff, rows));
        long rows = 0;
        int batches = 0;
        // Another node may hold rows that a pass comes over, and may end before it has disposed of them.
        for (int passes = 0; passes < MOST_PASSES; passes++) {
            long before = rows;
            RetentionPass pass = store.begin(cutOff);
            DisposedBatch batch;
            do {
                batch = pass.next(order);
                rows += batch.rows();
                batches += batch.rows() > 0 ? 1 : 0;
            } while (!batch.isLast());
            if (rows == before) {
                return new SweepReport.Line(cutOff, rows, batches);
            }
        }
        throw noProgress(cutOff, rows);
    }

    private static PrivacyFailureException noProgress(CutOff cutOff, long rows) {
        return new PrivacyFailureException(
                "A retention sweep was stopped",
                new Problem(
                        ProblemCode.SWEEP_FAILED,
                        cutOff.type().name(),
                        "the store says that it disposed of " + rows + " rows, and no fewer are left than before.",
                        "look for what keeps rows from going or brings them back, such as a trigger or a soft delete;"
                                + " batches that were committed stay done."),
                null);
    }

    private LedgerEntry evidence(CutOff cutOff, long rows) {
        return LedgerEntry.of(
                clock.instant(),
                LedgerEvent.DISPOSED,
                cutOff.type().name(),
                DeclaredPurpose.id(EndRetention.class),
                rows,
                new SweepReport.Line(cutOff, rows, 1) + " after " + periods(cutOff) + reasons(cutOff));
    }

    private static String periods(CutOff cutOff) {
        return cutOff.limits().stream()
                .map(limit -> limit.rule().period().toString())
                .collect(Collectors.joining(" and "));
    }

    private static String reasons(CutOff cutOff) {
        return cutOff.limits().stream()
                .map(limit -> limit.rule().because())
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .map(reason -> "; " + reason)
                .collect(Collectors.joining());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
