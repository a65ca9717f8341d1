/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import dev.privet.gate.PurposeScope;
import dev.privet.jpa.EntityGuard;
import dev.privet.jpa.GuardMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Loads ten thousand marked entities with a guard over them and without one. The two take turns in one process. */
final class LoadLane {

    private static final int ENTITIES = 10_000;
    private static final int WARM_UP = 30;
    private static final int TIMES = 60;

    private LoadLane() {}

    static void run(String url) throws SQLException {
        try (Connection connection = Server.connect(url)) {
            Tables.create(connection, ENTITIES, ENTITIES);
        }
        try (Host plain = Host.on(url);
                Host guarded = Host.on(url)) {
            EntityGuard guard = guarded.jpa().guard(guarded.privet().gate(), GuardMode.REFUSE);
            List<Long> without = new ArrayList<>();
            List<Long> with = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                long plainTime = load(plain);
                long guardedTime = load(guarded);
                if (i >= WARM_UP) {
                    without.add(plainTime);
                    with.add(guardedTime);
                }
            }
            System.out.println("found by the guard: " + guard.findings());
            System.out.println("load of 10,000 entities, without: median " + Child.median(without) + " us");
            System.out.println("load of 10,000 entities, guarded: median " + Child.median(with) + " us");
            System.out.printf(
                    Locale.ROOT, "guarded / without: %.3f%n", (double) Child.median(with) / Child.median(without));
        }
    }

    private static long load(Host host) {
        try (PurposeScope scope = host.privet().use(Diary.KeepingDiaries.class)) {
            long begin = System.nanoTime();
            long loaded = host.factory()
                    .callInTransaction(
                            manager -> (long) manager.createQuery("select w from Writer w", Diary.Writer.class)
                                    .getResultList()
                                    .size());
            if (loaded != ENTITIES) {
                throw new IllegalStateException(loaded + " entities for " + scope.use());
            }
            return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
        }
    }
}
