/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns whose facts stand elsewhere than on the property, and names that SQL keeps for itself. */
class OddColumnsTest {

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenConstraintsStatedElsewhere_whenAnonymised_thenNoTwoRowsCollide(Stack stack) throws Exception {
        try (EntityManagerFactory factory = stack.create(stack.url(), Group.class)) {
            Privet privet = privet(factory);
            factory.runInTransaction(manager -> {
                manager.persist(new Group(-1, "Ada Example"));
                manager.persist(new Group(2, "Bob Sample"));
            });

            assertThat(privet.sweep().run().rows()).isEqualTo(2);

            List<String> left = factory.callInTransaction(manager -> manager.createQuery(
                            "select concat(g.email, g.order, g.handle) from Order g", String.class)
                    .getResultList());
            assertThat(left).hasSize(2).noneMatch(text -> text.contains("Example") || text.contains("Sample"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenANegativeIdAndReservedWords_whenRead_thenEveryValueIsThere(Stack stack) throws Exception {
        try (EntityManagerFactory factory = stack.create(stack.url(), Group.class)) {
            Privet privet = privet(factory);
            factory.runInTransaction(manager -> manager.persist(new Group(-1, "Ada Example")));
            List<SubjectRow> rows = new ArrayList<>();

            PrivetJpa.on(factory).subjects(privet.dataMap()).read(new SubjectRef("group", "-1"), rows::add);

            assertThat(rows)
                    .singleElement()
                    .extracting(SubjectRow::values)
                    .satisfies(values -> assertThat(values)
                            .containsEntry("order", "Ada Example order")
                            .containsEntry("secret", "Ada Example secret"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenAVersionThatIsAMoment_whenAnonymised_thenAStaleCopyDoesNotBringThePersonBack(Stack stack)
            throws Exception {
        try (EntityManagerFactory factory = stack.create(stack.url(), Moment.class)) {
            Privet privet = privet(factory);
            factory.runInTransaction(manager -> manager.persist(new Moment(1, "Ada Example")));
            Moment stale = factory.callInTransaction(manager -> manager.find(Moment.class, 1));

            assertThat(privet.sweep().run().rows()).isEqualTo(1);

            stale.note = "changed";
            assertThatThrownBy(() -> factory.runInTransaction(manager -> manager.merge(stale)))
                    .hasStackTraceContaining("OptimisticLock");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "ECLIPSELINK_H2" /* which cannot read a version of its own that is a moment */)
    void givenAVersionThatIsATimestamp_whenAnonymised_thenAStaleCopyDoesNotBringThePersonBack(Stack stack)
            throws Exception {
        try (EntityManagerFactory factory = stack.create(stack.url(), Stamped.class)) {
            Privet privet = privet(factory);
            factory.runInTransaction(manager -> manager.persist(new Stamped(1, "Ada Example")));
            Stamped stale = factory.callInTransaction(manager -> manager.find(Stamped.class, 1));

            assertThat(privet.sweep().run().rows()).isEqualTo(1);

            stale.note = "changed";
            assertThatThrownBy(() -> factory.runInTransaction(manager -> manager.merge(stale)))
                    .hasStackTraceContaining("OptimisticLock");
        }
    }

    private static Privet privet(EntityManagerFactory factory) {
        PrivetJpa jpa = PrivetJpa.on(factory);
        jpa.createTables();
        return Privet.builder()
                .marked(jpa.markedTypes())
                .ledger(jpa.ledger())
                .subjects(jpa::subjects)
                .retention(jpa::retention)
                .build();
    }

    @MappedSuperclass
    @NullUnmarked
    abstract static class Reachable {

        @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
        String email;
    }

    @Entity(name = "Order")
    @Table(name = "`group`", uniqueConstraints = @UniqueConstraint(columnNames = "`order`"))
    @AttributeOverride(name = "email", column = @Column(nullable = false, unique = true))
    @DataSubject("group")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Group extends Reachable {

        @Id
        Integer id;

        @Column(name = "\"order\"", nullable = false)
        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        String order;

        @NaturalId
        @Column(nullable = false)
        @PersonalData(category = Identifier.class, purposes = Purposes.Delivery.class)
        String handle;

        @PersonalData(category = Identifier.class, purposes = Purposes.Delivery.class)
        char[] secret;

        @Column(name = "`day`")
        LocalDate day;

        Group() {}

        Group(int id, String name) {
            this.id = id;
            email = name + " email";
            order = name + " order";
            handle = name + " handle";
            secret = (name + " secret").toCharArray();
            day = LocalDate.of(2001, 1, 1);
        }
    }

    @Entity
    @DataSubject("moment")
    @RetainFor(period = "P1Y", from = "ended", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Moment {

        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        String name;

        String note;

        LocalDate ended;

        @Version
        Instant changed;

        Moment() {}

        Moment(int id, String name) {
            this.id = id;
            this.name = name;
            ended = LocalDate.of(2001, 1, 1);
        }
    }

    @Entity
    @DataSubject("stamped")
    @RetainFor(period = "P1Y", from = "ended", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Stamped {

        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        String name;

        String note;

        LocalDate ended;

        @Version
        Timestamp changed;

        Stamped() {}

        Stamped(int id, String name) {
            this.id = id;
            this.name = name;
            ended = LocalDate.of(2001, 1, 1);
        }
    }
}
