/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.jpa.shop.Purposes;
import dev.privet.minimise.Maskers;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** To show a row loads nothing, and changes nothing. On PostgreSQL. */
@NullUnmarked // Rows as a framework fills them.
@SuppressWarnings("try") // The scope is in force, not used.
class UnloadedRowsTest {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    private static EntityManagerFactory factory;
    private static Privet privet;

    /** A person. */
    @Entity
    @DataSubject("shopper")
    public static class Shopper {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @PersonalData(
                category = EmailAddress.class,
                purposes = Purposes.Delivery.class,
                maskedFor = Purposes.Support.class)
        String email;

        @ElementCollection
        @PersonalData(
                category = PhoneNumber.class,
                purposes = Purposes.Delivery.class,
                maskedFor = Purposes.Support.class)
        Set<String> phones = new HashSet<>();

        @ManyToOne(fetch = FetchType.LAZY)
        Shopper recommendedBy;

        @OneToMany(cascade = CascadeType.PERSIST)
        List<Visit> visits = new ArrayList<>();

        /** For Hibernate. */
        protected Shopper() {}

        Shopper(long id, String name, Shopper recommendedBy) {
            this.id = id;
            this.name = name;
            this.email = name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
            this.recommendedBy = recommendedBy;
            phones.add("+44 7700 900123");
            visits.add(new Visit(id));
        }
    }

    /** What a person did. */
    @Entity
    public static class Visit {
        @Id
        Long id;

        String page = "start";

        /** For Hibernate. */
        protected Visit() {}

        Visit(long id) {
            this.id = id;
        }
    }

    /** Writes down what is sent to the database. */
    public static final class Listening implements StatementInspector {

        private static final long serialVersionUID = 1L;

        /** For Hibernate. */
        public Listening() {}

        @Override
        public String inspect(String sql) {
            STATEMENTS.add(sql);
            return sql;
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        factory = Databases.factory(
                Databases.POSTGRESQL.url(),
                Map.of(
                        "hibernate.hbm2ddl.auto",
                        "create",
                        "hibernate.session_factory.statement_inspector",
                        Listening.class.getName()),
                Shopper.class,
                Visit.class);
        privet = Privet.builder()
                .marked(PrivetJpa.on(factory).markedTypes())
                .treatments(standard -> standard.with(Maskers.standard().with(PhoneNumber.class, value -> "hidden")))
                .build();
        factory.runInTransaction(manager -> {
            Shopper bob = new Shopper(2, "Bob", null);
            manager.persist(bob);
            manager.persist(new Shopper(1, "Ada", bob));
        });
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    private static <T> T shown(Function<Privet, T> show) {
        STATEMENTS.clear();
        try (PurposeScope scope = privet.use(Purposes.Support.class)) {
            T shown = show.apply(privet);
            assertThat(STATEMENTS).isEmpty();
            return shown;
        }
    }

    private static void inTransaction(java.util.function.Consumer<EntityManager> work) {
        factory.runInTransaction(manager -> {
            work.accept(manager);
            STATEMENTS.clear();
            manager.flush();
            assertThat(STATEMENTS).isEmpty();
        });
    }

    @Test
    void givenARowWithLazyParts_whenCopied_thenNothingIsLoadedAndTheRowStaysClean() {
        inTransaction(manager -> {
            Shopper ada = manager.find(Shopper.class, 1L);

            Shopper copy = shown(it -> it.minimiser().copy(ada));

            assertThat(copy.name).isEqualTo("Ada");
            assertThat(copy.email).isEqualTo("a•••@example.org");
            assertThat(copy.phones).isNull();
            assertThat(copy.recommendedBy).isNull();
            assertThat(copy.visits).isNull();
            assertThat(ada.email).isEqualTo("ada@example.org");
            assertThat(Hibernate.isInitialized(ada.recommendedBy)).isFalse();
        });
    }

    @Test
    void givenARowWithLoadedParts_whenCopied_thenProxiesAndCollectionsBecomeWhatTheyStandFor() {
        inTransaction(manager -> {
            Shopper ada = manager.find(Shopper.class, 1L);
            Hibernate.initialize(ada.recommendedBy);
            Hibernate.initialize(ada.phones);
            Hibernate.initialize(ada.visits);

            Shopper copy = shown(it -> it.minimiser().copy(ada));

            assertThat(copy.recommendedBy.getClass()).isSameAs(Shopper.class);
            assertThat(copy.recommendedBy.email).isEqualTo("b•••@example.org");
            assertThat(copy.phones).containsExactly("hidden").isInstanceOf(java.util.LinkedHashSet.class);
            assertThat(copy.visits).isInstanceOf(ArrayList.class);
            assertThat(copy.visits.get(0).page).isEqualTo("start");
        });
    }

    @Test
    void givenARowWithLazyParts_whenShownAsAMap_thenTheseAreAbsent() {
        inTransaction(manager -> {
            Shopper ada = manager.find(Shopper.class, 1L);

            Map<String, Object> map = shown(it -> it.minimiser().map(ada));

            assertThat(map).isEqualTo(Map.of("id", 1L, "name", "Ada", "email", "a•••@example.org"));
        });
    }

    @Test
    void givenARowOutsideItsTransaction_whenShown_thenWhatWasNotLoadedIsAbsent() {
        Shopper ada = factory.callInTransaction(manager -> manager.find(Shopper.class, 1L));

        Shopper copy = shown(it -> it.minimiser().copy(ada));
        Map<String, Object> map = shown(it -> it.minimiser().map(ada));

        assertThat(copy.recommendedBy).isNull();
        assertThat(map).containsOnlyKeys("id", "name", "email");
    }

    @Test
    void givenAProxy_whenCopiedItself_thenItHasToBeLoadedFirst() {
        inTransaction(manager -> {
            Shopper bob = manager.getReference(Shopper.class, 2L);

            assertThatThrownBy(() -> shown(it -> it.minimiser().copy(bob)))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0201");
            assertThat(Hibernate.isInitialized(bob)).isFalse();

            Hibernate.initialize(bob);

            Shopper copy = shown(it -> it.minimiser().copy(bob));
            assertThat(copy.name).isEqualTo("Bob");
        });
    }
}
