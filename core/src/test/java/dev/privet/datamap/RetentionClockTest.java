/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A period that runs from the latest of several dates, and its minimum. */
@NullUnmarked // Rows as a framework fills them.
class RetentionClockTest {

    private static final RetentionClock ACTIVE = RetentionClock.of("lastLogin", "order.placedOn");

    private static LocalDate latest(Map<String, LocalDate> dates) {
        return ACTIVE.latest(date -> dates.get(String.join(".", date)));
    }

    @Test
    void givenSeveralDates_whenTheLatestIsAsked_thenNullsDoNotCountUnlessAllAreNull() {
        LocalDate early = LocalDate.of(2020, 2, 29);
        LocalDate late = LocalDate.of(2021, 1, 1);

        assertThat(latest(Map.of("lastLogin", early, "order.placedOn", late))).isEqualTo(late);
        assertThat(latest(Map.of("lastLogin", late, "order.placedOn", early))).isEqualTo(late);
        assertThat(latest(Map.of("order.placedOn", early))).isEqualTo(early);
        assertThat(latest(Map.of("somethingElse", early))).isNull();
    }

    @Test
    void givenTheSameDatesInAnotherOrder_whenCompared_thenTheClocksAreEqual() {
        assertThat(RetentionClock.of("order.placedOn", "lastLogin", "lastLogin"))
                .isEqualTo(ACTIVE);
        assertThat(ACTIVE).hasToString("the latest of lastLogin and order.placedOn");
        assertThat(RetentionClock.of("lastLogin")).hasToString("lastLogin").isNotEqualTo(ACTIVE);
        assertThatThrownBy(RetentionClock::of).isInstanceOf(IllegalArgumentException.class);
    }

    @DataSubject("member")
    @RetainFor(
            period = "P3Y",
            minimum = "P1Y",
            from = {"lastOrder", "lastLogin"},
            then = Disposal.ANONYMISE,
            because = "accounts that nobody uses")
    static class Member {
        Instant lastLogin;
        LocalDate lastOrder;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name;
    }

    @Test
    void givenALastActivity_whenRead_thenTheMapHasItAndTheExplanationSaysIt() {
        DataMap map = Sample.map(Member.class);

        assertThat(map.find(Member.class).orElseThrow().retention())
                .containsExactly(new RetentionRule(
                        Period.ofYears(3),
                        Optional.of(Period.ofYears(1)),
                        RetentionClock.of("lastLogin", "lastOrder"),
                        Disposal.ANONYMISE,
                        "accounts that nobody uses",
                        Set.of()));
        assertThat(map.explain(Member.class).toString().replaceAll("\\s+", " "))
                .contains(
                        "3 years from the latest of lastLogin and lastOrder on, then anonymised, and by law not before 1"
                                + " year (accounts that nobody uses).");
    }

    @DataSubject("wrong")
    @RetainFor(
            period = "P-3Y",
            from = {"name", "lastLogin", "lastOdrer"},
            then = Disposal.ANONYMISE)
    static class Wrong {
        Instant lastLogin;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name;
    }

    @Test
    void givenAClockThatIsNoDateAndANegativePeriod_whenRead_thenAllIsTold() {
        assertThatThrownBy(() -> Sample.map(Wrong.class))
                .hasMessageContaining(
                        "@RetainFor from = \"name\" is a String, and a period runs from a date of java.time.")
                .hasMessageContaining("@RetainFor from = \"lastOdrer\" names 'lastOdrer'")
                .hasMessageContaining("@RetainFor period = \"P-3Y\" is no period longer than nothing");
    }

    @Test
    void givenAMinimum_whenItMayBeLongerThanThePeriod_thenARuleIsRefused() {
        List<String> from = List.of("lastLogin");
        for (String minimum : List.of("P3Y1D", "P1097D", "P37M", "P0D")) {
            assertThatThrownBy(() -> new RetentionRule(
                            Period.ofYears(3),
                            Optional.of(Period.parse(minimum)),
                            new RetentionClock(List.of(from)),
                            Disposal.DELETE,
                            "",
                            Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("minimum: " + minimum);
        }
        assertThat(new RetentionRule(
                                Period.ofYears(3),
                                Optional.of(Period.ofDays(1095)),
                                new RetentionClock(List.of(from)),
                                Disposal.DELETE,
                                "",
                                Set.of())
                        .needed())
                .isEqualTo(Period.ofDays(1095));
    }
}
