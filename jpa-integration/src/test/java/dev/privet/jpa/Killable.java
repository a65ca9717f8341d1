/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Processes of a test that somebody kills, and a look at what they leave. */
final class Killable {

    private Killable() {}

    /** A process of its own, which says {@code working} once it can be killed in the middle of something. */
    static Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Looks at each row of a query, past every layer that is under test. */
    static void each(String url, String sql, Row rows) throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.take(row);
            }
        }
    }

    /** Takes a row. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
