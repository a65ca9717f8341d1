/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What still names an erased person where no foreign key and no link leads there. */
class UncheckedReferencesTest {

    private static final long ADA = 6660666;
    private static final SubjectRef SUBJECT = new SubjectRef("sailor", ADA);

    private static Privet privet(Unit unit) {
        unit.jpa.createTables();
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .erasure(set -> set.store(unit.jpa::erasure))
                .build();
    }

    /** As in a database whose constraints were never made. */
    private static void dropForeignKeys(Unit unit) {
        unit.factory.runInTransaction(manager -> manager.runWithConnection((Connection connection) -> {
            List<String> drops = new ArrayList<>();
            for (String table : List.of("sailor", "sailor_friends", "crew", "crew_members")) {
                try (ResultSet key = connection
                        .getMetaData()
                        .getImportedKeys(
                                connection.getCatalog(),
                                connection.getSchema(),
                                connection.getMetaData().storesUpperCaseIdentifiers()
                                        ? table.toUpperCase(Locale.ROOT)
                                        : table)) {
                    while (key.next()) {
                        drops.add("alter table " + table + " drop constraint if exists \"" + key.getString("FK_NAME")
                                + "\"");
                    }
                }
            }
            assertThat(drops).isNotEmpty();
            execute(connection, drops.toArray(new String[0]));
        }));
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Unit filled(Stack stack) throws SQLException {
        Unit unit = Unit.on(stack, Sailor.class, Crew.class, Voyage.class);
        Sailor ada = new Sailor(ADA);
        Sailor bob = new Sailor(2);
        bob.friends = new HashSet<>(Set.of(ada));
        ada.friends = new HashSet<>(Set.of(bob));
        Crew crew = new Crew();
        crew.id = 11;
        crew.captain = ada;
        crew.members = new HashSet<>(Set.of(ada, bob));
        unit.store(
                ada,
                bob,
                crew,
                new Voyage(21, bob, ADA, ADA, ADA),
                new Voyage(22, bob, 2L, 2, 2),
                new Voyage(23, ada, ADA, 3, 3));
        return unit;
    }

    @ParameterizedTest
    @EnumSource
    void givenNoForeignKeys_whenAPersonIsErased_thenNothingGoesOnNamingThem(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            dropForeignKeys(unit);
            Privet privet = privet(unit);

            ErasurePlan plan = privet.erasure().plan(SUBJECT);
            privet.erasure().execute(plan);

            String all = ElementPartsTest.everything(unit);
            assertThat(all).doesNotContain(String.valueOf(ADA));
            assertThat(plan.toString().lines().map(String::strip).map(line -> line.toLowerCase(Locale.ROOT)))
                    .contains("sailor: delete 1", "crew: detach 1", "voyage: delete 1", "voyage: detach 1");
            assertThat(count(unit, "crew_members")).isEqualTo(1);
            assertThat(count(unit, "voyage")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenFriendsOnBothSides_whenAPersonIsErased_thenTheyHaveNoSuchFriend(Stack stack) throws Exception {
        try (Unit unit = filled(stack)) {
            Privet privet = privet(unit);

            privet.erasure().erase(SUBJECT);

            assertThat(ElementPartsTest.everything(unit)).doesNotContain(String.valueOf(ADA));
            assertThat(count(unit, "sailor_friends")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARowThatIsToGoOnPointing_whenThePersonIsErased_thenItsValueStaysAndIsTold(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Sailor.class, Crew.class, Voyage.class, Debt.class)) {
            unit.store(new Sailor(ADA), new Debt(31, ADA, ADA));
            Privet privet = privet(unit);

            ErasurePlan plan = privet.erasure().plan(SUBJECT);
            privet.erasure().execute(plan);

            assertThat(plan.toString().lines().map(String::strip)).contains("Debt: keep 1");
            assertThat(ElementPartsTest.everything(unit)).contains(String.valueOf(ADA));
        }
    }

    private static long count(Unit unit, String table) {
        return unit.factory.callInTransaction(
                manager -> ((Number) manager.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }

    @Entity(name = "Sailor")
    @DataSubject("sailor")
    @NullUnmarked
    static class Sailor {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @ManyToMany
        @JoinTable(
                name = "sailor_friends",
                joinColumns = @JoinColumn(name = "sailor_id"),
                inverseJoinColumns = @JoinColumn(name = "friend_id"))
        Set<Sailor> friends;

        Sailor() {}

        Sailor(long id) {
            this.id = id;
            this.name = "sailor";
        }
    }

    /** Nobody marked it. */
    @Entity(name = "Crew")
    @NullUnmarked
    static class Crew {
        @Id
        long id;

        @ManyToOne
        Sailor captain;

        @ManyToMany
        @JoinTable(name = "crew_members", inverseJoinColumns = @JoinColumn(name = "member_id"))
        Set<Sailor> members;
    }

    @Embeddable
    @NullUnmarked
    static class Log {
        @RefersTo(Sailor.class)
        long writtenBy;
    }

    @Entity(name = "Voyage")
    @NullUnmarked
    static class Voyage {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(erasure = ErasureEffect.DELETE)
        Sailor passenger;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String wishes;

        @RefersTo(Sailor.class)
        Long bookedBy;

        @RefersTo(Sailor.class)
        long soldBy;

        @Embedded
        @AboutSameSubject
        Log log;

        Voyage() {}

        Voyage(long id, Sailor passenger, Long bookedBy, long soldBy, long writtenBy) {
            this.id = id;
            this.passenger = passenger;
            this.bookedBy = bookedBy;
            this.soldBy = soldBy;
            this.log = new Log();
            this.log.writtenBy = writtenBy;
        }
    }

    @Entity(name = "Debt")
    @NullUnmarked
    static class Debt {
        @Id
        long id;

        @RefersTo(Sailor.class)
        @AboutSubject(erasure = ErasureEffect.KEEP, mayBeMissing = true)
        long debtor;

        @RefersTo(Sailor.class)
        Long guarantor;

        Debt() {}

        Debt(long id, long debtor, Long guarantor) {
            this.id = id;
            this.debtor = debtor;
            this.guarantor = guarantor;
        }
    }
}
