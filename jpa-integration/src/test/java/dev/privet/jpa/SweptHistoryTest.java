/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.DisposedBatch;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the provider keeps beside the rows, or hides of them, and periods that have not begun. */
class SweptHistoryTest {

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenFormerVersions_whenSwept_thenTheyLoseWhatTheRowLosesOrGoWithIt(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Walker.class, Runner.class, Rider.class)) {
            swept.persist(new Walker(1), new Runner(1), new Rider(1));

            assertThat(swept.sweep.run().rows()).isEqualTo(3);

            assertThat(swept.sql("select count(*) from walker_aud where name is null"))
                    .isEqualTo("1");
            assertThat(swept.sql("select count(*) from runner_aud")).isEqualTo("0");
            assertThat(swept.sql("select count(*) from rider_aud where name is null"))
                    .isEqualTo("1");
            assertThat(swept.sql("select name from rider")).startsWith("pseudonym-");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenRowsThatWereDeletedSoftly_whenSwept_thenTheyReallyGo(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Hidden.class)) {
            swept.persist(new Hidden(1), new Hidden(2));
            swept.factory.runInTransaction(manager -> manager.remove(manager.find(Hidden.class, 1)));
            assertThat(swept.sql("select count(*) from hidden")).isEqualTo("2");

            assertThat(swept.pass(Hidden.class, 5))
                    .extracting(DisposedBatch::rows)
                    .containsExactly(2L);

            assertThat(swept.sql("select count(*) from hidden")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenALastActivity_whenSwept_thenTheLatestDateCountsAndNullsDoNot(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Player.class)) {
            LocalDate lately = LocalDate.of(2026, 1, 1);
            swept.persist(
                    new Player(1, Swept.LONG_AGO, Swept.LONG_AGO),
                    new Player(2, Swept.LONG_AGO, null),
                    new Player(3, Swept.LONG_AGO, lately),
                    new Player(4, lately, null),
                    new Player(5, null, null));

            assertThat(swept.store.count(swept.cutOff(Player.class), List.of()).due())
                    .isEqualTo(2);
            assertThat(swept.store.countNotBegun(swept.cutOff(Player.class))).hasValue(1);
            assertThat(swept.sweep.run().rows()).isEqualTo(2);
            assertThat(swept.sql("select sum(id) from player")).isEqualTo("12");
        }
    }

    @Entity(name = "Walker")
    @Audited
    @DataSubject("walker")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Walker {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate leftOn = Swept.LONG_AGO;

        Walker() {}

        Walker(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Runner")
    @Audited
    @DataSubject("runner")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Runner {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate leftOn = Swept.LONG_AGO;

        Runner() {}

        Runner(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Rider")
    @Audited
    @DataSubject("rider")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.PSEUDONYMISE)
    @NullUnmarked
    static class Rider {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate leftOn = Swept.LONG_AGO;

        Rider() {}

        Rider(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Hidden")
    @SoftDelete
    @DataSubject("hidden")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Hidden {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate leftOn = Swept.LONG_AGO;

        Hidden() {}

        Hidden(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Player")
    @DataSubject("player")
    @RetainFor(
            period = "P1Y",
            from = {"playedOn", "paidOn"},
            then = Disposal.DELETE)
    @NullUnmarked
    static class Player {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate playedOn;
        LocalDate paidOn;

        Player() {}

        Player(int id, @Nullable LocalDate playedOn, @Nullable LocalDate paidOn) {
            this.id = id;
            this.playedOn = playedOn;
            this.paidOn = paidOn;
        }
    }
}
