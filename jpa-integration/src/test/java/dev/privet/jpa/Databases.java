/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Empty databases for tests: on H2 in memory, and on PostgreSQL in a schema of its own. */
enum Databases {
    H2 {
        @Override
        String url() {
            return "jdbc:h2:mem:" + fresh() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String url() throws SQLException {
            String schema = fresh();
            String server = Server.URL.get();
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            }
            return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        }
    };

    /** The address of a new, empty database. */
    abstract String url() throws SQLException;

    private static String fresh() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, user(url), password(url));
    }

    /** A factory over a database, whose tables it creates. */
    static EntityManagerFactory create(String url, Class<?>... entities) {
        return factory(url, Provider.HIBERNATE.creating(), entities);
    }

    static EntityManagerFactory factory(String url, Map<String, ?> properties, Class<?>... entities) {
        return factory(Provider.HIBERNATE, url, properties, entities);
    }

    static EntityManagerFactory factory(
            Provider provider, String url, Map<String, ?> properties, Class<?>... entities) {
        // One name for each, because EclipseLink shares what bears the same.
        PersistenceConfiguration configuration = new PersistenceConfiguration(fresh());
        for (Class<?> entity : entities) {
            configuration.managedClass(entity);
        }
        configuration
                .property(PersistenceConfiguration.JDBC_URL, url)
                .property(PersistenceConfiguration.JDBC_USER, user(url))
                .property(PersistenceConfiguration.JDBC_PASSWORD, password(url));
        properties.forEach(configuration::property);
        return provider.factory(configuration);
    }

    private static String user(String url) {
        return url.startsWith("jdbc:h2") ? "sa" : System.getProperty("privet.test.jdbc.user", "postgres");
    }

    private static String password(String url) {
        return url.startsWith("jdbc:h2") ? "" : System.getProperty("privet.test.jdbc.password", "postgres");
    }

    /** One server for all tests, begun when the first asks for it. */
    private static final class Server {

        /** Gives the address, or says each time what to do where there is none. */
        static final Supplier<String> URL = start();

        @SuppressWarnings("resource") // runs until the tests end, and then ends by itself
        private static Supplier<String> start() {
            String given = System.getProperty("privet.test.jdbc.url");
            if (given != null) {
                return () -> given;
            }
            try {
                Path folder =
                        Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
                String url = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.toFile())
                        .setServerConfig("fsync", "off")
                        .start()
                        .getJdbcUrl("postgres", "postgres");
                return () -> url;
            } catch (IOException | RuntimeException e) {
                return () -> {
                    throw new IllegalStateException(
                            "No PostgreSQL for the tests: the embedded one did not start ("
                                    + e.getClass().getSimpleName()
                                    + "). Start one yourself and name it with -Dprivet.test.jdbc.url=jdbc:postgresql://…"
                                    + " -Dprivet.test.jdbc.user=… -Dprivet.test.jdbc.password=…; the user must be allowed to"
                                    + " create schemas.",
                            e);
                };
            }
        }
    }
}
