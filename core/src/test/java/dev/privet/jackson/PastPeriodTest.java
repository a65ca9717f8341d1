/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.Treatments;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are past their period are still there, and are shown to nobody: in JSON, copies, maps and views. */
class PastPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @DataSubject("member")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE)
    record Member(
            int id,

            @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
            String name,

            @Nullable LocalDate left,
            List<Member> guests) {}

    @DataSubject("typed")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    record Typed(
            @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
            String name,

            @Nullable LocalDate left) {}

    @DataSubject("whole")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE)
    record Whole(
            @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
            String name,

            @Nullable LocalDate left) {

        @JsonValue
        String text() {
            return name;
        }
    }

    record Card(String name) {}

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = PrivacyGate.builder(
                    DataMap.read(List.of(Member.class, Typed.class, Whole.class), Set.of(Regime.UK), TODAY),
                    ledger,
                    Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC))
            .exporters(Map.of(Regime.UK, "GB"))
            .build();
    private final Minimiser minimiser = new Minimiser(gate, Treatments.standard());
    private final JsonMapper json =
            JsonMapper.builder().addModule(new PrivetJacksonModule(minimiser)).build();

    private final Member gone = new Member(2, Canary.NAME, TODAY.minusYears(2), List.of());
    private final Member here = new Member(1, "Ada Example", null, List.of(gone));
    private final Member goneWithGuest =
            new Member(3, Canary.NAME, TODAY.minusYears(2), List.of(new Member(4, "Bo Example", null, List.of())));

    private <T> T supported(Supplier<T> work) {
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
            return work.get();
        }
    }

    @Test
    void givenARowPastItsPeriodWithinOneThatIsNot_whenWritten_thenItAloneIsBare() {
        assertThat(supported(() -> json.writeValueAsString(here)))
                .isEqualTo(
                        "{\"id\":1,\"name\":\"Ada Example\",\"left\":null,\"guests\":[{\"id\":2,\"left\":\"2024-11-26\","
                                + "\"guests\":[]}]}");
        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::count, entry -> entry.detail().replaceAll(";.*", ""))
                .containsExactlyInAnyOrder(tuple(1L, "reveal name"), tuple(1L, "omit name"));
    }

    @Test
    void givenARowWithinOneThatIsPastItsPeriod_whenWritten_thenEachIsJudgedByItself() {
        assertThat(supported(() -> json.writeValueAsString(goneWithGuest)))
                .contains("Bo Example")
                .doesNotContain(Canary.MARK);
        assertThat(supported(() -> json.writeValueAsString(List.of(goneWithGuest, here))))
                .contains("Bo Example", "Ada Example")
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenATypeThatJacksonWritesInAnotherWay_whenPastItsPeriod_thenNothingOfItIsWritten() {
        assertThat(supported(() -> json.writeValueAsString(new Typed(Canary.NAME, TODAY.minusYears(2)))))
                .doesNotContain(Canary.MARK);
        assertThat(supported(() -> json.writeValueAsString(new Typed("Ada Example", null))))
                .contains("Ada Example");
        assertThat(supported(() -> json.writeValueAsString(new Whole(Canary.NAME, TODAY.minusYears(2)))))
                .isEqualTo("null");
        assertThat(supported(() -> json.writeValueAsString(new Whole("Ada Example", TODAY))))
                .isEqualTo("\"Ada Example\"");
    }

    @Test
    void givenARowPastItsPeriod_whenCopiedOrShownAsMapOrView_thenItIsBare() {
        Member copy = supported(() -> minimiser.copy(here));

        assertThat(copy.name()).isEqualTo("Ada Example");
        assertThat(copy.guests().get(0).name()).isNull();
        assertThat(supported(() -> minimiser.map(here)).toString())
                .contains("Ada Example")
                .doesNotContain(Canary.MARK);
        assertThat(supported(() -> minimiser.record(gone, Card.class)).name()).isNull();
        assertThat(supported(() -> minimiser.record(here, Card.class)).name()).isEqualTo("Ada Example");
    }
}
