/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.CutOff;
import dev.privet.retention.RetentionStore;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the database finds due is what the cut-off says is due, whatever the periods, clocks, dates and zone. */
@NullUnmarked // The database is opened before the properties run.
class DueRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

    private static EntityManagerFactory factory;
    private static RetentionStore store;
    private static RecordType type;

    @BeforeContainer
    static void open() throws Exception {
        factory = Databases.create(Databases.H2.url(), Dated.class);
        DataMap map = DataMap.read(List.of(Dated.class), Set.of(Regime.EU), TODAY);
        type = map.find(Dated.class).orElseThrow();
        store = PrivetJpa.on(factory).retention(map);
    }

    @AfterContainer
    static void close() {
        factory.close();
    }

    @Property(tries = 80)
    void theDatabaseAgreesWithTheCutOff(
            @ForAll("rules") List<RetentionRule> rules,
            @ForAll("rows") List<Dated> rows,
            @ForAll("zones") ZoneId zone) {
        CutOff cutOff = CutOff.ofRows(TODAY, type, rules, zone);
        factory.runInTransaction(manager -> {
            manager.createQuery("delete from Dated").executeUpdate();
            for (int i = 0; i < rows.size(); i++) {
                manager.persist(rows.get(i).stored(i, zone));
            }
        });

        assertThat(store.count(cutOff, List.of()).due())
                .isEqualTo(rows.stream().filter(row -> cutOff.covers(row::date)).count());
    }

    @Provide
    Arbitrary<List<RetentionRule>> rules() {
        return Combinators.combine(
                        Arbitraries.of("P1D", "P30D", "P1M", "P1Y", "P2Y", "P4Y"),
                        Arbitraries.of("day", "local", "instant")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((period, from) -> new RetentionRule(
                        Period.parse(period),
                        Optional.empty(),
                        RetentionClock.of(from.toArray(String[]::new)),
                        Disposal.DELETE,
                        "",
                        Set.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Dated>> rows() {
        Arbitrary<LocalDate> near = Combinators.combine(
                        Arbitraries.of("P1D", "P30D", "P1M", "P1Y", "P2Y", "P4Y"),
                        Arbitraries.integers().between(-3, 2))
                .as((period, days) -> TODAY.minus(Period.parse(period)).plusDays(days));
        Arbitrary<LocalDate> dates = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, near),
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(LocalDate.of(2001, 2, 3))))
                .injectNull(0.15);
        return Combinators.combine(dates, dates, dates, Arbitraries.integers().between(0, 86_399))
                .as(Dated::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Pacific/Auckland", "America/Los_Angeles").map(ZoneId::of);
    }

    @Entity(name = "Dated")
    @DataSubject("dated")
    static class Dated {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @Column(name = "the_day")
        LocalDate day;

        @Column(name = "the_local")
        LocalDateTime local;

        Instant instant;

        private transient LocalDate localDay;
        private transient LocalDate instantDay;
        private transient int second;

        Dated() {}

        Dated(@Nullable LocalDate day, @Nullable LocalDate localDay, @Nullable LocalDate instantDay, int second) {
            this.day = day;
            this.localDay = localDay;
            this.instantDay = instantDay;
            this.second = second;
        }

        /** A copy, as jqwik may hand over one row twice. */
        Dated stored(int number, ZoneId zone) {
            Dated copy = new Dated();
            copy.id = number;
            copy.day = day;
            copy.local = localDay == null ? null : localDay.atStartOfDay().plusSeconds(second);
            copy.instant = instantDay == null
                    ? null
                    : instantDay.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
            return copy;
        }

        @Nullable
        LocalDate date(List<String> from) {
            return switch (from.get(0)) {
                case "day" -> day;
                case "local" -> localDay;
                default -> instantDay;
            };
        }

        @Override
        public String toString() {
            return day + "/" + localDay + "/" + instantDay + "/" + second;
        }
    }
}
