/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.SubjectPseudonyms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** A store that holds numbers of rows that are due, and may misbehave. */
final class Rows implements RetentionStore {

    static final Clock LATE = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.UTC);

    private static final int TOO_MANY = 1000;

    /** How many rows are due, by what is due, such as {@code Ticket} or {@code Ticket.text}. */
    final Map<String, Long> due = new LinkedHashMap<>();

    final Map<String, List<LeftRows>> left = new LinkedHashMap<>();
    final Map<String, Long> notBegun = new LinkedHashMap<>();
    final Map<String, Long> all = new LinkedHashMap<>();
    final List<String> batches = new ArrayList<>();
    final HoldStore holds = new InMemoryHoldStore();

    /** What happens with every batch, such as an hour passing. */
    Runnable meanwhile = () -> {};

    String failing = "";
    boolean pretends;

    private final Ledger ledger;
    private long everywhere;

    Rows(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Gives every cut-off that nothing else is said of so many rows. */
    void everywhere(long rows) {
        everywhere = rows;
    }

    RetentionSweep sweep(DataMap map) {
        return sweep(map, LATE, ZoneOffset.UTC);
    }

    RetentionSweep sweep(DataMap map, Clock clock, ZoneId zone) {
        return RetentionSweep.of(
                map, this, holds, new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")), clock, zone);
    }

    static String name(CutOff cutOff) {
        return cutOff.type().name()
                + (cutOff.fields().isEmpty() ? "" : "." + cutOff.fields().get(0).name());
    }

    private long due(CutOff cutOff) {
        return due.getOrDefault(name(cutOff), everywhere);
    }

    @Override
    public DueRows count(CutOff cutOff, List<LegalHold> holds) {
        long rows = due(cutOff);
        List<LeftRows> stay = left.getOrDefault(name(cutOff), List.of());
        return new DueRows(rows, stay, all.getOrDefault(name(cutOff), rows));
    }

    @Override
    public OptionalLong countNotBegun(CutOff cutOff) {
        Long rows = notBegun.get(name(cutOff));
        return rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
    }

    @Override
    public RetentionPass begin(CutOff cutOff) {
        return order -> next(cutOff, order);
    }

    private DisposedBatch next(CutOff cutOff, SweepOrder order) {
        String name = name(cutOff);
        batches.add(name);
        assertThat(batches.size()).as("the sweep has an end").isLessThan(TOO_MANY);
        if (name.equals(failing)) {
            throw new IllegalStateException("the database is away");
        }
        long done = Math.min(order.atMost(), due(cutOff));
        if (done > 0) {
            ledger.append(order.evidence().apply(done));
        }
        if (!pretends) {
            due.put(name, due(cutOff) - done);
        }
        meanwhile.run();
        boolean isLast = pretends || due(cutOff) == 0;
        return new DisposedBatch(done, isLast ? left.getOrDefault(name, List.of()) : List.of(), isLast);
    }
}
