/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.deadline.ClockReading.Deadline;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registers themselves: without gap or overlap, and open to the rows of a host. */
class RegistersTest {

    private static final String LIMITS = "duty | rules | regime | limit | from | to | source | certainty\n";
    private static final String RULES =
            "rules | regime | limit | extended | notice | notice runs from | from | to | source | certainty\n";
    private static final String EFFECTS = "rules | enquiry | rights | effect | from | to | source | certainty\n";

    private static List<LocalDate> days() {
        return LocalDate.of(2018, 5, 25).datesUntil(LocalDate.of(2036, 1, 1)).toList();
    }

    private static FactTable table(String header, String rows) throws IOException {
        return FactTable.read("host.txt", new StringReader(header + rows));
    }

    @Test
    void givenEachDayAndRegime_whenARequestIsReceived_thenExactlyOneRuleSetApplies() {
        List<ResponseRules.Rule> rules = ResponseRules.shipped().rules();

        for (Regime regime : Regime.values()) {
            assertThat(days())
                    .allSatisfy(day -> assertThat(rules)
                            .filteredOn(rule ->
                                    rule.regime() == regime && rule.validity().covers(day))
                            .hasSize(1));
        }
    }

    @Test
    void givenEachDayAndDuty_whenItBegins_thenAtMostOneLimitAppliesAndNoGapOpens() {
        List<TimeLimits.Limit> limits = TimeLimits.shipped().limits();

        for (Regime regime : Regime.values()) {
            for (TimeLimits.Duty duty : TimeLimits.Duty.values()) {
                List<TimeLimits.Limit> own = limits.stream()
                        .filter(limit -> limit.duty() == duty && limit.regime() == regime)
                        .toList();
                int expected = own.isEmpty() ? 0 : 1;
                assertThat(days())
                        .allSatisfy(day -> assertThat(own)
                                .as(regime + " " + duty)
                                .filteredOn(limit -> limit.validity().covers(day))
                                .hasSize(expected));
            }
        }
    }

    @Test
    void givenALongerTimeForBreaches_whenTheHostAddsTheRow_thenItHoldsFromItsDay() throws IOException {
        BreachClock clock = BreachClock.shipped()
                .and(table(
                        LIMITS,
                        "BREACH_TO_AUTHORITY | EU_LATER | EU | PT96H | 2028-01-01 | | an example | UNCERTAIN\n"));
        ZonedDateTime before = LocalDate.of(2027, 12, 31).atStartOfDay(ZoneOffset.UTC);
        ZonedDateTime since = LocalDate.of(2028, 1, 1).atStartOfDay(ZoneOffset.UTC);

        assertThat(clock.due(Regime.EU, BreachDuty.AUTHORITY, before).due()).contains(before.plusHours(72));
        assertThat(clock.due(Regime.EU, BreachDuty.AUTHORITY, since).due()).contains(since.plusHours(96));
        assertThat(clock.due(Regime.EU, BreachDuty.AUTHORITY, since)
                        .derivation()
                        .ruleSet())
                .isEqualTo("EU_LATER");
    }

    @Test
    void givenANewRuleSet_whenTheHostAddsItWithItsEnquiries_thenItHoldsBeforeTheShippedOne() throws IOException {
        StringBuilder effects = new StringBuilder();
        for (Enquiry.Kind kind : Enquiry.Kind.values()) {
            effects.append("EU_LATER | ")
                    .append(kind)
                    .append(" | ANY | NONE | 2028-01-01 | | an example | UNCERTAIN\n");
        }
        FactTable rules =
                table(RULES, "EU_LATER | EU | P2M | P3M | P1M | RECEIPT | 2028-01-03 | | an example | UNCERTAIN\n");
        ResponseClock clock = ResponseClock.shipped().and(rules, table(EFFECTS, effects.toString()));
        WorkingCalendar england = HolidayRegister.shipped().calendar("GB-EAW");

        ClockReading reading =
                clock.read(ResponseRequest.received(Regime.EU, SubjectRight.ACCESS, LocalDate.of(2028, 1, 3)), england);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Deadline.class, deadline -> assertThat(deadline.due()).isEqualTo(LocalDate.of(2028, 3, 3)));
        assertThatThrownBy(() -> ResponseClock.shipped().and(rules, table(EFFECTS, "")))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("EU_LATER")
                .hasMessageContaining("proof of identity");
    }

    @Test
    void givenAPeriodThatCannotBeRead_whenTheHostAddsIt_thenTheLineIsNamed() throws IOException {
        FactTable limits = table(LIMITS, "BREACH_TO_AUTHORITY | X | EU | PT3days | 2028-01-01 | | x | UNCERTAIN\n");
        FactTable rules = table(RULES, "X | EU | soon | P3M | P1M | RECEIPT | 2028-01-01 | | x | UNCERTAIN\n");

        assertThatThrownBy(() -> NoticeClock.shipped().and(limits))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("host.txt:2")
                .hasMessageContaining("PT72H");
        assertThatThrownBy(() -> ResponseClock.shipped().and(rules, table(EFFECTS, "")))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("'soon'");
    }
}
