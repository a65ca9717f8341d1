/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;

/** The table of db-scheduler in an embedded database, where it can do no harm to create it and nobody else does. */
record ScheduledTasksTable(DataSource dataSource, String name) {

    private static final String SCRIPT = "schema/h2/scheduled_tasks.sql";

    /** Creates it where it is missing. One of another name is somebody's own, and of other databases than H2 there is no script. */
    ScheduledTasksTable createdWhereEmbedded() {
        if (!name.equals(JdbcTaskRepository.DEFAULT_TABLE_NAME) || !EmbeddedDatabaseConnection.isEmbedded(dataSource)) {
            return this;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                // The script holds no semicolon but those that end a statement.
                for (String sql : script().split(";", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new PrivacyConfigurationException(
                    "Privet's jobs cannot be scheduled",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "scheduled_tasks",
                            "the table of db-scheduler could not be created.",
                            "create it yourself, after the script in classpath:dev/privet/spring/schedule/schema/h2.")),
                    e);
        }
        return this;
    }

    private static String script() throws IOException {
        try (InputStream in = ScheduledTasksTable.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException(SCRIPT + " is missing beside " + ScheduledTasksTable.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
