/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.jpa.shop.Client;
import dev.privet.jpa.shop.Complaint;
import dev.privet.jpa.shop.Product;
import dev.privet.jpa.shop.Purchase;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.CutOff;
import dev.privet.retention.RetentionStore;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told when Privet is set on a persistence unit, before any row is touched. */
class SetUpTest {

    private static DataMap map(PrivetJpa jpa) {
        return DataMap.read(jpa.markedTypes(), Set.of(Regime.EU), LocalDate.of(2026, 11, 22));
    }

    @Test
    void givenAPersistenceUnit_whenAskedForMarkedTypes_thenOnlyMarkedEntitiesAreNamed() throws Exception {
        try (EntityManagerFactory factory =
                Databases.create(Databases.H2.url(), Client.class, Product.class, Purchase.class, Complaint.class)) {
            assertThat(PrivetJpa.on(factory).markedTypes())
                    .containsExactly(Client.class, Complaint.class, Purchase.class);
        }
    }

    @Test
    void givenFieldsThatCannotBeAnonymised_whenSetUp_thenAllAreToldAtOnce() throws Exception {
        try (EntityManagerFactory factory = Databases.create(Databases.H2.url(), Rigid.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);

            PrivacyConfigurationException refused =
                    catchThrowableOfType(PrivacyConfigurationException.class, () -> jpa.retention(map(jpa)));

            assertThat(refused.problems())
                    .allMatch(problem -> problem.code() == ProblemCode.NOT_ANONYMISABLE)
                    .extracting(problem -> problem.place())
                    .containsExactly("Rigid.code", "Rigid.handle", "Rigid.names", "Rigid.rank");
            assertThat(refused).hasMessageContaining("20 characters, of which 47 are needed");
        }
    }

    @Test
    void givenANameThatARowDoesNotHave_whenSetUp_thenTheClassIsTold() throws Exception {
        try (EntityManagerFactory factory = Databases.create(Databases.H2.url(), Guest.class, Stay.class, Room.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);

            assertThatThrownBy(() -> jpa.subjects(map(jpa)))
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessageContaining("PRIVET-0107 Room")
                    .hasMessageContaining("@DisplayedBy(\"label\")");
        }
    }

    /** The last day is 21 November in Auckland, whatever the zone of the JVM and of the database's session. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenEachKindOfDate_whenCounted_thenTheLastDayCountsInTheZoneOfTheOrganisation(Databases database)
            throws Exception {
        String url = database.url();
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        try (EntityManagerFactory factory = Databases.create(url, Diary.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            ZonedDateTime next = LocalDate.of(2025, 11, 22).atStartOfDay(zone);
            factory.runInTransaction(manager -> {
                manager.persist(new Diary(1, next.minusSeconds(1)));
                manager.persist(new Diary(2, next));
                manager.persist(new Diary(3, null));
            });
            for (String from : List.of("day", "local", "instant", "offset", "zoned")) {
                DataMap map = map(jpa);
                var type = map.types().get(0);
                var rule = new RetentionRule(Period.ofYears(1), List.of(from), Disposal.DELETE, "");
                var asked = new RecordType(
                        type.type(),
                        type.subjectKind(),
                        type.fields(),
                        type.links(),
                        type.references(),
                        List.of(rule),
                        type.refersTo(),
                        type.notPersonal(),
                        type.index());
                RetentionStore store = jpa.retention(map);

                assertThat(store.count(CutOff.ofRows(LocalDate.of(2026, 11, 22), asked, List.of(rule), zone), List.of())
                                .due())
                        .as(from)
                        .isEqualTo(1);
            }
        }
    }

    @Entity
    @DataSubject("rigid")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.ANONYMISE)
    static class Rigid {
        @Id
        Long id;

        @Column(nullable = false)
        @PersonalData(category = JobTitle.class, purposes = Purposes.Support.class)
        Thread.State rank;

        @Column(unique = true)
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        int code;

        @Column(nullable = false, unique = true, length = 20)
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String handle;

        @ElementCollection
        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        Set<String> names;

        @Column(name = "left_at")
        Instant left;
    }

    @Entity
    @DataSubject("guest")
    static class Guest {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;
    }

    @Entity
    static class Stay {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject
        Guest guest;

        @ManyToOne
        Room room;
    }

    @Entity
    @DisplayedBy("label")
    static class Room {
        @Id
        Long id;

        String name;
    }

    @Entity
    @DataSubject("writer")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    static class Diary {
        @Id
        Integer id;

        @Column(name = "the_day")
        @Nullable
        LocalDate day;

        @Column(name = "the_local")
        @Nullable
        LocalDateTime local;

        @Nullable
        Instant instant;

        @Column(name = "the_offset")
        @Nullable
        OffsetDateTime offset;

        @Nullable
        ZonedDateTime zoned;

        Diary() {}

        Diary(int id, @Nullable ZonedDateTime at) {
            this.id = id;
            if (at != null) {
                day = at.toLocalDate();
                local = at.toLocalDateTime();
                instant = at.toInstant();
                offset = at.toOffsetDateTime();
                zoned = at;
            }
        }
    }
}
