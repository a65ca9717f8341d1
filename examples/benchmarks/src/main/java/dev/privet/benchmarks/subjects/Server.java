/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The PostgreSQL that is measured on: one that {@code -Djdbc.url} names, or an embedded one with the settings of its makers, by which
 * nothing waits for the disk; with {@code -Dcommits=durable} a commit waits, as a host's does.
 *
 * @param url its address
 * @param owner what closes it
 */
public record Server(String url, AutoCloseable owner) implements AutoCloseable {

    /**
     * Starts it, or takes the one that is named.
     *
     * @return the server, to be closed by the caller
     * @throws IOException if it does not start
     */
    public static Server open() throws IOException {
        String given = System.getProperty("jdbc.url");
        if (given != null) {
            return new Server(given, () -> {});
        }
        Path folder = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.toFile());
        if ("durable".equals(System.getProperty("commits"))) {
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        EmbeddedPostgres started = builder.start();
        return new Server(started.getJdbcUrl("postgres", "postgres"), started);
    }

    /**
     * Connects to it.
     *
     * @param url its address
     * @return a connection, to be closed by the caller
     * @throws SQLException if the server refuses
     */
    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, System.getProperty("jdbc.user", "postgres"), System.getProperty("jdbc.password", "postgres"));
    }

    @Override
    public void close() throws IOException {
        try {
            owner.close();
        } catch (Exception e) {
            throw new IOException("The server did not stop", e);
        }
    }
}
