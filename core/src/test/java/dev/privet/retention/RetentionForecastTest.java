/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Ticket;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** How many rows fall due in the months ahead, by rows that really have dates. */
class RetentionForecastTest {

    /** Rows that began on days; those that are held count as well. */
    private static final class Dated implements RetentionStore {

        private final List<LocalDate> closed = new ArrayList<>();
        private int counts;

        @Override
        public DueRows count(CutOff cutOff, List<LegalHold> holds) {
            assertThat(holds).isEmpty();
            counts++;
            long due = closed.stream().filter(day -> cutOff.covers(date -> day)).count();
            return due < 2
                    ? new DueRows(due, List.of(), closed.size())
                    : new DueRows(due - 1, List.of(new LeftRows(LeftReason.REFERRED_TO, "Bill.of", 1)), closed.size());
        }

        @Override
        public RetentionPass begin(CutOff cutOff) {
            throw new UnsupportedOperationException();
        }
    }

    private final Dated store = new Dated();

    private RetentionSweep sweep() {
        return RetentionSweep.of(
                        Sample.map(),
                        store,
                        new Rows(new InMemoryLedger()).holds,
                        new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")),
                        Rows.LATE,
                        ZoneOffset.UTC)
                .over(Ticket.class);
    }

    @Test
    void givenRowsThatEndInMonthsAhead_whenForecast_thenEachMonthHasItsOwn() {
        // Tickets are kept for two years: what was closed on a day ends with it, and is due on the day after.
        store.closed.add(LocalDate.of(2024, 11, 23));
        store.closed.add(LocalDate.of(2020, 1, 1));
        store.closed.add(LocalDate.of(2024, 11, 24));
        store.closed.add(LocalDate.of(2024, 11, 29));
        store.closed.add(LocalDate.of(2024, 11, 30));
        store.closed.add(LocalDate.of(2024, 12, 30));
        store.closed.add(LocalDate.of(2025, 2, 27));
        store.closed.add(LocalDate.of(2025, 2, 28));
        store.closed.add(LocalDate.of(2026, 11, 24));

        RetentionForecast forecast = sweep().forecast(5);

        assertThat(forecast.today()).isEqualTo(LocalDate.of(2026, 11, 24));
        RetentionForecast.Line line = forecast.lines().get(0);
        assertThat(line.overdue()).isEqualTo(2);
        assertThat(line.months())
                .containsExactly(
                        Map.entry(YearMonth.of(2026, 11), 2L),
                        Map.entry(YearMonth.of(2026, 12), 2L),
                        Map.entry(YearMonth.of(2027, 1), 0L),
                        Map.entry(YearMonth.of(2027, 2), 1L),
                        Map.entry(YearMonth.of(2027, 3), 1L));
        assertThat(line)
                .hasToString("Ticket, then deleted: 2 now; 2026-11 2, 2026-12 2, 2027-01 0, 2027-02 1, 2027-03 1");
        assertThat(forecast.months()).isEqualTo(line.months());
        assertThat(store.counts)
                .as("one count for each month, and one for today")
                .isEqualTo(6);
    }

    @Test
    void givenNoMonths_whenForecast_thenTwelve() {
        assertThat(sweep().forecast().months()).hasSize(12);
        assertThatThrownBy(() -> sweep().forecast(0)).hasMessage("months: 0 is not between 1 and 1200");
    }
}
