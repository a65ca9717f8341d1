/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.Privet;
import dev.privet.jpa.shop.Client;
import dev.privet.jpa.shop.Complaint;
import dev.privet.jpa.shop.Home;
import dev.privet.jpa.shop.Product;
import dev.privet.jpa.shop.Purchase;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small shop over a database of its own: two clients, and rows that are about one of them or both. */
final class Shop implements AutoCloseable {

    static final long ADA = 1L;
    static final long BOB = 2L;
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    final String url;
    final EntityManagerFactory factory;
    final PrivetJpa jpa;
    final Privet privet;

    private Shop(Stack stack) throws SQLException {
        this.url = stack.url();
        this.factory = stack.create(url, Client.class, Product.class, Purchase.class, Complaint.class);
        this.jpa = PrivetJpa.on(factory);
        jpa.createTables();
        this.privet = Privet.builder()
                .marked(jpa.markedTypes())
                .ledger(jpa.ledger())
                .subjects(jpa::subjects)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .zone(ZONE)
                .retention(jpa::retention)
                .build();
    }

    static Shop on(Stack stack) throws SQLException {
        return new Shop(stack);
    }

    /** Fills the shop. */
    void open() {
        factory.runInTransaction(manager -> {
            Client bob = client(BOB, "Bob Sample", "bob@example.org");
            bob.closedAt = Instant.parse("2024-01-31T12:00:00Z");
            Client ada = client(ADA, "Ada Example", "ada@example.org");
            ada.recommendedBy = bob;
            Product chess = product(1, "Chess set", "ACME-77");
            Product cards = product(2, "Playing cards", "ACME-78");
            List.of(bob, ada, chess, cards).forEach(manager::persist);
            Purchase first = purchase(1, ada, null, chess, LocalDate.of(2024, 11, 21));
            first.notes = List.of("left with a neighbour", "rang twice");
            first.extras = Set.of(cards);
            Purchase present = purchase(2, bob, ada, cards, LocalDate.of(2024, 11, 22));
            Purchase own = purchase(3, bob, null, chess, LocalDate.of(2026, 1, 1));
            List.of(first, present, own).forEach(manager::persist);
            manager.persist(complaint(2025, 1, first));
            manager.persist(complaint(2024, 2, first));
            manager.persist(complaint(2025, 2, first));
            manager.persist(complaint(2026, 1, own));
        });
    }

    static Client client(long id, String name, String email) {
        Client client = new Client();
        client.id = id;
        client.name = name;
        client.email = email;
        client.home = new Home();
        client.home.street = id + " Sample Street";
        client.home.city = "London";
        client.born = LocalDate.of(1990, 12, 10);
        client.photo = new byte[] {1, 2, 3};
        client.level = Client.Level.REGULAR;
        client.interests = Set.of("chess", "cards");
        return client;
    }

    private static Product product(int id, String title, String supplierCode) {
        Product product = new Product();
        product.id = id;
        product.title = title;
        product.supplierCode = supplierCode;
        return product;
    }

    private static Purchase purchase(int id, Client buyer, @Nullable Client receiver, Product product, LocalDate day) {
        Purchase purchase = new Purchase();
        purchase.id = new UUID(0, id);
        purchase.buyer = buyer;
        if (receiver != null) {
            purchase.receiver = receiver;
        }
        purchase.product = product;
        purchase.greeting = "Greeting " + id;
        purchase.boughtOn = day;
        return purchase;
    }

    private static Complaint complaint(int year, int number, Purchase purchase) {
        Complaint complaint = new Complaint();
        complaint.id = new Complaint.Key(year, number);
        complaint.purchase = purchase;
        complaint.text = "Complaint " + number + " of " + year;
        return complaint;
    }

    List<SubjectRow> read(SubjectRef subject) {
        List<SubjectRow> rows = new ArrayList<>();
        jpa.subjects(privet.dataMap()).read(subject, rows::add);
        return rows;
    }

    /** Runs SQL of the test's own, past every layer that is under test. */
    long sql(String query) throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
