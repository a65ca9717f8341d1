/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowDatesTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private final RowDates dates = new RowDates(new LoadStates(List.of()), AUCKLAND);

    record Dated(@Nullable Object at) {}

    record Invoice(@Nullable Dated order) {}

    static class Account {
        @Nullable
        LocalDate closed() {
            return DAY;
        }

        LocalDate getOpened() {
            throw new IllegalStateException("canary");
        }
    }

    static final class SavingsAccount extends Account {}

    private @Nullable LocalDate of(Object row, String... from) {
        return dates.of(row).apply(List.of(from));
    }

    @Test
    void givenEachTypeOfDate_whenRead_thenItIsTheCivilDateInTheZone() {
        Instant lateInLondon = Instant.parse("2026-11-25T20:00:00Z");

        assertThat(of(new Dated(DAY), "at")).isEqualTo(DAY);
        assertThat(of(new Dated(LocalDateTime.of(2026, 11, 26, 23, 59)), "at")).isEqualTo(DAY);
        assertThat(of(new Dated(lateInLondon), "at")).isEqualTo(DAY);
        assertThat(of(new Dated(OffsetDateTime.ofInstant(lateInLondon, ZoneOffset.UTC)), "at"))
                .isEqualTo(DAY);
        assertThat(of(new Dated(ZonedDateTime.ofInstant(lateInLondon, ZoneOffset.UTC)), "at"))
                .isEqualTo(DAY);
        assertThat(of(new Dated(Optional.of(DAY)), "at")).isEqualTo(DAY);
    }

    @Test
    void givenNoDateYet_whenRead_thenThePeriodHasNotBegun() {
        assertThat(of(new Dated(null), "at")).isNull();
        assertThat(of(new Dated(Optional.empty()), "at")).isNull();
        assertThat(of(new Invoice(null), "order", "at")).isNull();
    }

    @Test
    void givenAWayOverSeveralObjects_whenRead_thenItIsFollowed() {
        assertThat(of(new Invoice(new Dated(DAY)), "order", "at")).isEqualTo(DAY);
        assertThat(of(new SavingsAccount(), "closed")).isEqualTo(DAY);
    }

    @Test
    void givenADateThatCannotBeRead_whenRead_thenItIsLongAgoSoThatNothingIsShown() {
        assertThat(of(new Dated("2026-11-26"), "at")).isEqualTo(LONG_AGO);
        assertThat(of(new Dated(DAY), "nowhere")).isEqualTo(LONG_AGO);
        assertThat(of(new SavingsAccount(), "opened")).isEqualTo(LONG_AGO);
    }

    @Test
    void givenSomethingThatIsNotLoaded_whenRead_thenItIsNotLoadedForThat() {
        LoadState nothing = new LoadState() {
            @Override
            public boolean isLoaded(Object object) {
                return true;
            }

            @Override
            public boolean isLoaded(Object object, String property) {
                return !property.equals("order");
            }

            @Override
            public Object behind(Object object) {
                return object;
            }
        };

        assertThat(new RowDates(nothing, AUCKLAND)
                        .of(new Invoice(new Dated(DAY)))
                        .apply(List.of("order", "at")))
                .isNull();
    }
}
