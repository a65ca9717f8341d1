/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a sweep may do, and how fast. Immutable.
 *
 * @param batchSize the most rows that one transaction disposes of, one or more
 * @param mostRows the most rows of one sweep, one or more
 * @param mostTime how long one sweep may take, if that is limited; a batch that was begun is ended
 * @param load the share of the time at work, above 0 and up to 1: with 0.5 it rests as long as each batch took
 * @param share the share of a table's rows that one sweep may take, above 0 and up to 1
 * @param shares the same for certain classes
 * @param listeners are told how it goes on
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SweepOptions(
        int batchSize,
        long mostRows,
        Optional<Duration> mostTime,
        double load,
        double share,
        Map<Class<?>, Double> shares,
        List<SweepListener> listeners) {

    /** So few rows are never too many: in a small table any row is a large share. */
    static final long ALWAYS_ALLOWED = 100;

    private static final int BATCH = 1000;
    private static final double LOAD = 0.5;
    private static final double SHARE = 0.2;

    /** Copies the collections and refuses what is no limit. */
    public SweepOptions {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize: " + batchSize + " is below one");
        }
        if (mostRows < 1) {
            throw new IllegalArgumentException("mostRows: " + mostRows + " is below one");
        }
        if (mostTime.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new IllegalArgumentException("mostTime: is not longer than nothing");
        }
        share("load", load);
        share("share", share);
        shares.values().forEach(one -> share("shares", one));
        shares = Map.copyOf(shares);
        listeners = List.copyOf(listeners);
    }

    private static void share(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + ": " + value + " is no share above 0 and up to 1");
        }
    }

    /**
     * What holds where nothing else is said: batches of 1,000 rows, half of the time at work, no more than a fifth of a table, and no
     * limit in rows or time.
     *
     * @return the defaults
     */
    public static SweepOptions standard() {
        return new SweepOptions(BATCH, Long.MAX_VALUE, Optional.empty(), LOAD, SHARE, Map.of(), List.of());
    }

    /**
     * The same with other batches.
     *
     * @param rows the most rows that one transaction disposes of, one or more
     * @return a copy
     */
    public SweepOptions inBatchesOf(int rows) {
        return new SweepOptions(rows, mostRows, mostTime, load, share, shares, listeners);
    }

    /**
     * The same with a budget of rows.
     *
     * @param rows the most rows of one sweep, one or more
     * @return a copy
     */
    public SweepOptions atMost(long rows) {
        return new SweepOptions(batchSize, rows, mostTime, load, share, shares, listeners);
    }

    /**
     * The same with a budget of time.
     *
     * @param time longer than nothing
     * @return a copy
     */
    public SweepOptions within(Duration time) {
        return new SweepOptions(batchSize, mostRows, Optional.of(time), load, share, shares, listeners);
    }

    /**
     * The same with another load on the database.
     *
     * @param ofTheTime the share of the time at work, above 0 and up to 1, which is without rests
     * @return a copy
     */
    public SweepOptions atLoad(double ofTheTime) {
        return new SweepOptions(batchSize, mostRows, mostTime, ofTheTime, share, shares, listeners);
    }

    /**
     * The same with another share that a sweep may take of any table.
     *
     * @param ofTheRows above 0 and up to 1, which allows everything
     * @return a copy
     */
    public SweepOptions allowing(double ofTheRows) {
        return new SweepOptions(batchSize, mostRows, mostTime, load, ofTheRows, shares, listeners);
    }

    /**
     * The same with another share that a sweep may take of the rows of one class, such as one that is kept for a day only.
     *
     * @param type the class
     * @param ofTheRows above 0 and up to 1, which allows everything
     * @return a copy
     */
    public SweepOptions allowing(Class<?> type, double ofTheRows) {
        Map<Class<?>, Double> more = new LinkedHashMap<>(shares);
        more.put(Objects.requireNonNull(type, "type"), ofTheRows);
        return new SweepOptions(batchSize, mostRows, mostTime, load, share, more, listeners);
    }

    /**
     * The same with one more listener.
     *
     * @param listener is told how it goes on
     * @return a copy
     */
    public SweepOptions listener(SweepListener listener) {
        List<SweepListener> more = new ArrayList<>(listeners);
        more.add(Objects.requireNonNull(listener, "listener"));
        return new SweepOptions(batchSize, mostRows, mostTime, load, share, shares, more);
    }

    double shareOf(RecordType type) {
        return shares.getOrDefault(type.type(), share);
    }

    /** How many rows may go of so many. */
    long mostOf(RecordType type, long all) {
        double allowed = shareOf(type);
        return allowed >= 1 ? Long.MAX_VALUE : Math.max(ALWAYS_ALLOWED, (long) Math.floor(allowed * all));
    }
}
