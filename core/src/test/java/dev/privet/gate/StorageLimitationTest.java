/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is past its period is not shown, although it is still there. */
class StorageLimitationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @DataSubject("member")
    @RetainFor(period = "P6Y", from = "left", then = Disposal.DELETE, purposes = SupportDesk.class)
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE, purposes = Newsletter.class)
    record Member(
            @PersonalData(
                    category = PersonName.class,
                    purposes = {SupportDesk.class, Newsletter.class})
            String name,

            @RetainFor(period = "P30D", from = "left", then = Disposal.ANONYMISE)
            @PersonalData(
                    category = EmailAddress.class,
                    purposes = {SupportDesk.class, Newsletter.class})
            String email,

            @Nullable LocalDate left) {}

    private static final DataMap MAP = DataMap.read(List.of(Member.class), Set.of(Regime.UK), TODAY);
    private static final RecordType MEMBER = MAP.types().get(0);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = builder().build();

    private PrivacyGateBuilder builder() {
        return PrivacyGate.builder(MAP, ledger, Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB"));
    }

    private static RowFacts left(@Nullable LocalDate day) {
        return from -> {
            assertThat(from).containsExactly("left");
            return day;
        };
    }

    private static List<String> omitted(FieldPlan plan) {
        return plan.fields(FieldOutcome.OMIT);
    }

    private FieldPlan plan(Use use) {
        return gate.plan(OperationKind.READ, MEMBER, use);
    }

    @Test
    void givenAPeriodThatHasNotBegun_whenShown_thenThePlanIsThatOfTheType() {
        FieldPlan plan = plan(Use.of(SupportDesk.class));

        assertThat(plan.dependsOnRow()).isTrue();
        assertThat(plan.forRow(left(null))).isSameAs(plan);
        assertThat(plan.forRow(left(TODAY))).isSameAs(plan);
    }

    @Test
    void givenAValueThatEndsBeforeItsRow_whenShown_thenItAloneIsOmittedFromTheDayAfterItsPeriod() {
        FieldPlan plan = plan(Use.of(SupportDesk.class));

        assertThat(plan.forRow(left(TODAY.minusDays(30)))).isSameAs(plan);
        FieldPlan past = plan.forRow(left(TODAY.minusDays(31)));
        assertThat(omitted(past)).containsExactly("email");
        assertThat(past.fields(FieldOutcome.REVEAL)).containsExactly("name");
        assertThat(past.verdict().reasons())
                .extracting(Reason::toString)
                .contains("Member.email: past the retention period. [GDPR Art 5(1)(e)]");
        assertThat(plan.forRow(left(TODAY.minusDays(32)))).as("made once").isSameAs(past);
    }

    @Test
    void givenARowKeptForALongerPurpose_whenShownForAShorterOne_thenItIsNoLongerThere() {
        LocalDate twoYearsAgo = TODAY.minusYears(2);

        assertThat(omitted(plan(Use.of(Newsletter.class)).forRow(left(twoYearsAgo))))
                .containsExactly("email", "name");
        assertThat(omitted(plan(Use.of(SupportDesk.class)).forRow(left(twoYearsAgo))))
                .containsExactly("email");
        assertThat(omitted(plan(Use.of(SupportDesk.class)).forRow(left(TODAY.minusYears(7)))))
                .containsExactly("email", "name");
    }

    @Test
    void givenAnAnswerToAPerson_whenShown_thenWhatIsStillHeldIsPartOfIt() {
        assertThat(plan(Use.of(AnswerDataSubject.class)).dependsOnRow()).isFalse();
    }

    @Test
    void givenRowsWithinEachOther_whenShown_thenAPropertyIsAnsweredForTheInnermost() {
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            try (ShownRow outer = show(TODAY.minusYears(7))) {
                assertThat(omitted(outer.plan())).containsExactly("email", "name");
                try (ShownRow inner = show(null)) {
                    assertThat(omitted(inner.plan())).isEmpty();
                    assertThat(omitted(property())).isEmpty();
                }
                assertThat(omitted(property())).containsExactly("email", "name");
            }
            assertThat(omitted(property())).isEmpty();
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::count, entry -> entry.detail().substring(0, 15))
                .containsExactlyInAnyOrder(tuple(1L, "omit email name"), tuple(1L, "reveal email na"));
    }

    private ShownRow show(@Nullable LocalDate left) {
        return gate.showing(OperationKind.READ, MEMBER, Reached.RECORD, left(left));
    }

    private FieldPlan property() {
        return gate.planForReading(MEMBER, Reached.PROPERTY);
    }

    @Test
    void givenAGateThatObserves_whenARowIsPastItsPeriod_thenItIsShownAndCounted() {
        PrivacyGate observing = builder().mode(GateMode.OBSERVE).build();
        try (PurposeScope scope = observing.context().open(Use.of(SupportDesk.class));
                ShownRow row =
                        observing.showing(OperationKind.READ, MEMBER, Reached.RECORD, left(TODAY.minusYears(7)))) {
            assertThat(row.plan().isOpen()).isTrue();
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(observing.observations())
                .hasToString("[1 × READ of Member for SupportDesk: would have withheld email OMIT, name OMIT,"
                        + " because Member.email, Member.name: past the retention period.]");
    }

    @Test
    void givenNoPurpose_whenShown_thenNothingIs() {
        try (ShownRow row = show(null)) {
            assertThat(omitted(row.plan())).containsExactly("email", "name");
        }
    }
}
