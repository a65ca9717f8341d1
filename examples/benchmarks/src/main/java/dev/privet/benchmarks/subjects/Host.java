/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import dev.privet.Privet;
import dev.privet.jpa.PrivetJpa;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * An application that has Privet on its tables.
 *
 * @param factory its entity managers
 * @param jpa Privet on the persistence unit
 * @param privet the whole of it
 */
record Host(EntityManagerFactory factory, PrivetJpa jpa, Privet privet) implements AutoCloseable {

    static Host on(String url) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("benchmark");
        Diary.entities().forEach(configuration::managedClass);
        configuration
                .property(PersistenceConfiguration.JDBC_URL, url)
                .property(PersistenceConfiguration.JDBC_USER, System.getProperty("jdbc.user", "postgres"))
                .property(PersistenceConfiguration.JDBC_PASSWORD, System.getProperty("jdbc.password", "postgres"));
        EntityManagerFactory factory = new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
        PrivetJpa jpa = PrivetJpa.on(factory);
        jpa.createTables();
        return new Host(
                factory,
                jpa,
                Privet.builder()
                        .under(Regime.UK, "GB")
                        .marked(jpa.markedTypes())
                        .ledger(jpa.ledger())
                        .pseudonymKey(new SecretKeySpec(
                                "a key for measuring, and no other".getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                        .subjects(jpa::subjects)
                        .erasure(erasure -> erasure.store(jpa::erasure))
                        .build());
    }

    @Override
    public void close() {
        factory.close();
    }
}
