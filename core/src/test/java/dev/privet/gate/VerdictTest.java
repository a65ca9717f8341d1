/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.DataMap;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The laws of joining: they are what makes the order of rules, and one rule more, harmless. */
@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
class VerdictTest {

    private static final int FIELDS = 3;
    private static final DataMap MAP = Sample.map();

    @Provide
    Arbitrary<Verdict> verdicts() {
        Arbitrary<Reason> reasons = Arbitraries.of("a", "b", "c", "d")
                .map(text -> new Reason("Rule", Ground.VIOLATION, text, new Citation("Act s. 1", Certainty.SOURCED)));
        Arbitrary<FieldVerdict> fields = treatments().set().ofMaxSize(3).map(FieldVerdict::new);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        fields.list().ofSize(FIELDS),
                        reasons.set().ofMinSize(1).ofMaxSize(3))
                .as(Verdict::new);
    }

    private static Arbitrary<Treatment> treatments() {
        List<Treatment> all = new ArrayList<>(List.of(Treatment.REVEAL, Treatment.OMIT));
        for (FieldOutcome outcome : List.of(FieldOutcome.GENERALISE, FieldOutcome.MASK, FieldOutcome.PSEUDONYMISE)) {
            all.addAll(List.of(Treatment.of(outcome), new Treatment(outcome, "a"), new Treatment(outcome, "b")));
        }
        return Arbitraries.of(all);
    }

    @Property
    void joiningIsCommutative(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
        assertThat(a.join(b)).isEqualTo(b.join(a));
    }

    @Property
    void joiningIsAssociative(
            @ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b, @ForAll("verdicts") Verdict c) {
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
    }

    @Property
    void joiningIsIdempotent(@ForAll("verdicts") Verdict a) {
        assertThat(a.join(a)).isEqualTo(a);
    }

    @Property
    void joiningNeverRevealsMore(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
        Verdict joined = a.join(b);

        assertThat(joined.denied()).isEqualTo(a.denied() || b.denied());
        assertThat(joined.ground()).isGreaterThanOrEqualTo(a.ground()).isGreaterThanOrEqualTo(b.ground());
        assertThat(joined.reasons()).containsAll(a.reasons()).containsAll(b.reasons());
        for (int i = 0; i < FIELDS; i++) {
            assertThat(joined.fields().get(i).outcome())
                    .isGreaterThanOrEqualTo(a.fields().get(i).outcome())
                    .isGreaterThanOrEqualTo(b.fields().get(i).outcome());
        }
    }

    private static FieldPlan decided(List<Verdict> byRules) {
        PrivacyGateBuilder builder = PrivacyGate.builder(MAP, new InMemoryLedger(), Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
        byRules.forEach(verdict -> builder.interceptor(operation -> verdict));
        return builder.build()
                .plan(OperationKind.READ, MAP.find(Customer.class).orElseThrow(), Use.of(SupportDesk.class));
    }

    @Provide
    Arbitrary<List<Verdict>> rules() {
        return verdicts().list().ofMaxSize(5);
    }

    @Property(tries = 200)
    void theOrderOfRulesDoesNotMatter(@ForAll("rules") List<Verdict> rules, @ForAll Random random) {
        List<Verdict> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        FieldPlan plan = decided(rules);
        FieldPlan other = decided(shuffled);
        assertThat(other.verdict()).isEqualTo(plan.verdict());
        assertThat(other).hasToString(plan.toString());
    }

    @Property(tries = 200)
    void oneRuleMoreNeverRevealsMore(@ForAll("rules") List<Verdict> rules, @ForAll("verdicts") Verdict more) {
        List<Verdict> withMore = new ArrayList<>(rules);
        withMore.add(more);

        FieldPlan before = decided(rules);
        FieldPlan after = decided(withMore);

        assertThat(after.denied() || !before.denied()).isTrue();
        for (int i = 0; i < FIELDS; i++) {
            assertThat(after.outcome(i)).isGreaterThanOrEqualTo(before.outcome(i));
            if (after.denied()) {
                assertThat(after.outcome(i)).isEqualTo(FieldOutcome.OMIT);
            }
        }
    }

    @Test
    void givenTwoWaysOfOneStrictness_whenJoined_thenOmittedWhateverElseIsDemanded() {
        FieldVerdict initials = FieldVerdict.of(new Treatment(FieldOutcome.MASK, "initials"));
        FieldVerdict lastFour = FieldVerdict.of(new Treatment(FieldOutcome.MASK, "last-four"));
        FieldVerdict year = FieldVerdict.of(Treatment.of(FieldOutcome.GENERALISE));
        FieldVerdict pseudonym = FieldVerdict.of(Treatment.of(FieldOutcome.PSEUDONYMISE));

        assertThat(initials.join(lastFour)).isEqualTo(FieldVerdict.OMIT);
        // The stricter pseudonym would otherwise show more than the two masks together.
        assertThat(initials.join(lastFour).join(pseudonym)).isEqualTo(FieldVerdict.OMIT);
        assertThat(initials.join(year).treatment()).isEqualTo(new Treatment(FieldOutcome.MASK, "initials"));
        assertThat(initials.join(FieldVerdict.REVEAL)).isEqualTo(initials);
        assertThat(new FieldVerdict(Set.of(Treatment.REVEAL))).isEqualTo(FieldVerdict.REVEAL);
    }

    @Test
    void givenAWayOfShowingAllOrNothing_whenMade_thenRefused() {
        assertThatThrownBy(() -> new Treatment(FieldOutcome.OMIT, "softly"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("way: OMIT knows one way only, not 'softly'");
    }

    @Test
    void givenAnotherNumberOfFields_whenJoined_thenRefused() {
        Verdict three = new Verdict(false, Collections.nCopies(3, FieldVerdict.REVEAL), Set.of());
        Verdict two = new Verdict(false, Collections.nCopies(2, FieldVerdict.REVEAL), Set.of());

        assertThatThrownBy(() -> three.join(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other: speaks of 2 fields, not 3");
        assertThatThrownBy(() -> new Verdict(true, List.of(), Set.of()))
                .hasMessage("reasons: none speaks against the operation that is denied");
    }
}
