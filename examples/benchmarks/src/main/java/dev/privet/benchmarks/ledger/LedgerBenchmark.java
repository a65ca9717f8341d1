/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.ledger;

import dev.privet.benchmarks.subjects.Server;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Measures the ledger on PostgreSQL. Takes the names of lanes; none means all: {@code append}, {@code seal}. The database is that
 * of {@link Server}.
 */
final class LedgerBenchmark {

    private LedgerBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        List<String> lanes = args.length == 0 ? List.of("append", "seal") : List.of(args);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        try (Server server = Server.open()) {
            run(server.url(), lanes);
        }
    }

    private static void run(String url, List<String> lanes) throws SQLException, InterruptedException {
        try (LedgerHost host = LedgerHost.on(url)) {
            System.out.println("commits wait for the disk: " + host.isDurable());
            for (String lane : lanes) {
                switch (lane) {
                    case "append" -> new AppendLane(host).run();
                    case "seal" -> new SealLane(host).run();
                    default -> throw new IllegalArgumentException("no lane is called " + lane);
                }
            }
        }
    }
}
