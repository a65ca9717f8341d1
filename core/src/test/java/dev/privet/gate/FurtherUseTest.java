/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.FurtherUse;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a purpose sees of data that was collected for another: as far as that one sees it, and not a step further. */
@NullUnmarked // Rows as a framework fills them.
class FurtherUseTest {

    @Lawful(title = "Deliver", basis = LawfulBasis.CONTRACT)
    @FurtherUse(purpose = Figures.class, ground = FurtherUseGround.RESEARCH, because = "figures by year")
    interface Delivery extends Purpose {}

    @Lawful(title = "Bill", basis = LawfulBasis.CONTRACT)
    @FurtherUse(purpose = Figures.class, ground = FurtherUseGround.ASSESSED, because = "the assessment of May 2026")
    interface Billing extends Purpose {}

    @Lawful(title = "Draw figures", basis = LawfulBasis.PUBLIC_TASK)
    @FurtherUse(purpose = Press.class, ground = FurtherUseGround.ASSESSED, because = "the press asks for figures")
    interface Figures extends Purpose {}

    @Lawful(title = "Tell the press", basis = LawfulBasis.PUBLIC_TASK)
    interface Press extends Purpose {}

    @Lawful(title = "Answer calls", basis = LawfulBasis.CONTRACT)
    interface Calls extends Purpose {}

    interface Unknown extends Purpose {}

    @DataSubject("buyer")
    static class Buyer {
        @PersonalData(category = PersonName.class, purposes = Calls.class)
        String alias;

        @PersonalData(category = EmailAddress.class, purposes = Delivery.class, maskedFor = Figures.class)
        String email;

        @PersonalData(category = PersonName.class, maskedFor = Delivery.class)
        String name;

        @PersonalData(category = PostalAddress.class, purposes = Billing.class, maskedFor = Delivery.class)
        String street;
    }

    private final DataMap map = DataMap.read(List.of(Buyer.class), Set.of(Regime.UK), Sample.DAY);
    private final RecordType buyer = map.find(Buyer.class).orElseThrow();
    private final PrivacyGate gate = PrivacyGate.builder(
                    map, new InMemoryLedger(), Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
            .exporters(Map.of(Regime.UK, "GB"))
            .build();

    private FieldPlan plan(OperationKind kind, Class<? extends Purpose> purpose) {
        return gate.plan(kind, buyer, Use.of(purpose));
    }

    private static List<String> reasons(FieldPlan plan) {
        return plan.verdict().reasons().stream()
                .map(reason -> reason.ground() + " " + reason)
                .sorted()
                .toList();
    }

    @Test
    void givenAFurtherPurpose_whenItReads_thenItSeesWhatTheOriginalsSeeAndTheReasonsCiteTheLaw() {
        FieldPlan plan = plan(OperationKind.READ, Figures.class);

        assertThat(plan.fields(FieldOutcome.OMIT)).containsExactly("alias");
        // The field says so itself, and Delivery, which sees all of it, does not open it further.
        assertThat(plan.fields(FieldOutcome.MASK)).containsExactly("email", "name");
        // Masked by way of Delivery, open by way of Billing.
        assertThat(plan.fields(FieldOutcome.REVEAL)).containsExactly("street");
        assertThat(reasons(plan))
                .containsExactly(
                        "ALLOWED Buyer.email: declared for Figures. [GDPR Art 5(1)(b)]",
                        "ALLOWED Buyer.name, Buyer.street: collected for Delivery, further use for Figures (research,"
                                + " archiving or statistics). [UK GDPR Arts 8A, ground (b), 84B; DUAA 2025 s. 71; SI"
                                + " 2026/82]",
                        "ALLOWED Buyer.street: collected for Billing, further use for Figures (assessed as compatible)."
                                + " [UK GDPR Art 8A(2); DUAA 2025 s. 71; SI 2026/82]",
                        "VIOLATION Buyer.alias: not declared for Figures. [GDPR Art 5(1)(b)]");
    }

    @Test
    void givenAChainOfFurtherUses_whenItsEndReads_thenItSeesNothing() {
        FieldPlan plan = plan(OperationKind.READ, Press.class);

        assertThat(plan.fields(FieldOutcome.OMIT)).containsExactly("alias", "name", "street");
        // Figures is declared for the address itself, so this much is its own to pass on, as it sees it.
        assertThat(plan.fields(FieldOutcome.MASK)).containsExactly("email");
    }

    @Test
    void givenAPurposeThatNobodyNames_whenItReads_thenWhatOthersMayUseStaysClosed() {
        FieldPlan plan = plan(OperationKind.READ, Calls.class);

        assertThat(plan.fields(FieldOutcome.REVEAL)).containsExactly("alias");
        assertThat(plan.fields(FieldOutcome.OMIT)).containsExactly("email", "name", "street");
        assertThat(plan.verdict().ground()).isEqualTo(Ground.VIOLATION);
    }

    @ParameterizedTest
    @EnumSource(value = OperationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "TRANSFER") // needs a recipient
    void givenAFurtherPurpose_whenDataIsCollectedForIt_thenThatIsNoFurtherUse(OperationKind kind) {
        assertThat(plan(kind, Figures.class).fields(FieldOutcome.OMIT).contains("street"))
                .isEqualTo(kind == OperationKind.COLLECT);
    }

    @Test
    void givenAPurposeThatTheMapDoesNotKnow_whenItReads_thenThatIsAGapAndForAKnownOneAViolation() {
        assertThat(reasons(plan(OperationKind.READ, Unknown.class)))
                .containsExactly("GAP Unknown is a purpose that no marked field is declared for. [GDPR Art 5(1)(b)]");
        assertThat(plan(OperationKind.READ, Unknown.class).verdict().ground()).isEqualTo(Ground.GAP);
        assertThat(plan(OperationKind.READ, Unknown.class).fields(FieldOutcome.OMIT))
                .containsExactly("alias", "email", "name", "street");
        assertThat(plan(OperationKind.READ, Billing.class).verdict().ground()).isEqualTo(Ground.VIOLATION);
    }

    @Test
    void givenAPurposeThatIsOnlyNamedByOthers_whenItsTypeHoldsNothingForIt_thenAViolationAndNoGap() {
        DataMap apart = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Buyer.class, Sample.Customer.class)
                .build();
        PrivacyGate other = PrivacyGate.builder(
                        apart, new InMemoryLedger(), Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB"))
                .build();
        FieldPlan plan =
                other.plan(OperationKind.READ, apart.find(Sample.Customer.class).orElseThrow(), Use.of(Press.class));

        assertThat(plan.verdict().ground()).isEqualTo(Ground.VIOLATION);
        assertThat(plan.fields(FieldOutcome.OMIT)).containsExactly("email", "health", "name");
    }
}
