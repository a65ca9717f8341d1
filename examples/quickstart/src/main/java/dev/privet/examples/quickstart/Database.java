/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.examples.quickstart.shop.Article;
import dev.privet.examples.quickstart.shop.Customer;
import dev.privet.examples.quickstart.shop.Employee;
import dev.privet.examples.quickstart.shop.Purchase;
import dev.privet.examples.quickstart.shop.SamplePeople;
import dev.privet.examples.quickstart.shop.SupportRequest;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** The shop's database: H2 in memory, through Hibernate, with the invented people in it. */
final class Database implements AutoCloseable {

    private final EntityManagerFactory entities;

    private Database(EntityManagerFactory entities) {
        this.entities = entities;
    }

    static Database open() {
        // A name of its own: two runs in one process must not share their rows. H2 forgets them with the last
        // connection.
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        Database database = new Database(new HibernatePersistenceConfiguration("shop")
                .managedClasses(Article.class, Customer.class, Employee.class, Purchase.class, SupportRequest.class)
                .jdbcUrl(url)
                .schemaToolingAction(Action.CREATE_ONLY)
                .createEntityManagerFactory());
        database.entities.runInTransaction(SamplePeople::store);
        return database;
    }

    EntityManagerFactory entities() {
        return entities;
    }

    Customer customer(long id) {
        return entities.callInTransaction(manager -> manager.find(Customer.class, id));
    }

    long rows(Class<?> type) {
        return entities.callInTransaction(
                manager -> manager.createQuery("select count(row) from " + type.getSimpleName() + " row", Long.class)
                        .getSingleResult());
    }

    /** What somebody does who goes past the application. */
    void change(String sql) {
        entities.runInTransaction(manager -> manager.createNativeQuery(sql).executeUpdate());
    }

    @Override
    public void close() {
        entities.close();
    }
}
