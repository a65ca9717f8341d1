/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.architecture.Repository;
import dev.privet.jpa.PrivetJpa;
import dev.privet.jpa.Provider;
import dev.privet.jpa.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The Chinook sample database in a schema of its own, with Privet on it. */
final class Chinook implements AutoCloseable {

    private static final String CONNECT = "\\c chinook;";

    final String url;
    final EntityManagerFactory factory;
    final PrivetJpa jpa;
    final Privet privet;

    private Chinook(Provider provider, String url, Instant now) {
        this.url = url;
        this.factory = TestDatabase.factory(
                provider, url, Customer.class, Employee.class, Invoice.class, InvoiceLine.class, Track.class);
        this.jpa = PrivetJpa.on(factory);
        jpa.createTables();
        PrivetBuilder builder = Privet.builder()
                .marked(jpa.markedTypes())
                .ledger(jpa.ledger())
                .subjects(jpa::subjects)
                .erasure(set -> set.store(jpa::erasure))
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .zone(ZoneId.of("Europe/London"));
        if (provider == Provider.HIBERNATE) {
            builder.retention(jpa::retention);
        }
        this.privet = builder.build();
    }

    /** Loads the data anew; ends the test as skipped where they are not there. */
    static Chinook at(Provider provider, Instant now) throws IOException, SQLException {
        Path folder = Path.of(System.getProperty(
                "privet.chinook",
                Repository.root().resolve("../shared/data/chinook").normalize().toString()));
        Path file = folder.resolve("Chinook_PostgreSql.sql");
        assumeTrue(
                Files.exists(file),
                () -> "Skipped: " + file + " is absent; name its folder with -Dprivet.chinook=… to run this test.");
        // What comes before drops and creates a database and moves into it, by commands of the psql program.
        String script = Files.readString(file);
        String tables = script.substring(script.indexOf(CONNECT) + CONNECT.length());
        String url = TestDatabase.postgreSql();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(tables);
        }
        return new Chinook(provider, url, now);
    }

    long count(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    /** The first column of what SQL of the test's own finds, without nulls. */
    List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                String text = row.getString(1);
                if (text != null) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        factory.close();
    }
}
