/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.ledger;

import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.LedgerOptions;
import dev.privet.ledger.LedgerVerification;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;

/** Seals a million entries that stand there already, verifies them and exports them. */
final class SealLane {

    private static final int ENTRIES = Integer.getInteger("ledger.entries", 1_000_000);

    private final LedgerHost host;

    SealLane(LedgerHost host) {
        this.host = host;
    }

    void run() throws SQLException {
        host.empty();
        fill();
        LedgerKeeper keeper =
                LedgerKeeper.of(host.jpa().ledger(), LedgerOptions.standard(), Clock.systemUTC(), ZoneOffset.UTC);
        measure("sealing", () -> keeper.seal().entries());
        for (int i = 0; i < 3; i++) {
            measure("verifying", () -> entries(keeper.verify()));
        }
        measure("exporting", () -> keeper.export(OutputStream.nullOutputStream()));
    }

    private static long entries(LedgerVerification found) {
        if (found instanceof LedgerVerification.Intact intact) {
            return intact.entries();
        }
        throw new IllegalStateException(found.toString());
    }

    private static void measure(String what, Supplier<Long> work) {
        long begin = System.nanoTime();
        long entries = work.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (entries != ENTRIES) {
            throw new IllegalStateException(what + " came to " + entries + " entries");
        }
        System.out.printf(
                Locale.ROOT, "%s %d entries: %.1f s, %.0f entries/s%n", what, entries, seconds, entries / seconds);
    }

    private void fill() throws SQLException {
        try (Connection connection = host.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into privet_ledger (entry_id, recorded_at, event, record_type, purpose, actor, controller, subject,"
                            + " record_count, detail) select gen_random_uuid(), timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second',"
                            + " 'USED', 'Customer', 'support-desk', 'agent-' || n % 50, null, md5(n::text) || md5((n + 1)::text), n % 20,"
                            + " 'name, email shown; address masked' from generate_series(1, " + ENTRIES + ") n");
            sql.execute("vacuum analyze privet_ledger");
            sql.execute("checkpoint");
        }
    }
}
