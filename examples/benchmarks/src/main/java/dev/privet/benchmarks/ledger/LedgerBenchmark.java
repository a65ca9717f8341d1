/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Measures the ledger on PostgreSQL. Takes the names of lanes; none means all: {@code append}, {@code seal}. The database is one that
 * {@code -Djdbc.url} names, or an embedded one with the settings of its makers.
 */
final class LedgerBenchmark {

    private LedgerBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        List<String> lanes = args.length == 0 ? List.of("append", "seal") : List.of(args);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        String given = System.getProperty("jdbc.url");
        if (given != null) {
            run(given, lanes);
            return;
        }
        Path folder = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .start()) {
            run(server.getJdbcUrl("postgres", "postgres"), lanes);
        }
    }

    private static void run(String url, List<String> lanes) throws SQLException, InterruptedException {
        try (LedgerHost host = LedgerHost.on(url)) {
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
